import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { parameterCount } from '../engine/layout.ts';
import { multiIndicesUpTo } from '../math/multiIndex.ts';
import { HALF_TRAINED } from '../testing/savedRuns.ts';
import type { SavedRun } from '../training/savedRun.ts';
import { trainedPartials } from '../training/trainedPartials.ts';

const WIDTH = 3;
const WEIGHTS = Float32Array.from({ length: parameterCount(2, WIDTH) }, (_, i) => Math.sin(3 * i + 1));
const RUN: SavedRun = {
  ...HALF_TRAINED,
  plan: { config: { ...DEFAULT_CONFIG, hiddenLayers: 2, width: WIDTH }, fork: null },
  transform: { inputMean: [0.7, -1.3], inputDeviation: [2, 0.5], outputMean: 40, outputDeviation: 9 },
  checkpoint: { ...HALF_TRAINED.checkpoint, network: { ...HALF_TRAINED.checkpoint.network, best: WEIGHTS } },
};

/** The network by hand: two tanh layers, on standardised inputs, its output in original units. */
function valueByHand(x1: number, x2: number): number {
  const weights = [...WEIGHTS];
  const affine = (inputs: readonly number[], outputs: number) => {
    const matrix = weights.splice(0, inputs.length * outputs);
    const offsets = weights.splice(0, outputs);
    return offsets.map((offset, h) => inputs.reduce((sum, x, k) => sum + x * matrix[k * outputs + h], offset));
  };
  const first = affine([(x1 - 0.7) / 2, (x2 + 1.3) / 0.5], WIDTH).map(Math.tanh);
  const [output] = affine(affine(first, WIDTH).map(Math.tanh), 1);
  return 40 + 9 * output;
}

const INDICES = multiIndicesUpTo(5);
const POINTS = [
  [0.3, -1.1],
  [2, -2],
  [-1, -1.5],
] as const;

/** Partial (r1, r2) at points [n, 2]. */
const partial = (points: Float64Array, [r1, r2]: readonly [number, number]) => {
  const c = INDICES.findIndex(([a, b]) => a === r1 && b === r2);
  return trainedPartials(RUN, points).filter((_, i) => i % INDICES.length === c);
};

describe('the partials of a trained network', () => {
  it('begin with its value, mean and deviation included, as a network written out by hand gives it', () => {
    const values = partial(Float64Array.from(POINTS.flat()), [0, 0]);
    POINTS.forEach(([x1, x2], i) => {
      expect(values[i]).toBeCloseTo(valueByHand(x1, x2), 10);
    });
  });

  it('are those of its own activation', () => {
    const config = { ...RUN.plan.config, activation: 'relu' } as const;
    const relu = { ...RUN, plan: { config, fork: null } };
    // Flat pieces: no curvature anywhere, and another value than tanh has.
    const partials = trainedPartials(relu, Float64Array.from(POINTS.flat()));
    expect(partials.filter((value, i) => i % 21 > 2 && value !== 0)).toHaveLength(0);
    expect(partials[0]).not.toBeCloseTo(valueByHand(...POINTS[0]), 3);
  });

  it.each(INDICES.filter(([r1, r2]) => r1 + r2 > 0))('(%i, %i) is the slope of the partial before it', (r1, r2) => {
    const axis = r1 > 0 ? 0 : 1;
    const before = axis === 0 ? ([r1 - 1, r2] as const) : ([r1, r2 - 1] as const);
    const step = 1e-4;
    for (const point of POINTS) {
      const at = (h: number) => [point[0] + (axis === 0 ? h : 0), point[1] + (axis === 1 ? h : 0)];
      // Fourth order: the four points around it.
      const [a, b, c, d] = partial(Float64Array.from([-2, -1, 1, 2].flatMap((k) => at(k * step))), before);
      const slope = (a - 8 * b + 8 * c - d) / (12 * step);
      const [value] = partial(Float64Array.from(point), [r1, r2]);
      expect(Math.abs(value - slope)).toBeLessThan(1e-7 * (1 + Math.abs(slope)));
    }
  });
});
