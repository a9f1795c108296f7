/** One run of an ensemble as Algorithm 1 goes on: its shuffling, its rule for rho, its early stopping, its reports. */
import type { RunConfig } from '../config/runConfig.ts';
import type { Dataset } from '../data/dataset.ts';
import type { BatchStatistics, NetworkState, TrainingData } from '../engine/engine.ts';
import { initialParameters } from '../engine/initialise.ts';
import { createRandom, type Random, restoreRandom } from '../math/random.ts';
import { variance } from '../math/statistics.ts';
import { type EpochRule, prepareRho, targetStatistics } from '../sobolev/rhoRules.ts';
import { Shuffler } from './batches.ts';
import type { MemberCheckpoint } from './checkpoint.ts';
import { advance, NO_PROGRESS, type Progress } from './earlyStopping.ts';
import type { EpochReport, FinishedReport, StopReason } from './events.ts';
import { normalisation } from './score.ts';

export interface TrainingRun {
  readonly config: RunConfig;
  readonly data: Dataset;
}

export class Member {
  /** Why this run has ended; null while it trains. */
  reason: StopReason | null;
  readonly #run: TrainingRun;
  readonly #rhoOfEpoch: (epoch: number) => EpochRule;
  readonly #shuffling: Random;
  readonly #shuffler: Shuffler;
  /** From standardised errors to normalised ones; NaN where the values are constant. */
  readonly #normalisation: number;
  /** Validation error of the best constant, normalised; NaN as above. */
  readonly #constantError: number;
  #progress: Progress;

  constructor(run: TrainingRun, from?: MemberCheckpoint) {
    this.#run = run;
    this.#rhoOfEpoch = prepareRho(run.config, targetStatistics(run.data.partials, run.config.maxOrder));
    this.#normalisation = normalisation(run.data.transform.outputDeviation, run.data.cleanDeviation);
    this.#constantError = variance(run.data.validation.values) * this.#normalisation;
    this.#shuffling = from ? restoreRandom(from.shuffling) : createRandom(run.config.shuffleSeed, 'shuffle');
    this.#shuffler = new Shuffler(run.data, this.#shuffling);
    this.#progress = from?.progress ?? NO_PROGRESS;
    this.reason = from?.reason ?? null;
  }

  /** Initial weights (Algorithm 1, line 2). [N] */
  initialParameters(): Float32Array {
    const { init, hiddenLayers, width, weightSeed } = this.#run.config;
    return initialParameters(init, hiddenLayers, width, createRandom(weightSeed, 'weights'));
  }

  /** The samples in the order of the next epoch, good until the one after (Algorithm 1, line 4). */
  shuffledSamples(): TrainingData {
    return this.#shuffler.next();
  }

  /** The rule for rho in the next epoch. */
  rule(): EpochRule {
    return this.#rhoOfEpoch(this.#progress.epoch);
  }

  /** Takes note of an epoch and decides whether it was the last; null where its numbers are no numbers any more. */
  report(statistics: BatchStatistics, seconds: number, isLast: LastEpoch): EpochReport | null {
    const { errors, rho } = statistics;
    const scale = Number.isNaN(this.#normalisation) ? 1 : this.#normalisation;
    const validation = statistics.validation * scale;
    if (![...errors, ...rho, validation].every(Number.isFinite)) {
      this.reason = 'diverged';
      return null;
    }
    this.#progress = advance(this.#progress, validation);
    this.reason = isLast(this.#progress, this.#run.config, this.#constantError);
    const { epoch, bestEpoch } = this.#progress;
    return { kind: 'epoch', epoch, errors, rho, validation, bestEpoch, seconds };
  }

  /** Ends a run that goes on where no epoch is left, as a fork from the last one. Returns whether it did. */
  endAtCap(): boolean {
    if (this.#progress.epoch >= this.#run.config.maxEpochs) this.reason = 'epochCap';
    return this.reason !== null;
  }

  /** How the run ended, given the standardised error of its best network on the test set. Throws while it trains. */
  finished(standardised: number, seconds: number): FinishedReport {
    if (!this.reason) throw new Error('run not finished');
    const { outputDeviation } = this.#run.data.transform;
    return {
      kind: 'finished',
      reason: this.reason,
      testError: standardised * outputDeviation * outputDeviation,
      testErrorNormalised: standardised * this.#normalisation,
      epochs: this.#progress.epoch,
      bestEpoch: this.#progress.bestEpoch,
      seconds,
    };
  }

  checkpoint(network: NetworkState): MemberCheckpoint {
    return { network, progress: this.#progress, shuffling: this.#shuffling.state(), reason: this.reason };
  }
}

/** Why a run ends after the epoch just noted, or null where it goes on (Algorithm 1, line 3). */
export type LastEpoch = (progress: Progress, config: RunConfig, constantError: number) => StopReason | null;
