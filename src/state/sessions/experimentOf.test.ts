import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { HALF_TRAINED } from '../../testing/savedRuns.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import { encodeLink } from '../link/linkCodec.ts';
import { plansOf, type RunId } from '../runs/comparison.ts';
import { experimentOf } from './experimentOf.ts';

const TWINS = {
  config: { ...DEFAULT_CONFIG, functionId: 'branin' as const },
  twins: [{ id: 1 as RunId, patch: { maxOrder: 3 as const }, fork: null }],
};
const [FIRST, SECOND] = plansOf(TWINS).map((plan): SavedRun => ({ ...HALF_TRAINED, plan }));
const LINK = '#v=2&f=branin&t1=order:3&show=1,0';

describe('the experiment of a session', () => {
  it('is that of its link, begun or not', () => {
    for (const runs of [
      [FIRST, SECOND],
      [null, SECOND],
      [FIRST, null],
    ]) {
      const state = experimentOf({ link: LINK, runs });
      expect(encodeLink(state)).toBe(LINK);
      expect(plansOf(state)).toEqual([FIRST.plan, SECOND.plan]);
    }
  });

  it('is that of its only run where no link was noted', () => {
    expect(encodeLink(experimentOf({ link: null, runs: [FIRST] }))).toBe('#v=2&f=branin');
  });

  it.each([
    [`${LINK}&order=9`, [FIRST, SECOND], 'link: order=9 (not within 0 and 5)'],
    [LINK, [FIRST], 'runs: 1 entries (its link has 2)'],
    [LINK, [SECOND, FIRST], 'runs[0].plan: not that of its link'],
    [LINK, [null, FIRST], 'runs[1].plan: not that of its link'],
    ['#v=2&f=branin&n=50&t1=order:3', [FIRST, SECOND], 'runs[0].plan: not that of its link'],
  ])('%s with other runs is refused', (link, runs, message) => {
    expect(() => experimentOf({ link, runs })).toThrow(`invalid session: ${message}`);
  });
});
