/** Sweeps as a process: killed, interrupted, in shards, with a full disk, with wrong input. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialsOf } from '../../experiments/plan.ts';
import { parsePlan } from '../../experiments/planFile.ts';
import { readResults } from '../../experiments/results.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Seconds in all, yet each run long enough to be interrupted. */
const PLAN = JSON.stringify({
  format: 'sobolev-plan',
  version: 2,
  name: 'tiny',
  settings: { backend: 'wasmPlain', width: 16, nval: 50, ntest: 50, maxep: 40, minep: 40 },
  grids: [{ vary: { f: ['branin', 'matyas'], order: [0, 1, 2], n: [40] } }],
  seeds: 2,
});
const IDS = trialsOf(parsePlan(PLAN)).map(({ id }) => id);

/** A folder of its own with the plan in it. */
function folder(plan = PLAN): string {
  const path = mkdtempSync(join(tmpdir(), 'sweep-'));
  writeFileSync(join(path, 'plan.json'), plan);
  return path;
}

function start(...args: string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'reproduce', ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))),
  };
}

const reproduce = (...args: string[]) => start(...args).ended;
const contentOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const linesOf = (path: string) => contentOf(path).split('\n').length - 1;

/** Waits until the file has so many lines. */
async function hasLines(path: string, count: number): Promise<void> {
  while (linesOf(path) < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('reproduce', { timeout: 120_000 }, () => {
  it('killed at any moment, with its last line torn, goes on with what is missing: to the same bytes, nothing twice', async () => {
    const [whole, killed] = [folder(), folder()];
    const results = join(killed, 'plan.results.jsonl');
    const once = reproduce(join(whole, 'plan.json'), '--threads', '2');
    for (const lines of [3, 6, 8]) {
      const { child, ended } = start(join(killed, 'plan.json'), '--threads', '2');
      await hasLines(results, lines);
      child.kill('SIGKILL');
      await ended;
      appendFileSync(results, `{"id":"${IDS[11].slice(0, 10 * lines)}`);
    }
    const kept = readResults(contentOf(results))?.results;
    expect(kept?.size).toBeGreaterThanOrEqual(7);
    const last = await reproduce(join(killed, 'plan.json'), '--threads', '2');
    expect(last).toMatchObject({ code: 0, stdout: `tiny: 12 of 12 runs in ${results}\n` });
    expect(await once).toMatchObject({ code: 0 });
    expect(contentOf(results)).toBe(contentOf(join(whole, 'plan.results.jsonl')));
    const trained = contentOf(`${results}.seconds`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(new Set(trained).size).toBe(trained.length);
    expect(linesOf(results)).toBe(13);
  });

  it('in two shards, merged, gives the bytes of one run; a shard alone has its own file', async () => {
    const path = folder();
    const plan = join(path, 'plan.json');
    const codes = await Promise.all([
      reproduce(plan, '--threads', '1'),
      reproduce(plan, '--shard', '1/2', '--threads', '1'),
      reproduce(plan, '--shard', '2/2', '--threads', '1'),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([0, 0, 0]);
    const shards = [1, 2].map((index) => join(path, `plan.results.shard-${index}-of-2.jsonl`));
    expect(shards.map(linesOf)).toEqual([7, 7]);
    const merged = join(path, 'merged.jsonl');
    expect(await reproduce('merge', ...shards, '--out', merged)).toMatchObject({
      code: 0,
      stdout: `12 runs in ${merged}\n`,
    });
    expect(contentOf(merged)).toBe(contentOf(join(path, 'plan.results.jsonl')));
    expect(linesOf(`${merged}.seconds`)).toBe(12);
    const again = await reproduce(plan, '--out', merged, '--dry');
    expect(again.stdout).toMatch(/^tiny: 12 runs, 0 missing in .*; about 0 s on \d+ threads\n$/);
  });

  it('takes over what other results have of the same runs, and trains the rest', async () => {
    const [path, other] = [folder(), folder()];
    const one = join(other, 'plan.results.shard-1-of-2.jsonl');
    await reproduce(join(other, 'plan.json'), '--shard', '1/2', '--threads', '2');
    const results = join(path, 'plan.results.jsonl');
    expect(await reproduce(join(path, 'plan.json'), '--known', one, '--threads', '2')).toMatchObject({ code: 0 });
    expect(linesOf(results)).toBe(13);
    // Taken over as it is: what it took, too.
    const seconds = contentOf(`${results}.seconds`);
    for (const line of contentOf(`${one}.seconds`).trim().split('\n')) expect(seconds).toContain(line);
    const refused = await reproduce(join(path, 'plan.json'), '--known', join(path, 'none.jsonl'));
    expect(refused).toMatchObject({ code: 2, stderr: `cannot read ${join(path, 'none.jsonl')}: no results in it\n` });
    expect(existsSync(`${results}.lock`)).toBe(false);
  });

  it('ends after the current runs on Ctrl-C, keeping them', async () => {
    const path = folder();
    const results = join(path, 'plan.results.jsonl');
    const { child, ended } = start(join(path, 'plan.json'), '--threads', '1');
    await hasLines(results, 3);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(linesOf(results)).toBeGreaterThanOrEqual(3);
    expect(linesOf(results)).toBeLessThan(13);
    expect(existsSync(`${results}.lock`)).toBe(false);
  });

  it('prints what the disk cannot take, says so, and leaves what is finished as it is', async () => {
    const path = folder();
    const results = join(path, 'plan.results.jsonl');
    // A limit on the size of files that a process may write stands for a full disk.
    const { code, stdout, stderr } = await new Promise<Ended>((resolve) => {
      const child = spawn('bash', [
        '-c',
        `ulimit -f 1; trap '' XFSZ; exec ${process.execPath} --import tsx src/cli/main.ts reproduce ${join(path, 'plan.json')} --threads 1`,
      ]);
      let [out, error] = ['', ''];
      child.stdout.on('data', (text) => {
        out += text;
      });
      child.stderr.on('data', (text) => {
        error += text;
      });
      child.on('close', (ended) => resolve({ code: ended, stdout: out, stderr: error }));
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`cannot write to ${results}: too large a file`);
    const kept = readResults(contentOf(results));
    expect(kept?.whole).toBe(contentOf(results).length);
    expect(kept?.results.size).toBeGreaterThan(0);
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(printed).toHaveLength(1);
    expect(kept?.results.has(printed[0])).toBe(false);
  });

  it('whose output nobody reads runs to its end', async () => {
    const path = folder();
    const { child, ended } = start(join(path, 'plan.json'), '--threads', '2');
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect((await ended).code).toBe(141);
    expect(linesOf(join(path, 'plan.results.jsonl'))).toBe(13);
  });

  it('has one process at a time; a lock of one that has died is none', async () => {
    const path = folder();
    const [plan, lock] = [join(path, 'plan.json'), join(path, 'plan.results.jsonl.lock')];
    writeFileSync(lock, `elsewhere 1\n`);
    const refused = await reproduce(plan);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /^in use by elsewhere 1: .*plan\.results\.jsonl\.lock \(remove it if that has ended\)\n$/,
    );
    writeFileSync(lock, `${hostname()} ${process.pid}\n`);
    expect(await reproduce(plan)).toMatchObject({ code: 2 });
    writeFileSync(lock, `${hostname()} 4194000\n`);
    expect(await reproduce(plan, '--shard', '12/12')).toMatchObject({ code: 0 });
    expect(await reproduce(plan, '--threads', '2')).toMatchObject({ code: 0 });
    expect(existsSync(lock)).toBe(false);
  });

  it('leaves no lock where a signal comes while results are read', async () => {
    const path = folder();
    const results = join(path, 'plan.results.jsonl');
    writeFileSync(`${results}.seconds`, `${JSON.stringify({ id: IDS[0], seconds: 1 })}\n`.repeat(50_000));
    const { child, ended } = start(join(path, 'plan.json'), '--threads', '1');
    while (!existsSync(`${results}.lock`)) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    expect(existsSync(`${results}.lock`)).toBe(false);
  });

  it('merges into no file that a sweep is writing to', async () => {
    const path = folder();
    const [part, out] = [join(path, 'part.jsonl'), join(path, 'out.jsonl')];
    writeFileSync(part, '{"format":"sobolev-results","version":1,"of":"tiny","settings":"v=2"}\n');
    writeFileSync(`${out}.lock`, `${hostname()} ${process.pid}\n`);
    const refused = await reproduce('merge', part, '--out', out);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^in use by /) });
    expect(existsSync(out)).toBe(false);
    writeFileSync(`${out}.lock`, `${hostname()} 4194000\n`);
    expect(await reproduce('merge', part, '--out', out)).toMatchObject({ code: 0, stdout: `0 runs in ${out}\n` });
    expect(existsSync(`${out}.lock`)).toBe(false);
  });

  it('refuses results of another plan, damaged ones and wrong arguments in one line, and overwrites nothing', async () => {
    const path = folder();
    const [plan, results] = [join(path, 'plan.json'), join(path, 'plan.results.jsonl')];
    const other = '{"format":"sobolev-results","version":1,"of":"other","settings":"v=2"}\n';
    for (const [content, message] of [
      [other, `invalid results: ${results}: results of other (v=2), not of tiny (v=2`],
      [other.replace('"version":1', '"version":2'), `invalid results: ${results}: line 1: version: 2 (not 1)`],
      ['x1,x2\n1,2\n', `invalid results: ${results}: line 1: not JSON`],
      ['my only copy', `invalid results: ${results}: not results of a sweep`],
    ]) {
      writeFileSync(results, content);
      const { code, stdout, stderr } = await reproduce(plan);
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
      expect(stderr).toContain(message);
      expect(contentOf(results)).toBe(content);
    }
    for (const [args, message] of [
      [['nope'], 'unknown plan: nope (a file .json, or readings, '],
      [[join(path, 'none.json')], `cannot read ${join(path, 'none.json')}: no such file or folder`],
      [[plan, '--shard', '3/2'], 'invalid shard: 3/2'],
      [[plan, '--shard', '2'], 'invalid shard: 2'],
      [[plan, '--threads', '0'], 'invalid threads: 0'],
      [[plan, '--out', '/proc/nowhere/a.jsonl'], 'cannot write to /proc/nowhere/a.jsonl'],
      [['merge', results, '--out', join(path, 'a.jsonl')], `cannot read ${results}: no results in it`],
      [['merge', results], 'no --out'],
    ] as const) {
      const { code, stdout, stderr } = await reproduce(...args);
      expect([code, stdout, stderr.split('\n').length], stderr).toEqual([2, '', 2]);
      expect(stderr).toContain(message);
    }
  });
});
