import { describe, expect, it } from 'vitest';
import { sceneAt } from './cameras.ts';
import { extent, valueRange } from './ranges.ts';
import { initialCamera, rangeLayout, type StageContent, stageFigure, stageSurfaces } from './surfaceFigure.ts';

const content: StageContent = {
  domain: { x1: [-1, 1], x2: [0, 4] },
  side: 3,
  target: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 10),
  learned: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 13),
  unit: 0.5,
};

describe('stageSurfaces', () => {
  const { scene, scene2, scene3 } = stageSurfaces(content);

  it('gives target and learned the same colours and the same height axis', () => {
    expect(scene.colors).toEqual([0, 10]);
    expect(scene2.colors).toEqual(scene.colors);
    expect(scene2.axis).toEqual(scene.axis);
  });

  it('shows learned minus target, its colours symmetric about zero', () => {
    expect(scene3.z[2][2]).toBe(3);
    expect(scene3.z[1][1]).toBe(0);
    expect(scene3.colors).toEqual([-5, 5]);
    expect(scene3.axis[0]).toBe(-scene3.axis[1]);
  });

  it('lays rows along x2 and columns along x1', () => {
    expect(scene.x).toEqual([-1, 0, 1]);
    expect(scene.y).toEqual([0, 2, 4]);
    expect([...scene.z[2]]).toEqual([6, 7, 10]);
  });

  it('keeps every height axis while only the network changes', () => {
    const wild = { ...content, learned: content.learned.map((value) => 100 * value) };
    expect(rangeLayout(stageSurfaces(wild))).toEqual(rangeLayout(stageSurfaces(content)));
  });

  it('shows a constant target in the middle of one unit to both sides', () => {
    const flat = { ...content, target: new Float32Array(9).fill(2), learned: new Float32Array(9) };
    expect(stageSurfaces(flat).scene.colors).toEqual([1.5, 2.5]);
  });
});

describe('valueRange', () => {
  it('ignores values that are not finite', () => {
    expect(extent([1, Number.NaN, Infinity, -2])).toEqual([-2, 1]);
    expect(valueRange([Number.NaN], 1)).toEqual([-1, 1]);
  });
});

describe('stageFigure', () => {
  const { data, layout } = stageFigure(content, 'light', 1);

  it('has one opaque surface in each of three scenes', () => {
    expect(data.map(({ type, scene }) => [type, scene])).toEqual([
      ['surface', 'scene'],
      ['surface', 'scene2'],
      ['surface', 'scene3'],
    ]);
    expect(data.some((trace) => 'opacity' in trace)).toBe(false);
  });

  it('keeps what the user has turned', () => expect(layout.uirevision).toBe('stage'));
});

describe('initialCamera', () => {
  it('stands further away in a narrow scene', () => {
    const distance = (aspect: number) => Math.hypot(...Object.values(initialCamera(aspect).eye));
    expect(distance(0.8)).toBeGreaterThan(distance(1));
    expect(distance(2)).toBe(distance(3));
  });
});

describe('sceneAt', () => {
  it('finds the third of the stage that a pointer is in', () => {
    expect([-5, 0, 99, 101, 299, 400].map((x) => sceneAt(x, 300))).toEqual([
      'scene',
      'scene',
      'scene',
      'scene2',
      'scene3',
      'scene3',
    ]);
  });
});
