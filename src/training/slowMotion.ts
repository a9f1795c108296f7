/**
 * Algorithm 1 batch by batch, with everything that it computes on the way: on an engine of its own, from where a run is
 * between two epochs, so that the run itself goes on as if nobody had looked.
 */
import type { Engine } from '../engine/engine.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { type Batch, batchesOf } from './batches.ts';
import type { MemberCheckpoint } from './checkpoint.ts';
import { Member, type TrainingRun } from './member.ts';

/** One batch before its update. Orders from 0 to the highest in the loss, errors standardised. */
export interface BatchDetail {
  readonly epoch: number;
  /** From 1. */
  readonly batch: number;
  readonly batches: number;
  /** Its samples, in the function's own units. [count][2] */
  readonly points: readonly (readonly [x1: number, x2: number])[];
  readonly errors: readonly number[];
  readonly rho: readonly number[];
  /** e = E_0 + rho_1 E_1 + ... (eq. 6). */
  readonly total: number;
  /** Length of the gradient of e by all parameters, and of that of each E_j alone. */
  readonly norm: number;
  readonly norms: readonly number[];
  /** Between the gradients of E_i and E_j: 1 where they agree, -1 where they fight; NaN where one is zero. [M+1][M+1] */
  readonly cosines: readonly (readonly number[])[];
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

const length = (vector: ArrayLike<number>): number => Math.sqrt(dot(vector, vector));

/** A rule that holds the given weights, whatever the errors. */
const weightsOnly = (weights: readonly number[]): EpochRule => ({
  adaptive: null,
  throughRho: false,
  scales: [1, 2, 3, 4, 5].map((order) => weights[order] ?? 0),
});

export class SlowMotion {
  readonly #run: TrainingRun;
  readonly #engine: Engine;
  readonly #member: Member;
  readonly #batches: readonly Batch[];
  /** The place of the batch that comes next. */
  #next = 0;
  #epoch: number;
  #samples: ReturnType<Member['shuffledSamples']>;

  private constructor(run: TrainingRun, engine: Engine, member: Member, epoch: number) {
    this.#run = run;
    this.#engine = engine;
    this.#member = member;
    this.#epoch = epoch;
    this.#batches = batchesOf(run.config.samples, run.config.batches);
    this.#samples = member.shuffledSamples();
  }

  /** Before the first batch after a checkpoint, or of the run. `engine` has one member and is used by nobody else. */
  static async begin(run: TrainingRun, engine: Engine, from: MemberCheckpoint | null): Promise<SlowMotion> {
    const member = new Member(run, from ?? undefined);
    if (from) await engine.setState([from.network]);
    else await engine.setParameters([member.initialParameters()]);
    const motion = new SlowMotion(run, engine, member, (from?.progress.epoch ?? 0) + 1);
    await engine.loadValues('validation', [run.data.validation]);
    await motion.#beginEpoch(member.rule());
    return motion;
  }

  /** The batch that comes next (Algorithm 1, lines 6-15). */
  async look(): Promise<BatchDetail> {
    const { first, count } = this.#batches[this.#next];
    const [{ errors, rho, gradient }] = await this.#engine.examine(first, count);
    const gradients = await this.#gradientsByOrder(errors);
    const norms = gradients.map(length);
    return {
      epoch: this.#epoch,
      batch: this.#next + 1,
      batches: this.#batches.length,
      points: this.#pointsOf(first, count),
      errors,
      rho,
      total: errors.reduce((sum, error, order) => sum + rho[order] * error, 0),
      norm: length(gradient),
      norms,
      cosines: gradients.map((a, i) => gradients.map((b, j) => dot(a, b) / (norms[i] * norms[j]))),
    };
  }

  /** Trains that batch (line 16) and goes to the one after, in the next epoch where it was the last. */
  async step(): Promise<void> {
    const { first, count } = this.#batches[this.#next];
    await this.#engine.step(first, count);
    this.#next += 1;
    if (this.#next < this.#batches.length) return;
    const [statistics] = await this.#engine.statistics();
    this.#member.report(statistics, 0, () => null);
    this.#next = 0;
    this.#epoch += 1;
    this.#samples = this.#member.shuffledSamples();
    await this.#beginEpoch(this.#member.rule());
  }

  /** Trains the rest of the epoch. */
  async toNextEpoch(): Promise<void> {
    const epoch = this.#epoch;
    while (this.#epoch === epoch) await this.step();
  }

  async #beginEpoch(rule: EpochRule): Promise<void> {
    await this.#engine.beginEpoch([this.#samples], [rule]);
  }

  /** The gradient of each E_j by itself: that of E_0 + w E_j without that of E_0, w such that both terms weigh the same. */
  async #gradientsByOrder(errors: readonly number[]): Promise<ArrayLike<number>[]> {
    const rule = this.#member.rule();
    const values = await this.#gradientUnder([1]);
    const gradients: ArrayLike<number>[] = [values];
    for (let order = 1; order < errors.length; order++) {
      const weight = errors[order] > 0 && errors[0] > 0 ? errors[0] / errors[order] : 1;
      const weights = errors.map((_, j) => (j === order ? weight : 0));
      const both = await this.#gradientUnder(weights);
      gradients.push(Float64Array.from(both, (sum, i) => (sum - values[i]) / weight));
    }
    await this.#beginEpoch(rule);
    return gradients;
  }

  async #gradientUnder(weights: readonly number[]): Promise<Float64Array> {
    const { first, count } = this.#batches[this.#next];
    await this.#beginEpoch(weightsOnly(weights));
    const [{ gradient }] = await this.#engine.examine(first, count);
    return Float64Array.from(gradient);
  }

  #pointsOf(first: number, count: number): [number, number][] {
    const { inputMean, inputDeviation } = this.#run.data.transform;
    const { points } = this.#samples;
    return Array.from({ length: count }, (_, i) => {
      const at = 2 * (first + i);
      return [points[at] * inputDeviation[0] + inputMean[0], points[at + 1] * inputDeviation[1] + inputMean[1]];
    });
  }
}
