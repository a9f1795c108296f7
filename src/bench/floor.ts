/** The arithmetic floor: how long the matrix products alone would take at the best rate that was measured. */
import { countUpTo, type Order } from '../math/multiIndex.ts';

interface StepSize {
  readonly maxOrder: Order;
  readonly hiddenLayers: number;
  readonly width: number;
  /** Samples of a batch. */
  readonly batch: number;
}

/**
 * Floating-point operations of the matrix products of one training step: forward, by the source and by the weights,
 * each 2 width^2 for every coefficient of every sample. 24 MFLOP for each coefficient at batch 100 and 2 x 200.
 */
export function stepFlop({ maxOrder, hiddenLayers, width, batch }: StepSize): number {
  return 6 * batch * countUpTo(maxOrder) * (hiddenLayers - 1) * width * width;
}

/** The same for the error of `samples` values. */
export function validationFlop({ hiddenLayers, width }: Omit<StepSize, 'maxOrder' | 'batch'>, samples: number): number {
  return 2 * samples * (hiddenLayers - 1) * width * width;
}

/** Milliseconds of `flop` operations at `gflops` thousand millions a second. */
export function floorMs(flop: number, gflops: number): number {
  return flop / gflops / 1e6;
}
