import { describe, expect, it } from 'vitest';
import { columnAt } from './cameras.ts';
import type { StageContent } from './stageSurfaces.ts';
import { cameraDistance, initialCamera, stageFigure, themeLayout } from './surfaceFigure.ts';

const target = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 10);
const learned = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 13);
const scene = (kind: 'values' | 'error', values: Float64Array) => ({ name: kind, kind, values, patch: null });
const content: StageContent = {
  domain: { x1: [-1, 1], x2: [0, 4] },
  side: 3,
  scenes: [
    scene('values', target),
    scene('values', learned),
    scene('error', Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 3)),
  ],
  target,
  unit: 0.5,
};

describe('stageFigure', () => {
  const { data, layout } = stageFigure(content, 'light', initialCamera(1));

  it('has one opaque surface, and room for a patch, in each of three scenes', () => {
    expect(data.map(({ type, scene }) => [type, scene])).toEqual(
      [0, 1].flatMap(() => ['scene', 'scene2', 'scene3'].map((id) => ['surface', id])),
    );
    expect(data.some((trace) => 'opacity' in trace && trace.opacity !== 1)).toBe(false);
  });

  it('keeps what the user has turned', () => expect(layout.uirevision).toBe('stage'));
});

describe('a theme', () => {
  it('gives all axes of all scenes its ink, grid and line', () => {
    const layout = themeLayout(['scene', 'scene2'], 'dark');
    expect(Object.keys(layout)).toHaveLength(18);
    expect(layout['scene2.yaxis.color']).toBe('#9aa4af');
    expect([layout['scene.zaxis.gridcolor'], layout['scene.zaxis.linecolor']]).toEqual(['#3a424c', '#3a424c']);
  });
});

describe('the distance of the camera', () => {
  it('is the least from a width on at which the surface fits the height, and grows in narrow scenes', () => {
    expect([cameraDistance(1.15), cameraDistance(3)]).toEqual([1, 1]);
    expect(cameraDistance(1)).toBeCloseTo(1.15, 12);
    expect(cameraDistance(0.6)).toBeCloseTo((1.15 / 0.6) * 1.3, 12);
    expect(cameraDistance(0.1)).toBe(cameraDistance(0.5));
  });

  it('leaves the direction: from the front right, above, upright', () => {
    const [near, far] = [initialCamera(2), initialCamera(0.5)];
    expect(near.eye).toEqual({ x: 1.35, y: -1.45, z: 0.95 });
    expect(far.eye.y / far.eye.x).toBeCloseTo(near.eye.y / near.eye.x, 12);
    expect(far.eye.z / far.eye.x).toBeCloseTo(near.eye.z / near.eye.x, 12);
    expect(near.up).toEqual({ x: 0, y: 0, z: 1 });
    expect(near.center.z).toBeLessThan(0);
  });
});

describe('initialCamera', () => {
  it('stands further away in a narrow scene', () => {
    const distance = (aspect: number) => Math.hypot(...Object.values(initialCamera(aspect).eye));
    expect(distance(0.8)).toBeGreaterThan(distance(1));
    expect(distance(2)).toBe(distance(3));
  });
});

describe('columnAt', () => {
  it('finds the scene that a pointer is in', () => {
    expect([-5, 0, 99, 101, 299, 400].map((x) => columnAt(x, 300, 3))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});
