/** The sentence that is spoken as a run goes on, for those who do not see its curves. Pure. */
import { formatNumber } from '../../plots/format.ts';
import type { RunState } from '../../state/stores/runStore.ts';
import { resultRows } from './resultRows.ts';

/** Whether an epoch is told: 1, 10, 20, 50, 100, 200, 500, ... */
function isTold(epoch: number): boolean {
  const [first, ...rest] = String(epoch);
  return epoch === 1 || (rest.length > 0 && '125'.includes(first) && rest.every((digit) => digit === '0'));
}

/** Where a run is: at the last epoch that is told, or at its end; empty before its first. */
export function milestone({ history, finished }: Pick<RunState, 'history' | 'finished'>): string {
  if (finished) {
    const [own, { label, value }] = resultRows(finished);
    return `Ended after epoch ${finished.epochs}. ${own.label}: ${own.value}; ${label}: ${value}.`;
  }
  const told = history.findLast(({ epoch }) => isTold(epoch));
  return told ? `Epoch ${told.epoch}. Validation error, normalised: ${formatNumber(told.validation)}.` : '';
}
