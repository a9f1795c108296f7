/** The runs that a link asks for: the experiment and its twins. */
import type { RunPlan } from '../config/runPlan.ts';
import { decodeLink, type LinkProblem } from '../state/link/linkCodec.ts';
import { hashOfAddress } from '../state/link/pastedLink.ts';
import { plansOf, RUN_NAMES } from '../state/runs/comparison.ts';
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

/**
 * The runs of a link, in their order. Throws UsageError with a line for every part that cannot be used: another
 * experiment than the one asked for is not worth its time.
 */
export function plansOfLink(link: string): NamedPlan[] {
  const { config, twins, problems } = decodeLink(hashOf(link));
  if (problems.length > 0) throw new UsageError(...problems.map(lineOf));
  return plansOf({ config, twins }).map((plan, run) => ({ name: RUN_NAMES[run], plan }));
}
