/** The command line as a process: what it prints where, and its exit code. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../math/random.ts';
import type { SavedRun } from '../training/savedRun.ts';
import { parseSession, saveSession } from '../training/session.ts';
import { trainedPartials } from '../training/trainedPartials.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const NODE_ARGUMENTS = ['--import', 'tsx'];

/** Runs the command line as a person would. */
function cli(...args: string[]): Promise<Outcome> {
  return cliUnder([], ...args);
}

function cliUnder(nodeArguments: readonly string[], ...args: string[]): Promise<Outcome> {
  const command = [...NODE_ARGUMENTS, ...nodeArguments, 'src/cli/main.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'playground-'));
const LINK = '#v=1&f=sumSquares&order=2&n=20&width=8&nval=50&ntest=50&maxep=4&backend=wasmPlain';
/** As good as endless. */
const LONG = '#v=1&f=sumSquares&order=2&n=20&width=8&nval=50&ntest=50&maxep=100000&minep=100000&backend=wasmPlain';
const lines = (text: string) => text.trim().split('\n');
const json = (text: string) => lines(text).map((line) => JSON.parse(line));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** The first run of a saved session. */
function savedRun(path: string): SavedRun {
  const [run] = parseSession(readFileSync(path, 'utf8')).runs;
  if (!run) throw new Error(`no run in ${path}`);
  return run;
}

describe('train', () => {
  it('prints a JSON line an epoch and a summary, the same bits twice, and takes a whole link', async () => {
    const [first, second] = await Promise.all([cli('train', LINK), cli('train', `http://localhost:4173/${LINK}`)]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const reports = json(first.stdout);
    expect(reports).toHaveLength(5);
    expect(reports.slice(0, 4).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(Object.keys(reports[0])).toEqual(['epoch', 'errors', 'rho', 'validation', 'seconds']);
    expect(reports[0].errors).toHaveLength(3);
    expect(reports[0].rho[0]).toBe(1);
    expect(reports[4]).toMatchObject({ summary: true, epochs: 4, reason: 'epochCap', backend: 'wasm' });
    const withoutTime = (text: string) => json(text).map((report) => ({ ...report, seconds: 0 }));
    expect(withoutTime(second.stdout)).toEqual(withoutTime(first.stdout));
  });

  it('saves what it printed, and the network whose test error it printed', async () => {
    const path = join(folder, 'session.json');
    const { code, stdout } = await cli('train', `${LINK.replace('maxep=4', 'maxep=12')}&lr=0.1`, '--save', path);
    expect(code).toBe(0);
    const [summary, ...epochs] = json(stdout).reverse();
    const run = savedRun(path);
    expect(run.history.map(({ kind, bestEpoch, ...report }) => report)).toEqual(epochs.reverse());
    const { kind, ...finished } = run.finished ?? {};
    expect(summary).toEqual({ summary: true, ...finished, backend: 'wasm' });
    expect(summary.bestEpoch).toBeLessThan(summary.epochs);
    // The test set once more, from its seed; the function by hand: x1^2 + 2 x2^2 within -10 and 10.
    const random = createRandom(run.plan.config.dataSeed, 'test');
    const points = Float64Array.from({ length: 100 }, () => random.uniformIn(-10, 10));
    const values = trainedPartials(run, points).filter((_, i) => i % 21 === 0);
    const squares = values.map((value, i) => (value - points[2 * i] ** 2 - 2 * points[2 * i + 1] ** 2) ** 2);
    const error = squares.reduce((sum, square) => sum + square) / 50;
    expect(summary.testError / error).toBeCloseTo(1, 5);
    expect(summary.testErrorNormalised * run.transform.outputDeviation ** 2).toBeCloseTo(error, 0);
  });

  it('trains all twins of a link, each line with its run, and saves them together', async () => {
    const [together, alone] = await Promise.all([
      cli('train', `${LINK}&t1=order:1&t2=fork:3;of:1;rho:none`, '--save', join(folder, 'twins.json')),
      cli('train', LINK.replace('order=2', 'order=1')),
    ]);
    expect(together).toMatchObject({ code: 0, stderr: '' });
    const reports = json(together.stdout);
    expect(reports.map(({ run }) => run).join('')).toBe('AAAAABBBBBCCCCC');
    expect(Object.keys(reports[0])).toEqual(['run', 'epoch', 'errors', 'rho', 'validation', 'seconds']);
    expect(reports.filter(({ summary }) => summary)).toHaveLength(3);
    const of = (run: string) =>
      reports.filter((report) => report.run === run).map(({ run: _, seconds, ...report }) => report);
    expect(of('B')).toEqual(json(alone.stdout).map(({ seconds, ...report }) => report));
    expect(of('C').slice(0, 3)).toEqual(of('B').slice(0, 3));
    expect(of('C')[3].rho).toEqual([1, 0]);
    const { link, runs } = parseSession(readFileSync(join(folder, 'twins.json'), 'utf8'));
    expect(link).toMatch(/^#v=2&f=sumSquares&.*&t1=order:1&t2=.*fork:3/);
    expect(runs.map((run) => run?.plan.config.maxOrder)).toEqual([2, 1, 1]);
    expect(runs[2]?.plan.fork).toEqual({ parent: runs[1]?.plan, epoch: 3 });
  });

  it('goes on with a session: what has ended stays, what has not begun is trained', async () => {
    const whole = join(folder, 'whole.json');
    const { stdout } = await cli('train', `${LINK}&t1=order:1`, '--save', whole);
    const { link, runs } = parseSession(readFileSync(whole, 'utf8'));
    const half = file('half.json', saveSession({ link, runs: [runs[0], null] }));
    const again = join(folder, 'again.json');
    const outcome = await cli('train', half, '--save', again);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const withoutTime = (text: string) => json(text).map((report) => ({ ...report, seconds: 0 }));
    expect(withoutTime(outcome.stdout)).toEqual(withoutTime(stdout).slice(4));
    const bits = (path: string) =>
      parseSession(readFileSync(path, 'utf8')).runs.map((run) => run && [...run.checkpoint.network.best]);
    expect(bits(again)).toEqual(bits(whole));
    const other = file('other.json', saveSession({ link: `${link}&seed=2`, runs }));
    const refused = await cli('train', other);
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${other}: invalid session: runs[0].plan: not that of its link\n`,
    });
  });

  it('scores a function as the same one times 1e-13, refuses by name what cannot be scaled, and has no score of a constant', async () => {
    const of = (formula: string) => cli('train', LINK.replace('f=sumSquares', `f=formula&fx=${formula}`));
    const [plain, tiny, huge, constant] = await Promise.all(
      ['sin(3x1)*x2', '1e-13*sin(3x1)*x2', '1e300 x1', '2'].map(of),
    );
    const summaryOf = ({ stdout }: Outcome) => json(stdout).at(-1);
    expect(summaryOf(tiny).testErrorNormalised).toBeCloseTo(summaryOf(plain).testErrorNormalised, 6);
    expect((1e26 * summaryOf(tiny).testError) / summaryOf(plain).testError).toBeCloseTo(1, 6);
    expect(huge).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^values too large: .*\n$/) });
    expect(summaryOf(constant)).toMatchObject({ testErrorNormalised: null, score: 'the values are constant' });
  });

  it('says that a network predicts a constant also where the few training values vary more than all others do', async () => {
    const { stdout } = await cli('train', '#v=2&f=michalewicz&order=0&init=glorot&backend=wasmPlain');
    const summary = json(stdout).at(-1);
    expect(summary).toMatchObject({ reason: 'plateau', epochs: 15 });
    // A constant has 0.77 of the variance of these 100 training values on the test points.
    expect(summary.testErrorNormalised).toBeCloseTo(0.767, 3);
  });

  it('goes on with the next twin where one cannot be trained, and says which', async () => {
    const steep = '#v=1&f=formula&fx=sin(1e70*x1)&order=0&n=20&width=8&nval=50&ntest=50&maxep=2&backend=cpu';
    const { code, stdout, stderr } = await cli('train', `${steep}&t1=order:5&t2=lr:0.01`);
    expect(json(stdout).map(({ run }) => run)).toEqual(['A', 'A', 'A', 'C', 'C', 'C']);
    expect(stderr).toMatch(/^run B: not finite at x1 = .*\n$/);
    expect(code).toBe(2);
  });
});

describe('wrong input', () => {
  it.each([
    [['train', LONG, '--save', '/nosuch/session.json'], 'cannot save to /nosuch/session.json: no such file or folder'],
    [['constructor'], 'unknown command: constructor'],
    [[], 'no command: train, partials, reproduce, export, predict'],
  ])('%j is one clear line and exit code 2', async (args, message) => {
    expect(await cli(...args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });

  it('in a link is one line for every part that cannot be used', async () => {
    const { code, stdout, stderr } = await cli('train', '#order=9&n=1&t1=width:1');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr).map((line) => line.split(':')[0])).toEqual(['invalid order', 'invalid n', 'invalid t1.width']);
  });
});

describe('something unexpected', () => {
  const planted = (code: string) => ['--import', `data:text/javascript,${code}`];

  it('is one line without a stack, and exit code 1', async () => {
    const fault = planted('performance.now = () => { throw new TypeError("planted") };');
    expect(await cliUnder(fault, 'train', LINK)).toEqual({ code: 1, stdout: '', stderr: 'planted\n' });
  });

  it('is so outside of all commands as well', async () => {
    const fault = planted('setTimeout(() => { throw new TypeError("planted") }, 1500);');
    const { code, stderr } = await cliUnder(fault, 'train', LONG);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'planted\n' });
  });
});

describe('--help', () => {
  it.each([[['--help']], [['train', '--help']]])('%j prints the usage', async (args) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['train', 'partials', 'predict', '--save', '--force', '--points', 'exit codes']) {
      expect(stdout).toContain(word);
    }
  });
});

describe('partials', () => {
  const points = file('points.csv', 'x1,x2\n2.2333984375,-0.044921875\n');

  it('prints the reference values with 17 digits', async () => {
    const { code, stdout } = await cli('partials', 'sphere', '--points', points);
    expect(code).toBe(0);
    const [header, value, slope] = lines(stdout);
    expect(lines(stdout)).toHaveLength(22);
    expect(header).toBe('x1,x2,r1,r2,value');
    expect(value).toBe('2.2333984375000000,-0.044921875000000000,0,0,4.9900865554809570');
    expect(slope).toBe('2.2333984375000000,-0.044921875000000000,1,0,4.4667968750000000');
  });

  it('streams: more rows than would fit in its memory', async () => {
    const many = file('many.csv', '0.5,0.25\n'.repeat(50_000));
    const command = [...NODE_ARGUMENTS, '--max-old-space-size=40', 'src/cli/main.ts', 'partials', 'sphere'];
    const child = spawn(process.execPath, [...command, '--points', many]);
    let rows = 0;
    child.stdout.on('data', (bytes: Buffer) => {
      rows += bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(rows).toBe(1 + 21 * 50_000);
  });

  it('takes a formula in place of an id', async () => {
    const ofFormula = await cli('partials', 'x1^2 + x2^2', '--points', points);
    const ofSphere = await cli('partials', 'sphere', '--points', points);
    expect(ofFormula).toEqual(ofSphere);
  });
});

describe('predict', () => {
  it('takes the first run that was trained, or the one asked for', async () => {
    const path = join(folder, 'several.json');
    expect((await cli('train', `${LINK}&t1=order:1&t2=seed:2`, '--save', path)).code).toBe(0);
    const { link, runs } = parseSession(readFileSync(path, 'utf8'));
    const partly = file('partly.json', saveSession({ link, runs: [null, runs[1], runs[2]] }));
    const points = file('one-point.csv', '0.5,-1');
    const firstValue = async (...args: string[]) => {
      const { code, stdout } = await cli('predict', ...args, '--points', points);
      expect(code).toBe(0);
      return Number(lines(stdout)[1].split(',')[4]);
    };
    const wanted = runs.map((run) => run && trainedPartials(run, Float64Array.of(0.5, -1))[0]);
    expect(new Set(wanted).size).toBe(3);
    const found = await Promise.all([firstValue(path), firstValue(partly), firstValue(path, '--run', 'C')]);
    expect(found).toEqual([wanted[0], wanted[1], wanted[2]]);
    const refused = await Promise.all(
      ['A', 'D', 'toString'].map((run) => cli('predict', partly, '--run', run, '--points', points)),
    );
    expect(refused.map(({ code, stderr }) => [code, stderr])).toEqual([
      [2, `${partly}: no trained run A (it has B, C)\n`],
      [2, `${partly}: no trained run D (it has B, C)\n`],
      [2, `${partly}: no trained run toString (it has B, C)\n`],
    ]);
  });

  it('prints what the saved network is at the points of standard input', async () => {
    const path = join(folder, 'predicted.json');
    expect((await cli('train', LINK, '--save', path)).code).toBe(0);
    const child = spawn(process.execPath, [...NODE_ARGUMENTS, 'src/cli/main.ts', 'predict', path, '--points', '-']);
    child.stdin.end('1,25;-2,5\n');
    const { code, stdout, stderr } = await outcomeOf(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = lines(stdout).slice(1);
    const wanted = trainedPartials(savedRun(path), Float64Array.of(1.25, -2.5));
    expect(rows.map((row) => Number(row.split(',')[4]))).toEqual(Array.from(wanted));
    expect(rows[4]).toMatch(/^1\.2500000000000000,-2\.5000000000000000,1,1,/);
  });
});

function outcomeOf(child: ChildProcess): Promise<Outcome & { readonly signal: NodeJS.Signals | null }> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (text) => {
    stdout += String(text);
  });
  child.stderr?.on('data', (text) => {
    stderr += String(text);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code: code ?? -1, signal, stdout, stderr }));
  });
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(process.platform === 'win32')('a run that is cut short', () => {
  const startUnder = (nodeArguments: readonly string[], ...args: string[]) =>
    spawn(process.execPath, [...NODE_ARGUMENTS, ...nodeArguments, 'src/cli/main.ts', ...args]);
  const start = (...args: string[]) => startUnder([], ...args);
  const firstOutput = (child: ChildProcess) => new Promise((resolve) => child.stdout?.once('data', resolve));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s prints its summary and saves its best network', async (signal, code) => {
    const path = join(folder, `${signal}.json`);
    const child = start('train', `${LONG}&t1=order:1`, '--save', path);
    const ended = outcomeOf(child);
    await firstOutput(child);
    child.kill(signal);
    const outcome = await ended;
    expect(outcome).toMatchObject({ code, stderr: 'not trained: B\n' });
    const summary = json(outcome.stdout).at(-1);
    expect(summary).toMatchObject({ run: 'A', summary: true, reason: 'stopped' });
    const { runs } = parseSession(readFileSync(path, 'utf8'));
    expect(runs.map((run) => run !== null)).toEqual([true, false]);
    const { finished, history } = savedRun(path);
    expect(finished?.epochs).toBe(summary.epochs);
    const best = history.reduce((least, report) => (report.validation < least.validation ? report : least));
    expect(finished?.bestEpoch).toBe(best.epoch);
  });

  it('counts a signal that comes twice at once as one, as npm passes it on', async () => {
    const child = start('train', LONG);
    const ended = outcomeOf(child);
    await firstOutput(child);
    child.kill('SIGINT');
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(json(stdout).at(-1)).toMatchObject({ reason: 'stopped' });
  });

  it('ends at once by a second signal, though nobody reads what it prints', async () => {
    const stalled = `const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (text, taken) => {
        process.stdout.write = () => setInterval(() => {}, 1000) && true;
        return write(text, taken);
      };`;
    const child = startUnder(['--import', `data:text/javascript,${encodeURIComponent(stalled)}`], 'train', LONG);
    const exit = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    await firstOutput(child);
    child.kill('SIGINT');
    await later(600);
    expect(child.exitCode ?? child.signalCode).toBeNull();
    child.kill('SIGINT');
    expect(await exit).toBe('SIGINT');
  });

  it('by a reader that has gone is quiet, and saves its best network', async () => {
    const path = join(folder, 'head.json');
    const child = start('train', LONG, '--save', path);
    const ended = outcomeOf(child);
    await firstOutput(child);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 141, stderr: '' });
    expect(savedRun(path).finished?.reason).toBe('stopped');
  });

  it('partials: a reader that has gone is quiet, though points keep coming', async () => {
    const child = start('partials', 'sphere', '--points', '-');
    const ended = outcomeOf(child);
    child.stdin.on('error', () => {});
    const feed = setInterval(() => child.stdin.write('1,2\n'.repeat(1000)), 5);
    await firstOutput(child);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 141, stderr: '' });
    clearInterval(feed);
  });

  it.runIf(process.platform === 'linux')('by a full disk says so in one line, and saves its best network', async () => {
    const path = join(folder, 'full.json');
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ['train', LONG, '--save', path],
      ['partials', 'sphere', '--points', file('one.csv', '1,2')],
    ]) {
      const child = spawn(process.execPath, [...NODE_ARGUMENTS, 'src/cli/main.ts', ...args], {
        stdio: ['ignore', full, 'pipe'],
      });
      const message = 'cannot write to standard output: no space left on the disk\n';
      expect(await outcomeOf(child)).toMatchObject({ code: 1, stderr: message });
    }
    expect(savedRun(path).finished?.reason).toBe('stopped');
  });

  it('prints its summary though its folder has gone, and fails', async () => {
    const gone = mkdtempSync(join(tmpdir(), 'gone-'));
    const child = start('train', LONG, '--save', join(gone, 'session.json'));
    const ended = outcomeOf(child);
    await firstOutput(child);
    expect(readdirSync(gone)).toEqual([]);
    rmSync(gone, { recursive: true });
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(1);
    expect(json(stdout).at(-1)).toMatchObject({ summary: true });
    expect(stderr).toBe(`cannot save to ${join(gone, 'session.json')}: no such file or folder\n`);
  });
});
