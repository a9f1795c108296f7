import { describe, expect, it } from 'vitest';
import { PLAIN } from '../frame.ts';
import { pickSurface, project } from './picking.ts';

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
/** Looks down from x2 = -infinity: x1 to the right, height upwards, x2 away. */
const fromTheFront = [1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1];
const domain = { x1: [-1, 1], x2: [-1, 1] } as const;
const grid = { domain, side: 21 };
const surface = (height: (x1: number, x2: number) => number) =>
  Float64Array.from({ length: 441 }, (_, i) => height(-1 + (i % 21) / 10, -1 + Math.floor(i / 21) / 10));

describe('picking', () => {
  it('projects with all matrices in turn and divides by the depth', () => {
    const perspective = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1];
    const seen = project({ matrices: [identity, perspective], scale: [1, 2, 1] }, 0.5, 0.5, 1);
    expect([seen.x, seen.y, seen.depth]).toEqual([0.25, 0.5, 0.5]);
    const moved = [2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 10, 20, 30, 2];
    const after = project({ matrices: [identity, moved], scale: [4, 2, 8] }, 0.5, 0.5, 0.25);
    expect([after.x, after.y, after.depth]).toEqual([7, 10.5, 16]);
    const both = project({ matrices: [perspective, moved], scale: [1, 1, 1] }, 0.5, 0.5, 1);
    expect([both.x, both.y, both.depth]).toEqual([21 / 4, 40.5 / 4, 61 / 4]);
  });

  it('finds the point of a plane seen from above', () => {
    const point = pickSurface(
      { matrices: [identity], scale: [1, 1, 1] },
      grid,
      surface(() => 0),
      PLAIN,
      0.33,
      -0.71,
    );
    expect(point?.x1).toBeCloseTo(0.33, 5);
    expect(point?.x2).toBeCloseTo(-0.71, 5);
  });

  it('finds it in the frame in which it is drawn, and tells its own value', () => {
    const tilted = surface((x1, x2) => 1000 + 1e-3 * (x1 + x2));
    const projection = { matrices: [fromTheFront], scale: [1, 1, 1] as const };
    const point = pickSurface(projection, grid, tilted, { offset: 1000, factor: 1e-2 }, 0.5, 0.1);
    expect([point?.x1, point?.x2].map((value) => value?.toFixed(6))).toEqual(['0.500000', '0.500000']);
    expect(point?.value).toBeCloseTo(1000.001, 9);
  });

  it('finds the points where triangles meet, to the corners of the surface', () => {
    const sloping = surface((x1, x2) => x1 + 10 * x2);
    for (const [x, y] of [
      [0, 0],
      [0, 0.03],
      [-1, -1],
      [1, 1],
      [-1, 1],
    ]) {
      const point = pickSurface({ matrices: [identity], scale: [1, 1, 1] }, grid, sloping, PLAIN, x, y);
      expect([point?.x1, point?.x2, point?.value]).toEqual([x, y, x + 10 * y].map((value) => expect.closeTo(value, 9)));
    }
    expect(pickSurface({ matrices: [identity], scale: [1, 1, 1] }, grid, sloping, PLAIN, 1.001, 0)).toBeNull();
  });

  it('finds nothing on a surface that is seen edge-on', () => {
    const projection = { matrices: [fromTheFront], scale: [1, 1, 1] as const };
    const flat = surface(() => 0.25);
    expect(pickSurface(projection, grid, flat, PLAIN, 0.33, 0.25)).toBeNull();
  });

  it('takes the nearer of two sheets, and nothing beside the surface', () => {
    const ridge = surface((_, x2) => 0.5 - x2 * x2);
    const projection = { matrices: [fromTheFront], scale: [1, 1, 1] as const };
    const point = pickSurface(projection, grid, ridge, PLAIN, 0.2, 0.25);
    expect(point?.x1).toBeCloseTo(0.2, 5);
    expect(point?.x2).toBeCloseTo(-0.5, 2);
    expect(pickSurface(projection, grid, ridge, PLAIN, 0.2, 0.9)).toBeNull();
    const fromBehind = { ...projection, matrices: [fromTheFront.map((value, i) => (i === 6 ? -value : value))] };
    expect(pickSurface(fromBehind, grid, ridge, PLAIN, 0.2, 0.25)?.x2).toBeCloseTo(0.5, 2);
  });
});
