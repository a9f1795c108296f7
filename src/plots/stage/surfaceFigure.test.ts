import { describe, expect, it } from 'vitest';
import { extent, valueRange } from '../ranges.ts';
import { columnAt } from './cameras.ts';
import {
  axisRanges,
  initialCamera,
  type StageContent,
  stageColorRanges,
  stageFigure,
  stageSurfaces,
} from './surfaceFigure.ts';

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

describe('stageSurfaces', () => {
  const [first, second, third] = stageSurfaces(content);

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

  it('shows a constant target in the middle of one unit to both sides', () => {
    const flat = { ...content, target: new Float64Array(9).fill(2) };
    expect(stageSurfaces(flat)[0].colors).toEqual([1.5, 2.5]);
  });
});

describe('valueRange', () => {
  it('ignores values that are not finite', () => {
    expect(extent([1, Number.NaN, Infinity, -2])).toEqual([-2, 1]);
    expect(valueRange([Number.NaN], 1)).toEqual([-1, 1]);
  });
});

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
