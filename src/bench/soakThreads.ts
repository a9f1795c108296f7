/**
 * Looks for races: many short runs on 2 to 8 threads, each of another shape, against the bits of the same run on one.
 * `npx tsx src/bench/soakThreads.ts [runs, 1000] [seed, 1]`; exit code 1 and the settings of the run where bits differ.
 */
import { cpus } from 'node:os';
import { nodeAssets } from '../engine/assets.node.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { threadingOf } from '../engine/threads/openThreads.ts';
import { ThreadedDevice } from '../engine/threads/threadedDevice.ts';
import { createRandom } from '../math/random.ts';
import { shortRun, traceOf } from '../testing/threadTraces.ts';

const COUNTS = [2, 3, 5, 8];
const EVERY = 50;

const [runs, seed] = [process.argv[2] ?? '1000', process.argv[3] ?? '1'].map(Number);
const random = createRandom(seed, 'data');
const one = await createWasmDevice(nodeAssets, 'plain', '');
const threading = { ...(await threadingOf(nodeAssets, 'plain', '')), alone: () => false };
const devices: ThreadedDevice[] = [];
for (const count of COUNTS) devices.push(await ThreadedDevice.open(threading, count));
process.stdout.write(`${runs} runs, seed ${seed}, on ${cpus().length} cores\n`);
let different = 0;
for (let run = 1; run <= runs; run++) {
  const changes = shortRun(() => random.uniformIn(0, 1));
  const expected = await traceOf(one, changes);
  const device = devices[run % devices.length];
  if ((await traceOf(device, changes)) !== expected) {
    different += 1;
    process.stdout.write(`run ${run} on ${COUNTS[run % devices.length]} threads differs: ${JSON.stringify(changes)}\n`);
  }
  if (run % EVERY === 0) process.stdout.write(`${run} runs, ${different} different\n`);
}
for (const device of devices) device.close();
process.exitCode = different > 0 ? 1 : 0;
