/** The experiment of a session: that of its link, which its runs must have trained. */
import { samePlan } from '../../config/runPlan.ts';
import type { Session } from '../../training/session.ts';
import { DEFAULT_LINK, decodeLink, type LinkState } from '../link/linkCodec.ts';
import { plansOf } from '../runs/comparison.ts';

/** Throws `invalid session: ...` where the link cannot be read, or the runs are of another experiment. */
export function experimentOf({ link, runs }: Session): LinkState {
  if (link === null) {
    const config = runs[0]?.plan.config ?? DEFAULT_LINK.config;
    return { ...DEFAULT_LINK, config };
  }
  const { problems, ...state } = decodeLink(link);
  const [problem] = problems;
  if (problem) throw new Error(`invalid session: link: ${problem.key}=${problem.value} (${problem.message})`);
  const plans = plansOf(state);
  if (plans.length !== runs.length) {
    throw new Error(`invalid session: runs: ${runs.length} entries (its link has ${plans.length})`);
  }
  const other = runs.findIndex((run, place) => run && !samePlan(run.plan, plans[place]));
  if (other >= 0) throw new Error(`invalid session: runs[${other}].plan: not that of its link`);
  return state;
}
