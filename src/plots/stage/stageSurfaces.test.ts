import { beforeEach, describe, expect, it } from 'vitest';
import { axisRanges, type StageContent, type SurfaceData, stageColorRanges, stageSurfaces } from './stageSurfaces.ts';

const target = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 10);
const learned = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 13);
const scene = (kind: 'values' | 'error', values: Float64Array) => ({
  name: kind,
  kind,
  values,
  patch: null,
  tiles: null,
});
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

describe('stageSurfaces', () => {
  let [first, second, third]: SurfaceData[] = [];
  beforeEach(() => {
    [first, second, third] = stageSurfaces(content);
  });

  it('gives target and learned the same colours and the same height axis', () => {
    expect(first.colors).toEqual([0, 10]);
    expect(second.colors).toEqual(first.colors);
    expect(second.axis).toEqual(first.axis);
  });

  it('shows errors with colours symmetric about zero', () => {
    expect(third.z[2][2]).toBe(3);
    expect(third.colors).toEqual([-5, 5]);
    expect(third.axis[0]).toBe(-third.axis[1]);
    expect(stageColorRanges(content)).toEqual({ values: [0, 10], error: [-5, 5] });
  });

  it('lays rows along x2 and columns along x1', () => {
    expect(first.x).toEqual([-1, 0, 1]);
    expect(first.y).toEqual([0, 2, 4]);
    expect([...first.z[2]]).toEqual([6, 7, 10]);
  });

  it('keeps every height axis while only the network changes', () => {
    const wild = {
      ...content,
      scenes: content.scenes.map((each) => ({ ...each, values: each.values.map((v) => 9 * v) })),
    };
    expect(stageSurfaces(wild).map(axisRanges)).toEqual(stageSurfaces(content).map(axisRanges));
  });

  it('has the ends of the domain and of its height axis, with room above and below the target', () => {
    expect(axisRanges(first)).toEqual([
      [-1, 1],
      [0, 4],
      [expect.closeTo(-0.8, 12), expect.closeTo(10.8, 12)],
    ]);
    expect(axisRanges(third)[2]).toEqual([expect.closeTo(-11.6, 12), expect.closeTo(11.6, 12)]);
  });

  it('draws tiles in the frame of a large offset, their holes included', () => {
    const lifted = target.map((value) => 1e6 + value / 1000);
    const tiles = {
      ...{ x: [[0, 1]], y: [[0, 2]], z: [[1e6 + 0.004, Number.NaN]], shade: [[0, 1]] },
      ...({ order: 2, degree: 1, points: new Float64Array(2), half: 0.1 } as const),
    };
    const [{ frame, tiles: drawn }] = stageSurfaces({
      ...content,
      target: lifted,
      scenes: [{ ...scene('values', lifted), tiles }, content.scenes[2]],
    });
    expect(drawn.z[0][0] * frame.factor + frame.offset - 1e6).toBeCloseTo(0.004, 6);
    expect(drawn).toMatchObject({ z: [[expect.any(Number), Number.NaN]], shade: [[0, 1]], order: 2 });
  });

  it('draws values and patches in the frame of a large offset', () => {
    const lifted = target.map((value) => 1e6 + value / 1000);
    const patch = { x: [[0, 1]], y: [[0, 2]], z: [[1e6 + 0.004, 1e6 + 0.006]] };
    const far = { ...content, target: lifted, scenes: [{ ...scene('values', lifted), patch }, content.scenes[2]] };
    const [surface] = stageSurfaces(far);
    const { offset, factor } = surface.frame;
    expect(offset).toBeGreaterThan(9e5);
    expect(surface.z[2][2]).toBeCloseTo((1e6 + 0.01 - offset) * factor, 6);
    expect(surface.patch.x).toBe(patch.x);
    expect(surface.patch.y).toBe(patch.y);
    expect(surface.patch.z[0].map((height) => height / factor + offset - 1e6)).toEqual([
      expect.closeTo(0.004, 6),
      expect.closeTo(0.006, 6),
    ]);
  });

  it('has a patch without extent, in a corner, where none is chosen', () => {
    const { patch, opacity, axis } = first;
    const twice = (value: number) => [
      [value, value],
      [value, value],
    ];
    expect(patch).toEqual({ x: twice(-1), y: twice(0), z: twice(axis[0]) });
    expect(opacity).toBe(1);
  });

  it('states the colours of the kinds that are shown, and of no other', () => {
    const only = (kind: 'values' | 'error') => ({
      ...content,
      scenes: content.scenes.filter((each) => each.kind === kind),
    });
    expect(stageColorRanges(only('values'))).toEqual({ values: [0, 10], error: null });
    expect(stageColorRanges(only('error'))).toEqual({ values: null, error: [-5, 5] });
  });

  it('shows a constant target in the middle of one unit to both sides', () => {
    const flat = { ...content, target: new Float64Array(9).fill(2) };
    expect(stageSurfaces(flat)[0].colors).toEqual([1.5, 2.5]);
  });
});
