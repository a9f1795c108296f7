/**
 * `npm run test:mutation [room ...]`: plants faults one by one in the pure rooms and sees which no test notices
 * (docs/testing.md). Each room has a run of its own, with the tests beside it, so that it takes minutes, not hours.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run.mjs';

/**
 * The rooms, and whose tests look at them: what a room is for is often seen in the next one.
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  math: ['math', 'functions/nonSmooth'],
  functions: ['functions'],
  config: ['config', 'sobolev', 'state/link'],
  data: ['data', 'training'],
  sobolev: ['sobolev', 'plots/charts'],
  training: ['training', 'worker', 'cli/run'],
  state: ['state'],
  plots: ['plots'],
};

const REPORTS = 'node_modules/.cache/mutation';

/**
 * What became of the faults planted in a room, from its report.
 * @param {string} room
 */
function scoreOf(room) {
  const { files } = JSON.parse(readFileSync(join(REPORTS, `${room}.json`), 'utf8'));
  /** @type {{ mutants: { status: string }[] }[]} */
  const reports = Object.values(files);
  const all = reports.flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...wanted) => all.filter((status) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const planted = noticed + count('Survived', 'NoCoverage');
  return `${room.padEnd(10)} ${planted} planted, ${noticed} noticed: ${((100 * noticed) / planted).toFixed(1)} %`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(ROOMS, room));
if (unknown.length > 0) {
  process.stderr.write(`unknown room: ${unknown.join(', ')} (${Object.keys(ROOMS).join(', ')})\n`);
  process.exit(2);
}
mkdirSync(REPORTS, { recursive: true });
const rooms = asked.length > 0 ? asked : Object.keys(ROOMS);
for (const room of rooms) {
  process.env.MUTATION_ROOM = room;
  process.env.MUTATION_TESTS = ROOMS[room].join();
  await runTool('stryker', ['run']);
}
process.stdout.write(`\n${rooms.map(scoreOf).join('\n')}\n`);
