/** A thread of a sweep: trains one trial after the other. A device is opened once for each backend. */
import { parentPort } from 'node:worker_threads';
import type { RunConfig } from '../../config/runConfig.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { Device, DeviceBuffer } from '../../engine/device.ts';
import { openDevice } from '../../engine/openDevice.ts';
import { runTrial, type Trained } from '../../experiments/trial.ts';

/** What a thread answers. */
export type Answer = { readonly trained: Trained } | { readonly error: string };

/** What a thread is asked for: a trial. */
export interface Question {
  readonly config: RunConfig;
  /** How many threads it may have now, in shared memory: towards the end of a sweep more. [1] */
  readonly threads: Int32Array<SharedArrayBuffer>;
}

const devices = new Map<string, Promise<Device<DeviceBuffer>>>();

function deviceNow({ config: { backend }, threads: most }: Question): Promise<Device<DeviceBuffer>> {
  const threads = Atomics.load(most, 0);
  const key = [backend, threads].join();
  const open = devices.get(key) ?? openDevice(backend, nodeAssets, [], threads);
  devices.set(key, open);
  return open;
}

async function answer(question: Question): Promise<Answer> {
  try {
    return {
      trained: await runTrial(
        question.config,
        () => deviceNow(question),
        async () => {},
      ),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await answer(question)));
