import { beforeEach, describe, expect, it } from 'vitest';
import { type Mesh, SurfaceMesh } from './surfaceMesh.ts';

const FRAME = { scale: [2, 0.5, 10], offset: [1, -3, 7] } as const;
const X = [0, 1, 3];
const Y = [10, 12, 16, 18];
/** In rows of equal y; a plane, so that its slopes are known. */
const planeOf = (a: number, bx: number, by: number) => Y.map((y) => X.map((x) => a + bx * x + by * y));
const surfaceOf = (z: number[][]) => ({ x: X, y: Y, z, colors: [20, 60] as const });

/** The corners of a mesh, by name. */
function cornersOf(mesh: Mesh) {
  return Array.from({ length: mesh.count }, (_, i) => {
    const [row, column, x, y, z, zero, color, ...normal] = mesh.vertices.subarray(10 * i, 10 * i + 10);
    return { row, column, x, y, z, zero, color, normal };
  });
}

describe('the mesh of a surface', () => {
  const z = planeOf(5, 4, 3);
  let mesh: Mesh;
  let corners: ReturnType<typeof cornersOf>;
  beforeEach(() => {
    mesh = new SurfaceMesh().build(surfaceOf(z), FRAME);
    corners = cornersOf(mesh);
  });

  it('has two triangles a cell, with each corner where its data are, scaled and shifted', () => {
    expect(mesh.count).toBe(6 * 2 * 3);
    for (const { row, column, x, y, z: height, zero } of corners) {
      expect(x).toBeCloseTo(2 * X[row] - 1, 5);
      expect(y).toBeCloseTo(0.5 * Y[column] + 3, 5);
      expect(height).toBeCloseTo(10 * z[column][row] - 7, 4);
      expect(zero).toBe(0);
    }
  });

  it('covers each cell once: its triangles share the diagonal and have the area of the grid', () => {
    const areas = Array.from({ length: mesh.count / 3 }, (_, t) => {
      const [a, b, c] = corners.slice(3 * t, 3 * t + 3);
      return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    });
    const whole = 2 * (X[2] - X[0]) * 0.5 * (Y[3] - Y[0]);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(whole, 4);
    for (let t = 0; t < areas.length; t += 2) expect(areas[t]).toBeCloseTo(areas[t + 1], 5);
    const cells = new Set(corners.map(({ row, column }) => `${row},${column}`));
    expect(cells.size).toBe(X.length * Y.length);
  });

  it('has the place of each height in the colour map, 0 at its low end and 1 at its high one', () => {
    for (const { row, column, color } of corners) expect(color).toBeCloseTo((z[column][row] - 20) / 40, 5);
  });

  it('has normals that stand on the plane, upwards, as long as the root of the area that they stand on', () => {
    for (const { row, column, normal } of corners) {
      const [n1, n2, n3] = normal;
      // The plane in the units of the drawing rises by 4 * 10 / 2 along x and by 3 * 10 / 0.5 along y.
      expect(n1 / n3).toBeCloseTo(-20, 3);
      expect(n2 / n3).toBeCloseTo(-60, 3);
      expect(n3).toBeGreaterThan(0);
      const halfGap = (values: readonly number[], i: number, scale: number) =>
        ((values[Math.min(values.length - 1, i + 1)] - values[Math.max(0, i - 1)]) * scale) / 2;
      const flat = halfGap(X, row, 2) * halfGap(Y, column, 0.5);
      const area = flat * Math.hypot(20, 60, 1);
      expect(Math.hypot(n1, n2, n3)).toBeCloseTo(Math.sqrt(area), 3);
    }
  });

  it('has its bounds in the scale of the drawing, not shifted', () => {
    const [low, high] = mesh.bounds;
    expect(low.map((value) => Math.round(value))).toEqual([0, 5, 350]);
    expect(high.map((value) => Math.round(value))).toEqual([6, 9, 710]);
  });

  it('leaves out the cells of a corner that is no finite number', () => {
    const holed = planeOf(5, 4, 3);
    holed[0][0] = Number.NaN;
    holed[3][2] = Number.POSITIVE_INFINITY;
    const left = cornersOf(new SurfaceMesh().build(surfaceOf(holed), FRAME));
    expect(left).toHaveLength(6 * 4);
    expect(left.some(({ row, column }) => row === 0 && column === 0)).toBe(false);
    expect(left.some(({ row, column }) => row === 2 && column === 3)).toBe(false);
  });

  it('is filled again in place, and made anew for another grid', () => {
    const builder = new SurfaceMesh();
    const first = builder.build(surfaceOf(z), FRAME);
    const again = builder.build(surfaceOf(planeOf(1, 0, 0)), FRAME);
    expect(again.vertices.buffer).toBe(first.vertices.buffer);
    expect(cornersOf(again).every(({ z: height }) => height === 3)).toBe(true);
    const small = builder.build(
      {
        x: [0, 1],
        y: [0, 1],
        z: [
          [1, 2],
          [3, 4],
        ],
        colors: [0, 1],
      },
      FRAME,
    );
    expect(small.count).toBe(6);
    expect(small.vertices).toHaveLength(60);
  });
});
