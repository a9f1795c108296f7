/** Shuffling and batches (Algorithm 1, line 4; Table II: 10 batches). */
import type { TrainingData } from '../engine/engine.ts';
import type { Random } from '../math/random.ts';

export interface Batch {
  readonly first: number;
  readonly count: number;
}

/** Samples of one batch: ceil(n / batches). */
export function batchSizeOf(samples: number, batches: number): number {
  return Math.ceil(samples / batches);
}

/** The batches of one epoch; the last may be short, and tiny n gives fewer than `batches`. */
export function batchesOf(samples: number, batches: number): Batch[] {
  const size = batchSizeOf(samples, batches);
  const list: Batch[] = [];
  for (let first = 0; first < samples; first += size) list.push({ first, count: Math.min(size, samples - first) });
  return list;
}

/** Samples in a new order each time, always in the same two arrays: nothing is left to be cleared away. */
export class Shuffler {
  readonly #source: TrainingData;
  readonly #random: Random;
  readonly #order: Uint32Array;
  readonly #shuffled: TrainingData;

  constructor(source: TrainingData, random: Random) {
    this.#source = source;
    this.#random = random;
    this.#order = new Uint32Array(source.points.length / 2);
    this.#shuffled = {
      points: new Float32Array(source.points.length),
      coefficients: new Float32Array(source.coefficients.length),
    };
  }

  /** The samples in the next order; good until the next call. */
  next(): TrainingData {
    const order = this.#order;
    for (let i = 0; i < order.length; i++) order[i] = i;
    this.#random.shuffle(order);
    gatherRows(this.#source.points, order, this.#shuffled.points);
    gatherRows(this.#source.coefficients, order, this.#shuffled.coefficients);
    return this.#shuffled;
  }
}

/** Row i of `target` becomes row order[i] of `source`. */
function gatherRows(source: Float32Array, order: Uint32Array, target: Float32Array): void {
  const width = source.length / order.length;
  for (let row = 0; row < order.length; row++) {
    const [to, from] = [row * width, order[row] * width];
    for (let k = 0; k < width; k++) target[to + k] = source[from + k];
  }
}
