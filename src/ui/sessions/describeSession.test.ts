import { expect, it } from 'vitest';
import { TRAINED } from '../../testing/savedRuns.ts';
import { describeSession } from './describeSession.ts';

it('a session says its first run, how far it is, and whether all of it is finished', () => {
  const experiment = 'Branin, order 1, n = 100, ρ adaptive';
  expect(describeSession({ link: null, runs: [TRAINED] })).toBe(`${experiment}; epoch 2, finished`);
  expect(describeSession({ link: null, runs: [TRAINED, null] })).toBe(`${experiment}; 2 runs, epoch 2, not finished`);
  expect(describeSession({ link: null, runs: [null] })).toBe('nothing trained');
});
