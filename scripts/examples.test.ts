/** The examples, run as they are shipped: what they name exists, and their shards merged equal one run. */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trialsOf } from '../src/experiments/plan.ts';
import { parsePlan } from '../src/experiments/planFile.ts';

const contentOf = (path: string) => readFileSync(path, 'utf8');

const EXAMPLE = JSON.parse(contentOf('examples/plan.json'));

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
const inFolder = (name: string) => join(folder, name);
/** The example with next to nothing to train. */
const PLAN = inFolder('plan.json');
/** The same, long enough to be interrupted. */
const LONG_PLAN = inFolder('long.json');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Runs bash in the folder of the project, as schedulers do; `squeue` and `scontrol` are those of `beforeAll`. */
function start(args: readonly string[], env: Environment = {}) {
  const path = [inFolder('bin'), process.env.PATH].join(delimiter);
  let ended: (outcome: Ended) => void;
  const child = execFile('bash', args, { env: { ...process.env, PATH: path, ...env } }, (error, stdout, stderr) =>
    ended({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
  );
  return { child, ended: new Promise<Ended>((resolve) => (ended = resolve)) };
}

const bash = (args: readonly string[], env?: Environment) => start(args, env).ended;

const reproduce = (...args: string[]) =>
  bash(['-c', 'node --import tsx src/cli/main.ts reproduce "$@"', 'reproduce', ...args]);

const shardFile = (merged: string, task: number) => merged.replace('.jsonl', `.shard-${task}-of-2.jsonl`);

/** A task of an array of two: job 101 or 102. */
const task = (index: number, plan: string, merged: string) =>
  start(['examples/slurm/shard.sbatch', plan, '2', merged], {
    SLURM_ARRAY_TASK_ID: String(index),
    SLURM_JOB_ID: String(100 + index),
    SLURM_CPUS_PER_TASK: '1',
  });

const merge = (merged: string) => bash(['examples/slurm/merge.sbatch', PLAN, '2', merged]);

function command(name: string, script: string): void {
  writeFileSync(inFolder(`bin/${name}`), `#!/bin/bash\n${script}\n`);
  chmodSync(inFolder(`bin/${name}`), 0o755);
}

const planWith = (settings: object): string => JSON.stringify({ ...EXAMPLE, settings, seeds: 1 });
const runsIn = (path: string) => (existsSync(path) ? contentOf(path).split('"id":').length - 1 : 0);

let unsharded: Promise<string>;

beforeAll(() => {
  mkdirSync(inFolder('bin'));
  command('squeue', 'echo 101; echo 555');
  command('scontrol', `echo "$@" >> ${inFolder('scontrol.log')}`);
  const tiny = { backend: 'wasmPlain', width: 8, nval: 20, ntest: 20, maxep: 2, minep: 2 };
  writeFileSync(PLAN, planWith(tiny));
  writeFileSync(LONG_PLAN, planWith({ ...tiny, maxep: 800, minep: 800 }));
  unsharded = reproduce(PLAN, '--out', inFolder('unsharded.jsonl')).then(() => contentOf(inFolder('unsharded.jsonl')));
});

describe('examples/plan.json', () => {
  it('is a plan of 24 runs', () => {
    expect(trialsOf(parsePlan(contentOf('examples/plan.json')))).toHaveLength(24);
  });
});

describe('examples/slurm', { timeout: 60_000 }, () => {
  it('merges the shards of an array to the bytes of one run, and fails where a run is missing', async () => {
    const merged = inFolder('slurm.jsonl');
    expect((await task(1, PLAN, merged).ended).code).toBe(0);
    const [header] = contentOf(shardFile(merged, 1)).split('\n');
    writeFileSync(shardFile(merged, 2), `${header}\n`);
    expect(await merge(merged)).toMatchObject({ code: 1, stdout: expect.stringContaining(': 8 runs, 4 missing in ') });
    expect((await task(2, PLAN, merged).ended).code).toBe(0);
    expect(await merge(merged)).toMatchObject({ code: 0, stderr: '' });
    expect(contentOf(merged)).toBe(await unsharded);
  });

  it.each([
    ['SIGTERM', '77', ''],
    ['SIGUSR1', '101', 'requeue 101\n'],
  ] as const)('a task that hears %s ends after the current run and keeps it', async (signal, before, requeued) => {
    const merged = inFolder(`${signal}.jsonl`);
    const [part, log] = [shardFile(merged, 1), inFolder('scontrol.log')];
    // Left behind on another node by a job that has ended, or by this one before it was requeued.
    writeFileSync(`${part}.lock`, 'elsewhere 1\n');
    writeFileSync(`${part}.job`, `${before}\n`);
    const { child, ended } = task(1, LONG_PLAN, merged);
    while (runsIn(part) < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill(signal);
    expect((await ended).code).toBe(143);
    expect([runsIn(part) >= 2, runsIn(part) < 4]).toEqual([true, true]);
    expect([existsSync(`${part}.lock`), existsSync(`${part}.job`)]).toEqual([false, false]);
    expect(existsSync(log) ? contentOf(log) : '').toBe(requeued);
  });

  it('a task leaves a lock alone as long as the job behind it is there', async () => {
    const merged = inFolder('locked.jsonl');
    const part = shardFile(merged, 1);
    writeFileSync(`${part}.lock`, 'elsewhere 1\n');
    writeFileSync(`${part}.job`, '555\n');
    const refused = await task(1, PLAN, merged).ended;
    expect(refused).toMatchObject({ code: 2, stderr: `in use by job 555: ${part}\n` });
    expect([`${part}.lock`, `${part}.job`].map(contentOf)).toEqual(['elsewhere 1\n', '555\n']);
  });
});

describe('examples/ci/github-actions.yml', { timeout: 60_000 }, () => {
  it('has commands that merge its shards to the bytes of one run', async () => {
    const commands = [...contentOf('examples/ci/github-actions.yml').matchAll(/^ +(?:- )?run: (.*)$/gm)].map(
      ([, line]) =>
        line
          .replace('npm run --silent reproduce --', 'node --import tsx src/cli/main.ts reproduce')
          .replaceAll('sweep/', `${inFolder('sweep')}/`),
    );
    expect(commands).toHaveLength(3);
    const [shard, ...rest] = commands;
    const run = (line: string, SHARD = '') => bash(['-e', '-c', line], { PLAN, SHARD, SHARDS: '2' });
    const codes = await Promise.all(['1', '2'].map(async (index) => (await run(shard, index)).code));
    for (const line of rest) codes.push((await run(line)).code);
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(contentOf(inFolder('sweep/merged.jsonl'))).toBe(await unsharded);
  });
});
