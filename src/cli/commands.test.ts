/** Wrong input to each command, before it has printed anything. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    [[], trainCommand, 'no link or hash'],
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
