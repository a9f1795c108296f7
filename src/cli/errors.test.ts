import { describe, expect, it } from 'vitest';
import { DataMissingError } from '../data/dataMissing.ts';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { InvalidTargetError } from '../data/invalidTarget.ts';
import { exitCodeOf, linesOf, OutputError, UsageError } from './errors.ts';

describe('an error that ends a command', () => {
  it.each([
    [new UsageError('a', 'b'), ['a', 'b'], 2],
    [new InvalidTargetError('not finite at x1 = 0, x2 = 0: the value'), ['not finite at x1 = 0, x2 = 0: the value'], 2],
    [new InvalidConfigError(['p', 'q']), ['p; q'], 2],
    [new DataMissingError('no data are chosen'), ['no data are chosen'], 2],
    [new TypeError('x is not a function\n    at file.ts:1'), ['x is not a function at file.ts:1'], 1],
    [new RangeError(''), ['RangeError'], 1],
    ['thrown text', ['thrown text'], 1],
    [undefined, ['undefined'], 1],
    ['', ['unknown error'], 1],
    [new OutputError('ENOSPC'), ['cannot write to standard output: no space left on the disk'], 1],
    [new OutputError('EPIPE'), [], 141],
    [new OutputError('EWHAT'), ['cannot write to standard output: EWHAT'], 1],
  ])('%# has its lines and its exit code', (error, lines, code) => {
    expect(linesOf(error)).toEqual(lines);
    expect(exitCodeOf(error)).toBe(code);
  });
});
