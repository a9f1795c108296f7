/**
 * Algorithm 1 of the paper: Sobolev training with higher-order derivatives. Numbers in the margin are its lines.
 *
 * One generator for the page, the command line, sweeps and tests: an event per epoch, then how the run ended. Leaving
 * the loop leaves the run. Lines 6-16, the work on one batch, are the engine's `step`.
 */
import type { RunConfig } from '../config/runConfig.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Engine, EngineShape } from '../engine/engine.ts';
import { initialParameters } from '../engine/initialise.ts';
import { createRandom } from '../math/random.ts';
import { prepareRho, targetStatistics } from '../sobolev/rhoRules.ts';
import { coefficientWeights } from '../sobolev/weights.ts';
import { batchesOf, batchSizeOf, shuffled } from './batches.ts';
import { advance, NO_PROGRESS, stopReason } from './earlyStopping.ts';
import type { EpochReport, FinishedReport, StopReason, TrainingEvent } from './events.ts';

/** What whoever drives a run may ask of it while it works. */
export interface TrainingControl {
  /** Seconds of work since the start, pauses not counted. */
  seconds(): number;
  /** True once the run should end after the current batch, with the best weights so far. */
  readonly stopRequested: boolean;
}

/** The shape of the engine that a configuration needs. */
export function engineShapeOf(config: RunConfig): EngineShape {
  const { maxOrder, hiddenLayers, width, samples, batches, learningRate, beta1, beta2, epsilon, aggregation } = config;
  return {
    members: 1,
    maxOrder,
    hiddenLayers,
    width,
    samples,
    batchSize: batchSizeOf(samples, batches),
    weights: coefficientWeights(aggregation, maxOrder),
    adam: { learningRate, beta1, beta2, epsilon },
  };
}

/** Trains one network; the engine holds the best one when the last event, `finished`, is out. */
export async function* trainSobolev(
  config: RunConfig,
  data: Dataset,
  engine: Engine,
  control: TrainingControl,
): AsyncGenerator<TrainingEvent, void, void> {
  const rhoOfEpoch = prepareRho(config, targetStatistics(data.partials, config.maxOrder));
  const batches = batchesOf(config.samples, config.batches);
  const shuffling = createRandom(config.shuffleSeed, 'shuffle');
  let best = initialParameters(config.hiddenLayers, config.width, createRandom(config.weightSeed, 'weights')); //  2
  let progress = NO_PROGRESS;
  let reason: StopReason | null = null;

  await engine.setParameters([best]);
  await engine.loadValues('validation', [data.validation]); //                                                    1
  await engine.loadValues('test', [data.test]);

  while (!reason) {
    //                                                                                            3
    await engine.beginEpoch([shuffled(data, shuffling)], [rhoOfEpoch(progress.epoch)]); //                        4
    for (const { first, count } of batches) {
      //                                                                  5
      await engine.step(first, count); //                                                                      6-16
      if (control.stopRequested) break;
    } //                                                                                                         17
    const [{ errors, rho }] = await engine.statistics();
    const [validation] = await engine.valueError('validation');
    if (![...errors, ...rho, validation].every(Number.isFinite)) {
      reason = 'diverged';
      break;
    }
    progress = advance(progress, validation);
    if (progress.bestEpoch === progress.epoch) [best] = await engine.parameters();
    const { epoch, bestEpoch } = progress;
    yield {
      kind: 'epoch',
      epoch,
      errors,
      rho,
      validation,
      bestEpoch,
      seconds: control.seconds(),
    } satisfies EpochReport;
    reason = control.stopRequested ? 'stopped' : stopReason(progress, config);
  } //                                                                                                           18

  await engine.setParameters([best]);
  const [testErrorNormalised] = await engine.valueError('test');
  yield {
    kind: 'finished',
    reason,
    testError: testErrorNormalised * data.transform.outputDeviation * data.transform.outputDeviation,
    testErrorNormalised,
    epochs: progress.epoch,
    bestEpoch: progress.bestEpoch,
    seconds: control.seconds(),
  } satisfies FinishedReport; //                                                                                 19
}
