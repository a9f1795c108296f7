/** The runs that a link or a session asks for: the experiment and its twins. */
import type { RunPlan } from '../config/runPlan.ts';
import { decodeLink, encodeLink, type LinkProblem, type LinkState } from '../state/link/linkCodec.ts';
import { hashOfAddress } from '../state/link/pastedLink.ts';
import { plansOf, RUN_NAMES } from '../state/runs/comparison.ts';
import { experimentOf } from '../state/sessions/experimentOf.ts';
import type { Session } from '../training/session.ts';
import { UsageError } from './errors.ts';

export interface NamedPlan {
  /** `A` to `D`. */
  readonly name: string;
  readonly plan: RunPlan;
}

/** The hash of a link, or the text itself where it is one, with `#` or without. */
function hashOf(link: string): string {
  const at = link.indexOf('#');
  if (at >= 0) return link.slice(at);
  const address = URL.canParse(link, 'http://localhost/') ? new URL(link, 'http://localhost/') : null;
  const hash = address && hashOfAddress(address);
  if (hash) return hash;
  if (/^\w+(=|%3D)/i.test(link)) return link;
  throw new UsageError(`not a link or hash: ${link.slice(0, 60)}`);
}

const lineOf = ({ key, value, message }: LinkProblem): string =>
  `invalid ${key}: ${value} (${message})`.replace(/\s+/g, ' ');

/** What there is to train. */
export interface Experiment {
  /** From its # on. */
  readonly link: string;
  /** In their order. */
  readonly plans: readonly NamedPlan[];
}

const experiment = (state: LinkState): Experiment => ({
  link: encodeLink(state),
  plans: plansOf(state).map((plan, run) => ({ name: RUN_NAMES[run], plan })),
});

/**
 * The runs of a link. Throws UsageError with a line for every part that cannot be used: another experiment than the one
 * asked for is not worth its time.
 */
export function experimentOfLink(link: string): Experiment {
  const { problems, ...state } = decodeLink(hashOf(link));
  if (problems.length > 0) throw new UsageError(...problems.map(lineOf));
  return experiment(state);
}

/** The runs of a session, with what was saved of each; throws UsageError with its path where they are not its own. */
export function experimentOfSession(session: Session, path: string): Experiment & { saved: Session['runs'] } {
  try {
    return { ...experiment(experimentOf(session)), saved: session.runs };
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}
