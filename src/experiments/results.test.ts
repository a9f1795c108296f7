import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, withAnyEntry } from '../testing/hostile.ts';
import {
  headerLine,
  mergeResults,
  type Outcome,
  type ReadResults,
  readResults,
  resultLine,
  sortedResults,
} from './results.ts';

const FAMILY = { of: 'literal', settings: 'v=2&init=glorot' };
const FINISHED: Outcome = {
  reason: 'patience',
  testError: 0.1 + 0.2,
  testErrorNormalised: 5e-324,
  epochs: 20,
  bestEpoch: 10,
};
const DIVERGED: Outcome = {
  reason: 'diverged',
  testError: Number.NaN,
  testErrorNormalised: Number.NaN,
  epochs: 3,
  bestEpoch: 0,
};
const REFUSED: Outcome = { refused: 'not finite at x1 = 0: “ü”' };
const LINES = [headerLine(FAMILY), resultLine('b', FINISHED), resultLine('a', DIVERGED), resultLine('c', REFUSED)];
const CONTENT = LINES.join('');
const read = (content: string) => readResults(content) as ReadResults;

describe('results', () => {
  it('read back to the same bits, whatever is not a number included', () => {
    const { family, results, whole } = read(CONTENT);
    expect(family).toEqual(FAMILY);
    expect([...results]).toEqual([
      ['b', FINISHED],
      ['a', DIVERGED],
      ['c', REFUSED],
    ]);
    expect(whole).toBe(CONTENT.length);
  });

  it('cut off anywhere give all whole lines, and say where these end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: CONTENT.length }), (length) => {
        const cut = readResults(CONTENT.slice(0, length));
        const ends = LINES.map((_, i) => LINES.slice(0, i + 1).join('').length);
        const lines = ends.filter((end) => end <= length).length;
        expect(cut?.results.size).toBe(lines === 0 ? undefined : lines - 1);
        expect(cut?.whole).toBe(ends[lines - 1]);
      }),
    );
  });

  it('sorted are the same bytes in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LINES.slice(1), { minLength: 3 }), (lines) => {
        const { family, results } = read(LINES[0] + lines.join(''));
        expect(sortedResults(family, results)).toBe([LINES[0], LINES[2], LINES[1], LINES[3]].join(''));
      }),
    );
  });

  it('damaged anywhere are refused at their line, or are what they say (10 000 cases)', () => {
    const hostileLine = fc
      .tuple(fc.nat(LINES.length - 1), fc.constantFrom(...LINES.map((line) => line.trim())).chain(withAnyEntry))
      .map(([at, line]) => LINES.with(at, `${line}\n`).join(''));
    fc.assert(
      fc.property(fc.oneof(hostileLine, damaged(CONTENT)), (content) => {
        try {
          const results = readResults(content);
          if (results) expect(read(sortedResults(results.family, results.results)).results).toEqual(results.results);
        } catch (error) {
          expect((error as Error).message).toMatch(/^line \d+: /);
          expect((error as Error).message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it.each([
    ['{"format":"other"}\n', 'line 1: format: "other" (not "sobolev-results")'],
    ['{"format":"sobolev-results","version":2,"of":"a","settings":"b"}\n', 'line 1: version: 2 (not 1)'],
    [`${LINES[0]}{"id":"a"\n${LINES[1]}`, 'line 2: not JSON'],
    [`${LINES[0]}{"id":3}\n`, 'line 2: id: 3 (not a text)'],
    [`${LINES[0]}{"id":"a","reason":"tired"}\n`, 'line 2: reason: "tired" (not a known choice)'],
    [LINES[0] + resultLine('a', { ...FINISHED, testError: -1 }), 'line 2: testError: -1 (not 0 or more)'],
    [LINES[0] + LINES[1] + resultLine('b', { ...FINISHED, epochs: 21 }), 'line 3: two outcomes of b'],
  ])('%j is refused: %s', (content, message) => {
    expect(() => readResults(content)).toThrow(message);
  });

  it('of two shards merged are those of one run', () => {
    const [one, two] = [read(LINES[0] + LINES[3]), read(LINES[0] + LINES[1] + LINES[2])];
    const whole = read(CONTENT);
    expect(mergeResults([one, two])).toBe(sortedResults(FAMILY, whole.results));
    expect(mergeResults([two, one, whole])).toBe(sortedResults(FAMILY, whole.results));
  });

  it('of different sweeps, or with two outcomes of a trial, do not merge', () => {
    const other = read(headerLine({ ...FAMILY, of: 'paper' }));
    expect(() => mergeResults([read(CONTENT), other])).toThrow('results of paper (v=2&init=glorot), not of literal');
    const another = read(headerLine({ ...FAMILY, settings: 'v=2' }));
    expect(() => mergeResults([read(CONTENT), another])).toThrow(
      'results of literal (v=2), not of literal (v=2&init=glorot)',
    );
    const changed = read(LINES[0] + resultLine('b', DIVERGED));
    expect(() => mergeResults([read(CONTENT), changed])).toThrow('two outcomes of b');
  });
});
