import { expect, it } from 'vitest';
import { durationText } from './progress.ts';

it('a time is said in seconds, minutes, or hours and minutes', () => {
  const times = [11.2, 89, 90, 5340, 5400, 9000, 65_000];
  expect(times.map(durationText)).toEqual([
    '12 s',
    '89 s',
    '2 min',
    '89 min',
    '1 h 30 min',
    '2 h 30 min',
    '18 h 4 min',
  ]);
});
