import { describe, expect, it } from 'vitest';
import { functionById, partialsAtPoints } from '../functions/index.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { createRandom } from '../math/random.ts';
import { samplePoints } from './sample.ts';
import {
  fitTransform,
  invertPartial,
  spread,
  transformPartials,
  transformPoints,
  transformValues,
} from './transform.ts';

const fn = functionById('sixHumpCamel');
const points = samplePoints(fn.domain, 200, createRandom(1, 'data'));
const raw = partialsAtPoints(fn, points, 5);
const { size, indices } = jetSpace(5);
const values = raw.filter((_, i) => i % size === 0);
const transform = fitTransform(points, values);

describe('data transform', () => {
  it('gives inputs and outputs zero mean and unit variance (eqs. 1-2)', () => {
    const x = transformPoints(transform, points);
    for (const column of [
      x.filter((_, i) => i % 2 === 0),
      x.filter((_, i) => i % 2 === 1),
      transformValues(transform, values),
    ]) {
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      const square = column.reduce((sum, value) => sum + value * value, 0) / column.length;
      expect(mean).toBeCloseTo(0, 12);
      expect(square).toBeCloseTo(1, 12);
    }
  });

  it('turns partials into those of the transformed function: central differences in standardised units (eq. 3)', () => {
    const standardised = (x1: number, x2: number, r: number) => {
      const at = [0, 1].map((k) => [x1, x2][k] * transform.inputDeviation[k] + transform.inputMean[k]);
      return transformPartials(transform, partialsAtPoints(fn, Float64Array.from(at), 5), 5)[r];
    };
    const step = 1e-5;
    indices.forEach(([r1, r2], c) => {
      if (r1 + r2 === 5) return;
      const [right, up] = [
        indices.findIndex(([s1, s2]) => s1 === r1 + 1 && s2 === r2),
        indices.findIndex(([s1, s2]) => s1 === r1 && s2 === r2 + 1),
      ];
      const byX1 = (standardised(0.3 + step, -0.4, c) - standardised(0.3 - step, -0.4, c)) / (2 * step);
      const byX2 = (standardised(0.3, -0.4 + step, c) - standardised(0.3, -0.4 - step, c)) / (2 * step);
      expect(byX1).toBeCloseTo(standardised(0.3, -0.4, right), 5);
      expect(byX2).toBeCloseTo(standardised(0.3, -0.4, up), 5);
    });
  });

  it('comes back: inverse of the standardised partials is the raw ones', () => {
    const standardised = transformPartials(transform, raw, 5);
    for (let i = 0; i < raw.length; i++) {
      const back = invertPartial(transform, indices[i % size], standardised[i]);
      expect(Math.abs(back - raw[i])).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(raw[i])));
    }
  });

  it('takes values for constant that vary by no more than 8 units of the last place to both sides', () => {
    const unit = 2 ** -52;
    const deviationOf = (...all: number[]) => spread(Float64Array.from(all)).deviation;
    expect(deviationOf(1 - 16 * unit, 1)).toBe(0);
    expect(deviationOf(-1, -1 + 16 * unit)).toBe(0);
    expect(deviationOf(1 - 17 * unit, 1)).toBeGreaterThan(0);
    expect(deviationOf(-1, -1 + 17 * unit)).toBeGreaterThan(0);
  });

  it('leaves a constant output unscaled instead of dividing by zero', () => {
    const flat = fitTransform(points, new Float64Array(200).fill(7));
    expect(flat.outputDeviation).toBe(1);
    expect(transformValues(flat, Float64Array.from([7, 8]))).toEqual(Float64Array.from([0, 1]));
  });
});
