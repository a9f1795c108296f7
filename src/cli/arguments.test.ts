import { describe, expect, it } from 'vitest';
import { parseArguments, required } from './arguments.ts';

const parse = (...args: string[]) =>
  parseArguments(args, { positional: 'formula', options: ['--points', '--save'], flags: ['--force'] });

describe('arguments', () => {
  it('are one positional, options with their values and flags, in any order', () => {
    const options = new Map([['--points', 'a.csv']]);
    const wanted = { positional: 'x1', positionals: ['x1'], options, flags: new Set(['--force']) };
    expect(parse('x1', '--points', 'a.csv', '--force')).toEqual(wanted);
    expect(parse('--force', '--points=a.csv', 'x1')).toEqual(wanted);
    expect(parse('x1').flags.has('--force')).toBe(false);
  });

  it('several positionals are taken where a command wants them, in their order', () => {
    const accepted = { positional: 'file', several: true, options: ['--out'] };
    expect(parseArguments(['b', '--out', 'c', 'a'], accepted).positionals).toEqual(['b', 'a']);
    expect(() => parseArguments(['--out', 'c'], accepted)).toThrow('no file');
  });

  it('a formula may begin with a minus, after -- with two', () => {
    expect(parse('-x1^2', '--points', '-').positional).toBe('-x1^2');
    expect(parse('--points', '-', '--', '--x1').positional).toBe('--x1');
  });

  it.each([
    [[], 'no formula'],
    [['x1', 'x2'], 'too many arguments: x2'],
    [['x1', '--sav', 'a'], 'unknown option: --sav'],
    [['x1', '--sav=a'], 'unknown option: --sav'],
    [['x1', '--save'], 'no value for --save'],
    [['x1', '--save='], 'no value for --save'],
    [['x1', '--force=yes'], 'unknown option: --force'],
    [['x1', '--save', 'a', '--save', 'b'], 'given twice: --save'],
  ])('%j are refused: %s', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });

  it('an option that must be given is named where it is missing', () => {
    expect(required(parse('x1', '--save', 'a=b'), '--save')).toBe('a=b');
    expect(() => required(parse('x1'), '--points')).toThrow('no --points');
  });
});
