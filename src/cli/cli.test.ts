import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person would. */
function cli(...args: string[]): Promise<Outcome> {
  const command = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'playground-'));
const LINK = '#v=1&f=sumSquares&order=2&n=30&width=8&nval=50&ntest=50&maxep=4&backend=wasmPlain';
const lines = (text: string) => text.trim().split('\n');

describe('train', () => {
  it('prints a JSON line an epoch and a summary, the same bits twice, and takes a whole link', async () => {
    const [first, second] = await Promise.all([cli('train', LINK), cli('train', `http://localhost:4173/${LINK}`)]);
    expect(first.code).toBe(0);
    const reports = lines(first.stdout).map((line) => JSON.parse(line));
    expect(reports).toHaveLength(5);
    expect(reports.slice(0, 4).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(Object.keys(reports[0])).toEqual(['epoch', 'errors', 'rho', 'validation', 'seconds']);
    expect(reports[0].errors).toHaveLength(3);
    expect(reports[0].rho[0]).toBe(1);
    expect(reports[4]).toMatchObject({ summary: true, epochs: 4, reason: 'epochCap', backend: 'wasm' });
    const withoutTime = (text: string) => lines(text).map((line) => ({ ...JSON.parse(line), seconds: 0 }));
    expect(withoutTime(second.stdout)).toEqual(withoutTime(first.stdout));
  });

  it.each([
    [['train', '#order=9'], 'invalid order: 9 (not within 0 and 5)'],
    [['train', '#f=nosuch'], 'invalid f: nosuch (not a known choice)'],
    [['train', 'hello'], 'not a link or hash: hello'],
    [['train'], 'no link or hash'],
    [['train', LINK, '--sav', 'x'], 'unknown option: --sav'],
    [['partials', 'nosuch', '--points', 'x.csv'], 'unknown function: nosuch'],
    [['partials', 'sphere'], 'no --points'],
    [['partials', 'sphere', '--points', '/nosuch.csv'], 'cannot read /nosuch.csv'],
    [['predict', '/nosuch.json', '--points', 'x.csv'], 'cannot read /nosuch.json'],
    [['dance'], 'unknown command: dance'],
    [[], 'no command'],
  ])('%j is refused with one clear line and exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await cli(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

describe('partials', () => {
  it('prints the reference values with 17 digits', async () => {
    const points = join(folder, 'points.csv');
    writeFileSync(points, 'x1,x2\n2.2333984375,-0.044921875\n');
    const { code, stdout } = await cli('partials', 'sphere', '--points', points);
    expect(code).toBe(0);
    const [header, value, slope] = lines(stdout);
    expect(lines(stdout)).toHaveLength(22);
    expect(header).toBe('x1,x2,r1,r2,value');
    expect(value).toBe('2.2333984375000000,-0.044921875000000000,0,0,4.9900865554809570');
    expect(slope).toBe('2.2333984375000000,-0.044921875000000000,1,0,4.4667968750000000');
  });

  it('takes a formula in place of an id', async () => {
    const points = join(folder, 'points.csv');
    writeFileSync(points, 'x1,x2\n2.2333984375,-0.044921875\n');
    const ofFormula = await cli('partials', 'x1^2 + x2^2', '--points', points);
    const ofSphere = await cli('partials', 'sphere', '--points', points);
    expect(ofFormula).toEqual(ofSphere);
  });

  it('names the line of a bad point', async () => {
    const points = join(folder, 'bad.csv');
    writeFileSync(points, '1,2\n3,four\n');
    const { code, stderr } = await cli('partials', 'sphere', '--points', points);
    expect(code).toBe(2);
    expect(stderr).toContain('line 2: 3,four');
  });
});

describe('predict', () => {
  it('gives the partials of a saved network in original units: central differences of its own values', async () => {
    const session = join(folder, 'session.json');
    const trained = await cli('train', LINK, '--save', session);
    expect(trained.code).toBe(0);
    const step = 1e-4;
    const [x1, x2] = [1.25, -2.5];
    const points = join(folder, 'around.csv');
    writeFileSync(points, [0, step, -step].map((h) => `${x1 + h},${x2}`).join('\n'));
    const { code, stdout } = await cli('predict', session, '--points', points);
    expect(code).toBe(0);
    const rows = lines(stdout)
      .slice(1)
      .map((row) => row.split(',').map(Number));
    const valueAt = (point: number, r1: number) => rows[point * 21 + (r1 * (r1 + 1)) / 2][4];
    for (const r1 of [0, 1, 2, 3]) {
      const difference = (valueAt(1, r1) - valueAt(2, r1)) / (2 * step);
      expect(Math.abs(difference - valueAt(0, r1 + 1))).toBeLessThan(1e-6 * (1 + Math.abs(difference)));
    }
    const saved = JSON.parse(readFileSync(session, 'utf8'));
    expect(saved.history).toHaveLength(4);
    expect(saved.parameters).toHaveLength(3 * 8 + 9 * 8 + 9);
  });

  it('refuses a damaged session by name', async () => {
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, '{"format":"sobolev-playground","version":1}');
    const { code, stderr } = await cli('predict', damaged, '--points', damaged);
    expect(code).toBe(2);
    expect(stderr).toContain('invalid session: config: missing');
  });
});
