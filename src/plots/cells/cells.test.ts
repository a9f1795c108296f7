import { describe, expect, it } from 'vitest';
import { ERROR_MAP, VALUE_MAP } from '../colors.ts';
import { cellsOf } from './cells.ts';

const target = Float64Array.from([1, 2, 3, 4, /* */ -2, 2, -2, 2, /* */ 0, 0, 0, 0]);
const learned = Float64Array.from([2, 3, 4, 5, /* */ -1, 1, -1, 1, /* */ 0, 0, 0, 1]);
const domain = { x1: [-1, 2], x2: [0, 2] } as const;
const cells = (changes: Partial<Parameters<typeof cellsOf>[0]> = {}) =>
  cellsOf({ target, domain, learned, layer: 'learned', locked: true, ...changes }, 3);

describe('cells of the triangle', () => {
  it('have the error of f relative to its deviation, of a derivative relative to its root mean square', () => {
    const [f, slope, zero] = cells();
    expect(f.relativeError).toBeCloseTo(1 / Math.sqrt(1.25), 6);
    expect(slope.relativeError).toBeCloseTo(0.5, 6);
    expect(zero.relativeError).toBeNull();
    expect([f.vanishes, slope.vanishes, zero.vanishes]).toEqual([false, false, true]);
  });

  it('have the error of f relative to a small deviation on a large offset', () => {
    const lifted = Float64Array.of(...[0, 0, 2, 2].map((value) => 2 ** 52 + value), ...new Float64Array(8));
    expect(cells({ target: lifted, learned: lifted.map((value) => value + 1) })[0].relativeError).toBe(1);
  });

  it('have the error of a derivative relative to its size about zero, not about its mean', () => {
    const slopes = Float64Array.of(0, 0, 0, 0, /* */ 1, 3, 1, 3, /* */ 0, 0, 0, 0);
    const [, slope] = cells({ target: slopes, learned: slopes.map((value) => value + 1) });
    expect(slope.relativeError).toBeCloseTo(1 / Math.sqrt(5), 12);
  });

  it('are the same picture of the same function at any scale, and of one lifted by any offset', () => {
    const looks = (scale: number, offset: number, layer: 'learned' | 'error', locked: boolean) =>
      cells({
        target: target.map((value, i) => scale * value + (i < 4 ? offset : 0)),
        learned: learned.map((value, i) => scale * value + (i < 4 ? offset : 0)),
        layer,
        locked,
      }).map(({ range, relativeError, vanishes }, c) => ({
        range: range.map((end) => (end - (c === 0 && layer === 'learned' ? offset : 0)) / scale),
        relativeError,
        vanishes,
      }));
    for (const layer of ['learned', 'error'] as const) {
      for (const locked of [true, false]) {
        const usual = looks(1, 0, layer, locked);
        for (const scale of [2 ** -1000, 2 ** -40, 2 ** 40, 2 ** 500]) {
          expect(looks(scale, 0, layer, locked)).toEqual(usual);
        }
        for (const offset of [2 ** 30, -(2 ** 40)]) expect(looks(1, offset, layer, locked)).toEqual(usual);
      }
    }
  });

  it('are zero by size against f over the domain, not against 1, and not where a partial is beyond float32', () => {
    const vanishing = (scale: number, width: number, slope: number) =>
      cells({
        target: Float64Array.of(scale, 0.5 * scale, 0, 0, /* */ slope, 0, 0, 0, /* */ 0, 0, 0, 0),
        domain: { x1: [-width, width], x2: [0, 2] },
      }).map(({ vanishes }) => vanishes);
    expect(vanishing(1e-13, 1, 1e-13)).toEqual([false, false, true]);
    expect(vanishing(1, 1e6, 1e-10)).toEqual([false, false, true]);
    expect(vanishing(1, 1, 1e-15)).toEqual([false, true, true]);
    expect(vanishing(1e15, 1, 1e-3)).toEqual([false, true, true]);
    expect(vanishing(1, 1e-9, Number.POSITIVE_INFINITY)).toEqual([false, false, true]);
    expect(vanishing(1, 1e-9, Number.NaN)).toEqual([false, false, true]);
  });

  it('are zero by the lengths of both sides, wherever the domain lies', () => {
    const slopes = (domain: { x1: [number, number]; x2: [number, number] }) =>
      cellsOf(
        {
          target: Float64Array.of(1, 1, 1, 1, /* */ 1e-8, 0, 0, 0, /* */ 1e-8, 0, 0, 0),
          domain,
          learned: null,
          layer: 'target',
          locked: true,
        },
        3,
      ).map(({ vanishes }) => vanishes);
    expect(slopes({ x1: [100, 100.01], x2: [0, 1] })).toEqual([false, true, false]);
    expect(slopes({ x1: [0, 1], x2: [100, 100.01] })).toEqual([false, false, true]);
    expect(slopes({ x1: [-100.01, -100], x2: [-100.01, -100] })).toEqual([false, true, true]);
  });

  it('of f are never zero, also where f is', () => {
    expect(cells({ target: new Float64Array(12) }).map(({ vanishes }) => vanishes)).toEqual([false, true, true]);
  });

  it('share the range of the target while locked, and have their own where not', () => {
    expect(cells().map(({ range }) => range)).toEqual([
      [1, 4],
      [-2, 2],
      [-1.5, 1.5],
    ]);
    expect(cells({ locked: false })[1].range).toEqual([-1, 1]);
    expect(cells({ layer: 'target' })[0].map).toBe(VALUE_MAP);
  });

  it('centre the error on zero, as wide as the target while locked', () => {
    const [f, slope] = cells({ layer: 'error' });
    expect(Array.from(f.values)).toEqual([1, 1, 1, 1]);
    expect(f.map).toBe(ERROR_MAP);
    expect([f.range, slope.range]).toEqual([
      [-1.5, 1.5],
      [-2, 2],
    ]);
    expect(cells({ layer: 'error', locked: false })[0].range).toEqual([-1, 1]);
    expect(cells({ layer: 'error', locked: false, learned: target.map((value) => 3 * value) })[1].range).toEqual([
      -4, 4,
    ]);
  });

  it('have a unit to both sides of zero where target or error are constant', () => {
    expect(cells({ layer: 'error' })[2].range).toEqual([-1.5, 1.5]);
    expect(cells({ layer: 'error', learned: target, locked: false })[1].range).toEqual([-1, 1]);
  });

  it('show the target before there is a network', () => {
    const [f] = cells({ learned: null, layer: 'error' });
    expect(Array.from(f.values)).toEqual([1, 2, 3, 4]);
    expect([f.relativeError, f.map]).toEqual([null, VALUE_MAP]);
  });
});
