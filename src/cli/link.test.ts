import { describe, expect, it } from 'vitest';
import { DEFAULTS_OF_VERSION } from '../config/versions.ts';
import { UsageError } from './errors.ts';
import { experimentOfLink } from './link.ts';

const linesOf = (link: string): readonly string[] => {
  try {
    experimentOfLink(link);
  } catch (error) {
    if (error instanceof UsageError) return error.lines;
  }
  return [];
};

describe('a link on the command line', () => {
  it.each([
    ['#v=1&f=branin&order=3'],
    ['v=1&f=branin&order=3'],
    ['f=branin&order=3'],
    ['http://localhost:4173/#v=1&f=branin&order=3'],
    ['http://localhost:4173/?v=1&f=branin&order=3'],
    ['?v=1&f=branin&order=3'],
    ['http://localhost:4173/%23v=1&f=branin&order=3'],
    ['#v%3D1%26f%3Dbranin%26order%3D3'],
    ['v%3D1%26f%3Dbranin%26order%3D3'],
    ['#v=1&amp;f=branin&amp;order=3.'],
  ])('%s is its experiment', (link) => {
    const [{ name, plan }, ...others] = experimentOfLink(link).plans;
    expect(others).toEqual([]);
    expect(name).toBe('A');
    expect(plan).toEqual({ config: { ...DEFAULTS_OF_VERSION[1], functionId: 'branin', maxOrder: 3 }, fork: null });
  });

  it('with twins is all their runs, forks with their parents', () => {
    const [a, b, c] = experimentOfLink('#v=1&f=branin&t1=order:2&t2=fork:4;of:1;rho:none').plans;
    expect([a.name, b.name, c.name]).toEqual(['A', 'B', 'C']);
    expect(b.plan).toEqual({ config: { ...a.plan.config, maxOrder: 2 }, fork: null });
    expect(c.plan.config).toEqual({ ...b.plan.config, rhoRule: 'none' });
    expect(c.plan.fork).toEqual({ parent: b.plan, epoch: 4 });
  });

  it.each([[''], ['hello'], ['http://localhost:4173/'], ['branin order=3']])('%j is none', (link) => {
    expect(linesOf(link)).toEqual([`not a link or hash: ${link}`]);
  });

  it('has a line for each part that cannot be used, whatever is in it', () => {
    expect(linesOf('#v=1&order=9&f=nosuch&fx=%0a%0a&t1=order:7;colour:red')).toEqual([
      'invalid order: 9 (not within 0 and 5)',
      'invalid f: nosuch (not a known choice)',
      expect.stringMatching(/^invalid fx: .*\)$/),
      'invalid t1.order: 7 (not within 0 and 5)',
      'invalid t1.colour: red (not a known setting)',
    ]);
  });
});
