import { describe, expect, it } from 'vitest';
import { NO_RUN, type RunState } from '../../state/stores/runStore.ts';
import { OUTCOMES } from './outcomes.ts';

const ended = (testError: number, epochs: number, bestEpoch: number): RunState => ({
  ...NO_RUN,
  phase: 'finished',
  history: [{ seconds: 1.25 }, { seconds: 2.5 }] as never,
  finished: {
    kind: 'finished',
    reason: 'epochCap',
    testError,
    testErrorNormalised: 0.5,
    epochs,
    bestEpoch,
    seconds: 9,
  },
});
const [FIRST, SECOND] = [ended(30, 40, 35), ended(7.5, 20, 12)];
const columnOf = (run: RunState, first = FIRST) => OUTCOMES.map(({ label, cell }) => [label, cell(run, first)]);

describe('the table of twins', () => {
  it('says of each run its test error, how many times smaller than that of A, epochs, time and end', () => {
    expect(columnOf(SECOND)).toEqual([
      ['test error', '7.5'],
      ['gain over A', '4'],
      ['epochs', '20'],
      ['time', '2.5 s'],
      ['ended', 'cap'],
    ]);
    expect(columnOf(FIRST)[1]).toEqual(['gain over A', '1']);
  });

  it('says how far a run is that still trains, and nothing that is not known', () => {
    const training: RunState = { ...NO_RUN, phase: 'running', history: SECOND.history };
    expect(columnOf(training).map(([, text]) => text)).toEqual(['Training', '', '2', '2.5 s', '']);
    expect(columnOf(SECOND, training)[1]).toEqual(['gain over A', '']);
  });
});
