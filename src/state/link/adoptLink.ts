/** Puts what a link says into the stores; the only way in which an experiment comes from a text. */
import { adopted } from '../runs/adoption.ts';
import { configStore, placeInFocus } from '../stores/configStore.ts';
import { viewStore } from '../stores/viewStore.ts';
import { withCheck } from './checkValue.ts';
import { decodeLink, encodeLink, type LinkProblem, type LinkState } from './linkCodec.ts';
import type { LinkedView } from './viewFields.ts';

/** Runs that train the same as before stay what they are. `kept`: parts of the view that the link does not decide. */
export function adoptLink(hash: string, kept: Partial<LinkedView> = {}): readonly LinkProblem[] {
  const { config, twins, focus, view, problems } = decodeLink(hash);
  configStore.setState((present) => adopted({ config, twins }, focus, present));
  viewStore.setState({ ...view, pastEpoch: null, awaitedEpoch: view.pastEpoch, ...kept });
  return problems;
}

/** What is in the stores, as a link has it. */
export function linkedState(): LinkState {
  const view = viewStore.getState();
  const state = configStore.getState();
  return { ...state, focus: placeInFocus(state), view: { ...view, pastEpoch: view.pastEpoch ?? view.awaitedEpoch } };
}

/** The hash of what is in the stores. */
export const currentHash = (): string => encodeLink(linkedState());

/** The same to be passed on: if it arrives cut off, it says so. */
export const sharedHash = (): string => withCheck(currentHash());
