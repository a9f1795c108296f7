/** What came of each run of a comparison, as the rows of its table. Pure. */
import { formatNumber, formatSeconds } from '../../plots/format.ts';
import type { RunState } from '../../state/stores/runStore.ts';
import { PHASE_WORDS, REASON_WORDS } from '../describe.ts';

export interface Outcome {
  readonly label: string;
  readonly title: string;
  readonly cell: (run: RunState, first: RunState) => string;
}

export const OUTCOMES: readonly Outcome[] = [
  {
    label: 'test error',
    title: 'mean squared error on the test points, original units',
    cell: ({ finished, phase }) => (finished ? formatNumber(finished.testError) : PHASE_WORDS[phase]),
  },
  {
    label: 'gain over A',
    title: 'how many times smaller the test error is than that of A',
    cell: ({ finished }, { finished: first }) =>
      finished && first ? formatNumber(first.testError / finished.testError) : '',
  },
  {
    label: 'epochs',
    title: 'epochs trained',
    cell: ({ finished, history }) => String(finished?.epochs ?? history.length),
  },
  {
    label: 'time',
    title: 'seconds of training, waiting not counted',
    cell: ({ history }) => formatSeconds(history.at(-1)?.seconds ?? 0),
  },
  {
    label: 'ended',
    title: 'why the run ended',
    cell: ({ finished }) => (finished ? REASON_WORDS[finished.reason] : ''),
  },
];
