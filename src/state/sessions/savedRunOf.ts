/** What of a run on the page a session holds: as far as its worker has told where it is. */
import type { MemberCheckpoint } from '../../training/checkpoint.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import type { RunState } from '../stores/runStore.ts';

/** Null for a run that has not begun, or of which the page knows less than the checkpoint. */
export function savedRunOf(run: RunState, checkpoint: MemberCheckpoint | null): SavedRun | null {
  const { plan, backend, transform } = run;
  if (!plan || !transform || !checkpoint || run.history.length < checkpoint.progress.epoch) return null;
  // The page may be an epoch ahead of the checkpoint.
  const history = run.history.slice(0, checkpoint.progress.epoch);
  const finished = checkpoint.reason === null ? null : run.finished;
  if (checkpoint.reason !== null && !finished) return null;
  const seconds = finished?.seconds ?? history.at(-1)?.seconds ?? 0;
  return { plan, backend, transform, history, finished, seconds, checkpoint };
}
