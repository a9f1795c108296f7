/** The parts of the page's link that could not be used, until they are dismissed. */
import { createStore } from 'zustand/vanilla';
import type { LinkProblem } from '../link/linkCodec.ts';

export const linkStore = createStore<{ problems: readonly LinkProblem[] }>(() => ({ problems: [] }));

export function showProblems(problems: readonly LinkProblem[]): void {
  linkStore.setState({ problems });
}

export function dismissProblems(): void {
  showProblems([]);
}
