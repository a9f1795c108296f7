/** Puts what a link says into the stores; the only way in which an experiment comes from a text. */
import { adopted } from '../runs/adoption.ts';
import { configStore, placeInFocus } from '../stores/configStore.ts';
import { frameOf, type View, viewStore } from '../stores/viewStore.ts';
import { withCheck } from './checkValue.ts';
import { decodeLink, encodeLink, type LinkProblem, type LinkState } from './linkCodec.ts';
import { hashOfAddress } from './pastedLink.ts';
import type { LinkedView } from './viewFields.ts';

/** Runs that train the same as before stay what they are. `kept`: parts of the view that the link does not decide. */
export function adoptLink(hash: string, kept: Partial<LinkedView> = {}): readonly LinkProblem[] {
  const { config, twins, focus, view, problems } = decodeLink(hash);
  configStore.setState((present) => adopted({ config, twins }, focus, present));
  viewStore.setState({ ...view, pastEpoch: null, awaitedEpoch: view.pastEpoch, ...kept });
  return problems;
}

/** The experiment of an address, or of the part of it from `#` on. Throws `no link of this page: ...`. */
function hashOf(link: string): string {
  const hash = URL.canParse(link) ? hashOfAddress(new URL(link)) : link;
  if (!hash.startsWith('#')) throw new Error(`no link of this page: ${link.slice(0, 40)}`);
  return hash;
}

/**
 * Shows the experiment of a link where the page is shown as it is. Throws `order=9: ...` and changes nothing where a part
 * of it cannot be used. Returns its hash.
 */
export function adoptWholeLink(link: string): string {
  const hash = hashOf(link);
  const { problems } = decodeLink(hash);
  if (problems.length > 0)
    throw new Error(problems.map(({ key, value, message }) => `${key}=${value}: ${message}`).join('; '));
  adoptLink(hash, frameOf(viewStore.getState()));
  return hash;
}

/** Answers are those of a student, not of who makes the lesson; a name stands with answers alone. */
function handedIn({ building, answers, by }: View): Pick<View, 'answers' | 'by'> {
  const given = building === 'no' ? answers : [];
  return { answers: given, by: given.length > 0 ? by : '' };
}

/** A page has all panels; the one of the presenter is remembered for the next time. */
const panelOf = ({ mode, panel }: View): Pick<View, 'panel'> => ({ panel: mode === 'page' ? null : panel });

/** What is in the stores, as a link has it; `shown`: parts of the view that it has otherwise. */
export function linkedState(shown: Partial<LinkedView> = {}): LinkState {
  const view = viewStore.getState();
  const state = configStore.getState();
  const pastEpoch = view.pastEpoch ?? view.awaitedEpoch;
  return {
    ...state,
    focus: placeInFocus(state),
    view: { ...view, ...handedIn(view), ...panelOf(view), pastEpoch, ...shown },
  };
}

/** The hash of what is in the stores. */
export const currentHash = (): string => encodeLink(linkedState());

/** The same to be passed on: if it arrives cut off, it says so. */
export const sharedHash = (shown: Partial<LinkedView> = {}): string => withCheck(encodeLink(linkedState(shown)));
