/** A session in words. */
import type { SavedRun } from '../../training/savedRun.ts';
import type { Session } from '../../training/session.ts';
import { describeExperiment } from '../describe.ts';

/** `Branin, order 2, n = 100, ρ adaptive; 2 runs, up to epoch 140, not finished`. */
export function describeSession({ runs }: Session): string {
  const trained = runs.filter((run): run is SavedRun => run !== null);
  const [first] = trained;
  if (!first) return 'nothing trained';
  const epochs = Math.max(...trained.map(({ history }) => history.length));
  const isFinished = trained.length === runs.length && trained.every(({ finished }) => finished);
  const epoch = runs.length === 1 ? `epoch ${epochs}` : `${runs.length} runs, epoch ${epochs}`;
  return `${describeExperiment(first.plan.config)}; ${epoch}, ${isFinished ? 'finished' : 'not finished'}`;
}
