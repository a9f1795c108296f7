/** The sentence that is spoken as a run goes on, for those who do not see its curves. Pure. */
import { formatNumber } from '../../plots/format.ts';
import type { RunState } from '../../state/stores/runStore.ts';
import { resultRows } from './resultRows.ts';

/** The last epoch that is told of so many: 1, 10, 20, 50, 100, 200, 500, ... */
function lastTold(epochs: number): number {
  if (epochs < 10) return 1;
  const power = 10 ** (String(epochs).length - 1);
  return power * (epochs >= 5 * power ? 5 : epochs >= 2 * power ? 2 : 1);
}

/** Where a run is: at the last epoch that is told, or at its end; empty before its first. */
export function milestone({ history, finished }: Pick<RunState, 'history' | 'finished'>): string {
  if (finished) {
    const [own, { label, value }] = resultRows(finished);
    return `Ended after epoch ${finished.epochs}. ${own.label}: ${own.value}; ${label}: ${value}.`;
  }
  const told = history[lastTold(history.length) - 1];
  return told ? `Epoch ${told.epoch}. Validation error, normalised: ${formatNumber(told.validation)}.` : '';
}
