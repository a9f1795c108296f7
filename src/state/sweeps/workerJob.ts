/** Trains trials in a worker of the page, as one job; nothing of them is drawn. */
import type { RunConfig } from '../../config/runConfig.ts';
import type { Outcome } from '../../experiments/results.ts';
import { outcomeOf } from '../../experiments/trial.ts';
import { type Failure, messageOf } from '../../training/events.ts';
import type { TrainingClient } from '../../worker/client.ts';
import type { Watch } from '../../worker/protocol.ts';

const NOTHING: Watch = { partial: [0, 0], side: 2, triangleSide: null, point: null, cut: null, pastEpoch: null };

/** A job that failed. `refused`: these settings can never be trained. */
export class JobFailure extends Error {
  readonly refused: boolean;

  constructor(failure: Failure) {
    super(messageOf(failure));
    this.refused = failure.kind === 'invalidTarget' || failure.kind === 'invalidConfig';
  }
}

/**
 * Trains configurations of one shape as an ensemble, `ended` hears of each member as it ends; resolves once all have.
 * Rejects with a JobFailure.
 */
export function trainTogether(
  client: TrainingClient,
  configs: readonly RunConfig[],
  ended: (member: number, outcome: Outcome) => void,
): Promise<void> {
  const plans = configs.map((config) => ({ config, fork: null }));
  const left = new Set(configs.keys());
  return new Promise((resolve, reject) => {
    client.start(
      { plans, watch: NOTHING, paused: false, from: null, avoided: [] },
      {
        heard(message) {
          if (message.kind !== 'finished' || !left.delete(message.member)) return;
          ended(message.member, outcomeOf(message));
          if (left.size === 0) resolve();
        },
        failed: (failure) => reject(new JobFailure(failure)),
      },
    );
  });
}
