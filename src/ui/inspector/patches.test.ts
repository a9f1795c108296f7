import { describe, expect, it } from 'vitest';
import type { Transform } from '../../data/transform.ts';
import { indexOf } from '../../math/multiIndex.ts';
import { patchesAt } from './patches.ts';

const TRANSFORM: Transform = { inputMean: [0, 0], inputDeviation: [2, 3], outputMean: 10, outputDeviation: 5 };

/** The partials at the point of a + 2 h1 - 3 h2 + 4 h1 h2. */
function partialsOf(a: number): number[] {
  const partials = Array.from({ length: 21 }, () => 0);
  [partials[0], partials[1], partials[2], partials[indexOf(1, 1)]] = [a, 2, -3, 4];
  return partials;
}

const STATE = { point: [1, -1], target: partialsOf(7), learned: [partialsOf(8), null, partialsOf(9)] } as const;
const SETTINGS = {
  domain: { x1: [-1, 5], x2: [-3, 9] },
  target: Float64Array.of(0, 20),
  transform: TRANSFORM,
  partial: [0, 0],
  units: 'original',
  order: 2,
  radius: 0.5,
} as const;
/** Heights of the surface in the outermost ring, where its needle stands, and how high. */
function seen(patch: ReturnType<ReturnType<typeof patchesAt>>) {
  const { x, y, z } = patch ?? { x: [], y: [], z: [] };
  return { needle: [z[0]?.[0], z[1]?.[0]], outer: z.length > 2 ? { x: x.at(-1), y: y.at(-1), z: z.at(-1) } : null };
}
const LIFT = 0.008 * 22;

describe('the inspected point on the stage', () => {
  const patches = patchesAt(STATE, SETTINGS);

  it('has a needle to above the target, on each surface the height it has there', () => {
    expect(seen(patches('target', 0)).needle).toEqual([21, 7]);
    expect(seen(patches('learned', 0)).needle).toEqual([21, 8]);
    expect(seen(patches('learned', 2)).needle).toEqual([21, 9]);
  });

  it('has the same needle at any scale of the function', () => {
    for (const scale of [2 ** -60, 2 ** 60]) {
      const transform = { ...TRANSFORM, outputDeviation: 5 * scale };
      const scaled = { ...SETTINGS, transform, target: Float64Array.of(0, 20 * scale) };
      const state = { point: STATE.point, target: partialsOf(7).map((value) => value * scale), learned: [] };
      expect(seen(patchesAt(state, scaled)('target', 0)).needle).toEqual([21 * scale, 7 * scale]);
    }
  });

  it('is the needle alone on errors, and where a network has told nothing', () => {
    expect(seen(patches('error', 2))).toEqual({ needle: [11, -11], outer: null });
    expect(seen(patches('learned', 1))).toEqual({ needle: [21, -1], outer: null });
  });

  it.each([
    ['the Taylor polynomial of order 2', { order: 2 }, (h1: number, h2: number) => 7 + 2 * h1 - 3 * h2 + 4 * h1 * h2],
    ['the tangent plane', { order: 1 }, (h1: number, h2: number) => 7 + 2 * h1 - 3 * h2],
    ['that of the partial on the stage', { partial: [0, 1] as const }, (h1: number) => -3 + 4 * h1],
    [
      'in standardised units',
      { partial: [1, 0] as const, units: 'standardised' as const },
      (_: number, h2: number) => ((2 + 4 * h2) * 2) / 5,
    ],
  ])('bears %s', (_, changes, height) => {
    const { outer } = seen(patchesAt(STATE, { ...SETTINGS, ...changes })('target', 0));
    expect(outer?.x?.length).toBeGreaterThan(10);
    for (const [i, x1] of (outer?.x ?? []).entries()) {
      const [h1, h2] = [x1 - 1, (outer?.y?.[i] ?? 0) + 1];
      expect(outer?.z?.[i]).toBeCloseTo(height(h1, h2) + LIFT, 9);
    }
  });
});
