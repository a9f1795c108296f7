/** Each command by itself: its exit code, and what it does with wrong input before it has printed anything. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exitCodeOf, linesOf } from './errors.ts';
import { partialsCommand } from './partials.ts';
import { predictCommand } from './predict.ts';
import { trainCommand } from './train.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const points = join(folder, 'points.csv');
writeFileSync(points, '1,2\n3,four\n');
const foreign = join(folder, 'thesis.txt');
writeFileSync(foreign, 'years of work');
const LONG = '#v=1&f=sumSquares&n=20&width=8&maxep=100000&minep=100000&backend=wasmPlain';

describe('wrong input is one clear line and exit code 2', () => {
  it.each([
    [['#order=9'], trainCommand, 'invalid order: 9 (not within 0 and 5)'],
    [['hello'], trainCommand, 'not a link or hash: hello'],
    [[], trainCommand, 'no link, hash or session file'],
    [['/nosuch.json'], trainCommand, 'cannot read /nosuch.json: no such file or folder'],
    [[LONG, '--sav', 'x'], trainCommand, 'unknown option: --sav'],
    [[LONG, '--force'], trainCommand, '--force without --save'],
    [[LONG, '--save', foreign], trainCommand, `cannot save to ${foreign}: it exists and is no session of this program`],
    [[`${LONG}&maxep=40&t1=fork:900`], trainCommand, 'invalid maxep: 40'],
    [[`${LONG.replace('100000', '40')}&t1=fork:900`, '--save', '/nosuch/x'], trainCommand, 'invalid t1.fork: 900'],
    [['nosuch', '--points', 'x.csv'], partialsCommand, 'unknown function: nosuch'],
    [['sphere'], partialsCommand, 'no --points'],
    [['sphere', '--points', '/nosuch.csv'], partialsCommand, 'cannot read /nosuch.csv: no such file or folder'],
    [['sphere', '--points', points], partialsCommand, `invalid point in ${points}, line 2: 3,four (expected two`],
    [['/nosuch.json', '--points', 'x.csv'], predictCommand, 'cannot read /nosuch.json: no such file or folder'],
    [[points, '--points', points], predictCommand, `${points}: invalid session: not JSON`],
  ])('%j', async (args, command, message) => {
    const error = await command(args).then(
      () => null,
      (reason: unknown) => reason,
    );
    const lines = linesOf(error);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(message);
    expect(lines[0]).not.toContain('\n');
    expect(exitCodeOf(error)).toBe(2);
    expect(readFileSync(foreign, 'utf8')).toBe('years of work');
  });
});

/** What a command prints, its exit code, and the seconds that it took. */
async function printed(command: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  let text = '';
  const begun = performance.now();
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece: unknown, ...rest: unknown[]) => {
    text += String(piece);
    (rest.at(-1) as () => void)();
    return true;
  });
  const code = await command(args).finally(() => write.mockRestore());
  return { code, lines: text.trim().split('\n'), seconds: (performance.now() - begun) / 1000 };
}

describe('a command that has done what it was to do', () => {
  const SHORT = LONG.replaceAll('100000', '3').concat('&nval=20&ntest=20');

  it('train: exit code 0, seconds that have passed, and with force any file replaced', async () => {
    const own = join(folder, 'own.json');
    writeFileSync(own, 'years of work');
    const { code, lines, seconds } = await printed(trainCommand, SHORT, '--save', own, '--force');
    const times = lines.map((line) => JSON.parse(line).seconds);
    expect([code, times.length]).toEqual([0, 4]);
    expect(times[0]).toBeGreaterThan(0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[3]).toBeLessThanOrEqual(seconds);
    expect(JSON.parse(readFileSync(own, 'utf8')).runs[0].finished.seconds).toBe(times[3]);
  });

  it('partials and predict: exit code 0, one header, and the rows of all batches of points', async () => {
    const [many, session] = [join(folder, 'many.csv'), join(folder, 'session.json')];
    writeFileSync(many, '1,2\n'.repeat(300));
    await printed(trainCommand, SHORT, '--save', session);
    for (const [command, of] of [
      [partialsCommand, 'sphere'],
      [predictCommand, session],
    ] as const) {
      const { code, lines } = await printed(command, of, '--points', many);
      expect([code, lines.length]).toEqual([0, 1 + 21 * 300]);
      expect(lines.filter((line) => line === 'x1,x2,r1,r2,value')).toEqual([lines[0]]);
    }
  });
});
