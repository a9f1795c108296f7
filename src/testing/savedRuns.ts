/** A small run as a session has it, two epochs long, its numbers made up. */
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { parameterCount } from '../engine/layout.ts';
import type { EpochReport } from '../training/events.ts';
import type { SavedRun } from '../training/savedRun.ts';

/** Parameters of its network. */
export const SMALL_COUNT = parameterCount(1, 4);

const numbers = (of: (i: number) => number) => Float32Array.from({ length: SMALL_COUNT }, (_, i) => of(i + 1));

export const epochReport = (epoch: number): EpochReport => ({
  kind: 'epoch',
  epoch,
  errors: [0.5 / epoch, 0.75],
  rho: [1, 0.1],
  validation: 0.3,
  bestEpoch: 1,
  seconds: epoch / 8,
});

/** After so many epochs. */
export const halfTrained = (epochs: number): SavedRun => ({
  plan: {
    config: { ...DEFAULT_CONFIG, functionId: 'branin', hiddenLayers: 1, width: 4, maxOrder: 1, valueNoise: 0.25 },
    fork: null,
  },
  backend: { backend: 'wasm', detail: 'plain SIMD', why: 'no GPU' },
  transform: { inputMean: [1, -2], inputDeviation: [0.5, 3], outputMean: -4, outputDeviation: 0.125 },
  history: Array.from({ length: epochs }, (_, i) => epochReport(i + 1)),
  finished: null,
  seconds: 0.25,
  checkpoint: {
    network: {
      parameters: numbers((i) => 0.1 * i),
      best: numbers((i) => -0.3 * i),
      moment1: numbers((i) => 1e-3 / i),
      moment2: numbers((i) => 1e-30 * i),
      updates: 10 * epochs,
    },
    progress:
      epochs === 0
        ? { epoch: 0, bestEpoch: 0, best: Number.POSITIVE_INFINITY }
        : { epoch: epochs, bestEpoch: 1, best: 0.3 },
    shuffling: [1, -2, 2 ** 31 - 1, -(2 ** 31)],
    reason: null,
  },
});

export const HALF_TRAINED = halfTrained(2);

export const TRAINED: SavedRun = {
  ...HALF_TRAINED,
  finished: {
    kind: 'finished',
    reason: 'epochCap',
    testError: 0.01,
    testErrorNormalised: 0.64,
    epochs: 2,
    bestEpoch: 1,
    seconds: 0.25,
  },
  checkpoint: { ...HALF_TRAINED.checkpoint, reason: 'epochCap' },
};
