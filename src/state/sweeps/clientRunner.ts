/** A worker of the page as one that trains trials of a sweep, one at a time; nothing of them is drawn. */

import type { Runner } from '../../experiments/sweep.ts';
import { outcomeOf, type Trained } from '../../experiments/trial.ts';
import type { Failure } from '../../training/events.ts';
import type { TrainingClient } from '../../worker/client.ts';
import type { Watch } from '../../worker/protocol.ts';

const NOTHING: Watch = { partial: [0, 0], side: 2, triangleSide: null, point: null, cut: null, pastEpoch: null };

const wordsOf = (failure: Failure): string =>
  failure.kind === 'invalidConfig' ? failure.problems.join('; ') : failure.message;

/** `take` gives a worker that is alive; one that was lost is replaced for the next trial. */
export function clientRunner(take: () => TrainingClient): { readonly run: Runner; end(): void } {
  let client: TrainingClient | null = null;
  const run: Runner = (config) => {
    if (client?.lost) client.terminate();
    if (!client || client.lost) client = take();
    const begun = performance.now();
    const assignment = { plans: [{ config, fork: null }], watch: NOTHING, paused: false, from: null, avoided: [] };
    const its = client;
    return new Promise<Trained>((resolve, reject) => {
      const ended = (outcome: Trained['outcome']) => resolve({ outcome, seconds: (performance.now() - begun) / 1000 });
      its.start(assignment, {
        heard(message) {
          if (message.kind === 'finished') ended(outcomeOf(message));
        },
        failed(failure) {
          const refused = failure.kind === 'invalidTarget' || failure.kind === 'invalidConfig';
          if (refused) ended({ refused: wordsOf(failure) });
          else reject(new Error(wordsOf(failure)));
        },
      });
    });
  };
  return { run, end: () => client?.terminate() };
}
