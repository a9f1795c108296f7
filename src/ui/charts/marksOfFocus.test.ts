import { expect, it } from 'vitest';
import { FIRST } from '../../state/runs/comparison.ts';
import { NO_RUN, runStore } from '../../state/stores/runStore.ts';
import { TRAINED } from '../../testing/savedRuns.ts';
import { marksOfFocus } from './marksOfFocus.ts';

it('the mark of the best stands at the best epoch, not at the last', () => {
  const { plan, history, finished } = TRAINED;
  expect(finished?.epochs).not.toBe(finished?.bestEpoch);
  runStore.setState({ runs: new Map([[FIRST, { ...NO_RUN, plan, history, finished }]]) });
  expect(marksOfFocus('epochs').best).toEqual({ x: 1, label: 'best 1' });
});
