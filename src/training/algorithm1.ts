/**
 * Algorithm 1 of the paper: Sobolev training with higher-order derivatives. Numbers in the margin are its lines.
 *
 * One generator for the page, the command line, sweeps and tests: an event per epoch, then how the run ended. Leaving
 * the loop leaves the run. Lines 6-16, the work on one batch, are the engine's `step`. Several runs of one shape train
 * at once, the members of an ensemble: each has its own data, weights, rho and early stopping, as if it were alone.
 */
import type { RunConfig } from '../config/runConfig.ts';
import type { Engine, EngineShape } from '../engine/engine.ts';
import { coefficientWeights } from '../sobolev/weights.ts';
import { batchesOf, batchSizeOf } from './batches.ts';
import { type Checkpoint, epochOf } from './checkpoint.ts';
import { stopReason } from './earlyStopping.ts';
import type { MemberEvent } from './events.ts';
import { type LastEpoch, Member, type TrainingRun } from './member.ts';

/** What whoever drives a run may ask of it while it works. */
export interface TrainingControl {
  /** Seconds of work since the start, pauses not counted. */
  seconds(): number;
  /** True once the run should end after the current batch, with the best weights so far. */
  readonly stopRequested: boolean;
  /** Awaited once the networks of a checkpoint, taken after `epoch`, are on the device. */
  restored?(epoch: number): Promise<void>;
  /** Awaited after the events of an epoch, where another one follows; `checkpoint` reads the state from the device. */
  betweenEpochs?(epoch: number, checkpoint: () => Promise<Checkpoint>): Promise<void>;
}

/** The shape of the engine for one run, or for several whose configurations agree in everything named here. */
export function engineShapeOf(config: RunConfig, members = 1): EngineShape {
  const {
    maxOrder,
    hiddenLayers,
    width,
    activation,
    samples,
    batches,
    learningRate,
    beta1,
    beta2,
    epsilon,
    aggregation,
  } = config;
  return {
    members,
    maxOrder,
    hiddenLayers,
    width,
    activation,
    samples,
    batchSize: batchSizeOf(samples, batches),
    weights: coefficientWeights(aggregation, maxOrder),
    adam: { learningRate, beta1, beta2, epsilon },
  };
}

/** The part of the runs to train: from a checkpoint, or up to an epoch whether early stopping agrees or not. */
export interface Stretch {
  readonly from?: Checkpoint | undefined;
  readonly until?: number | undefined;
}

/**
 * Trains the members; the engine holds the best network of each when its last event, `finished`, is out. Returns where
 * the runs are at the end of the stretch.
 */
export async function* trainSobolev(
  runs: readonly TrainingRun[],
  engine: Engine,
  control: TrainingControl,
  { from, until }: Stretch = {},
): AsyncGenerator<MemberEvent, Checkpoint, void> {
  const members = runs.map((run, i) => new Member(run, from?.members[i]));
  const batches = batchesOf(engine.shape.samples, runs[0].config.batches);
  const isLast: LastEpoch = (progress, config, constantError) => {
    if (control.stopRequested) return 'stopped';
    return until === undefined ? stopReason(progress, config, constantError) : null;
  };
  const training = () => members.filter(({ reason }) => !reason);
  const unlessFinished = <T>(of: (member: Member) => T) => members.map((each) => (each.reason ? null : of(each)));
  const ofEach = (name: 'validation' | 'test') => runs.map(({ data }) => data[name]);
  const checkpoint = async (): Promise<Checkpoint> => {
    const networks = await engine.state();
    return { seconds: control.seconds(), members: members.map((member, i) => member.checkpoint(networks[i])) };
  };
  const finished = async (index: number): Promise<MemberEvent> => {
    await engine.finish(index);
    const testErrors = await engine.valueError('test');
    return { member: index, event: members[index].finished(testErrors[index], control.seconds()) };
  };

  await engine.loadValues('validation', ofEach('validation')); //                                                 1
  await engine.loadValues('test', ofEach('test'));
  if (from) {
    await restore(engine, from);
    await control.restored?.(epochOf(from));
  } else await engine.setParameters(members.map((member) => member.initialParameters())); //                        2
  if (until === undefined) {
    for (const member of training()) if (member.endAtCap()) yield await finished(members.indexOf(member));
  }

  for (let epoch = (from ? epochOf(from) : 0) + 1; training().length > 0; epoch++) {
    const samples = unlessFinished((member) => member.shuffledSamples()); //                                    3-4
    const rules = unlessFinished((member) => member.rule());
    await engine.beginEpoch(samples, rules);
    for (const { first, count } of batches) {
      await engine.step(first, count); //                                                                      5-16
      if (control.stopRequested) break;
    } //                                                                                                         17
    const statistics = await engine.statistics();
    for (const member of training()) {
      const index = members.indexOf(member);
      const report = member.report(statistics[index], control.seconds(), isLast);
      if (report?.bestEpoch === epoch) engine.keepBest(index);
      if (report) yield { member: index, event: report };
      if (member.reason) yield await finished(index); //                                                         19
    }
    if (training().length > 0) await control.betweenEpochs?.(epoch, checkpoint);
    if (epoch === until) break;
  } //                                                                                                           18
  return checkpoint();
}

/** Puts the networks of a checkpoint on the engine; those that have ended train no more. */
async function restore(engine: Engine, { members }: Checkpoint): Promise<void> {
  await engine.setState(members.map(({ network }) => network));
  for (const [i, { reason }] of members.entries()) if (reason) await engine.finish(i);
}
