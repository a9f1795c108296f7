/** The runs that a link or a session asks for: the experiment and its twins. */
import type { RunPlan } from '../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { offeredSettings } from '../data/offered.ts';
import type { PointTable } from '../data/pointTable.ts';
import { DEFAULT_LINK, decodeLink, encodeLink, type LinkProblem, type LinkState } from '../state/link/linkCodec.ts';
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

/** Data and the path of their file. */
export interface NamedData {
  readonly path: string;
  readonly table: PointTable;
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

/** The state with data in the place of its function. Throws UsageError where its link asks for others. */
function withData({ config, ...state }: LinkState, table: PointTable, path: string): LinkState {
  if (config.functionId === 'data' && config.data !== '' && config.data !== table.reference)
    throw new UsageError(`${path}: not the data of the link: ${table.reference} (the link asks for ${config.data})`);
  return { config: { ...config, functionId: 'data', data: table.reference }, ...state };
}

const experiment = (state: LinkState): Experiment => ({
  link: encodeLink(state),
  plans: plansOf(state).map((plan, run) => ({ name: RUN_NAMES[run], plan })),
});

/**
 * The runs of a link, of data where there are any. Throws UsageError with a line for every part that cannot be used: another
 * experiment than the one asked for is not worth its time.
 */
export function experimentOfLink(link: string, data: NamedData | null = null): Experiment {
  const { problems, ...state } = decodeLink(hashOf(link));
  if (problems.length > 0) throw new UsageError(...problems.map(lineOf));
  if (data) return experiment(withData(state, data.table, data.path));
  if (state.config.functionId === 'data') throw new UsageError('the link is about data: name their file with --data');
  return experiment(state);
}

/** The run that data ask for by themselves: all their derivatives, and as many rows as there are, up to a thousand. */
export const experimentOfData = ({ table }: NamedData): Experiment =>
  experiment({ ...DEFAULT_LINK, config: { ...DEFAULT_CONFIG, ...offeredSettings(table) } });

/** The runs of a session, with what was saved of each; throws UsageError with its path where they are not its own. */
export function experimentOfSession(session: Session, path: string): Experiment & { saved: Session['runs'] } {
  try {
    return { ...experiment(experimentOf(session)), saved: session.runs };
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}
