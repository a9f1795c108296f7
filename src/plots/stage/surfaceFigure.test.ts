import { beforeEach, describe, expect, it } from 'vitest';
import { ERROR_MAP, orderColor, plotlyScale, VALUE_MAP } from '../colors.ts';
import { columnAt } from './cameras.ts';
import { type StageContent, type SurfaceData, stageSurfaces } from './stageSurfaces.ts';
import {
  cameraDistance,
  initialCamera,
  PATCH_COLOR,
  patchTrace,
  stageFigure,
  surfaceTrace,
  themeLayout,
  tileScale,
  tilesTrace,
} from './surfaceFigure.ts';

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

describe('stageFigure', () => {
  const figure = () => stageFigure(content, 'light', initialCamera(1, 'light'));

  it('has one opaque surface, and room for a patch and for tiles, in each of three scenes', () => {
    const { data } = figure();
    expect(data.map(({ type, scene }) => [type, scene])).toEqual(
      [0, 1, 2].flatMap(() => ['scene', 'scene2', 'scene3'].map((id) => ['surface', id])),
    );
    expect(data.some((trace) => 'opacity' in trace && trace.opacity !== 1)).toBe(false);
  });

  it('has fewer labels at the axes of four scenes, which would touch', () => {
    const four = { ...content, scenes: [...content.scenes, content.scenes[0]] };
    const ticksOf = (of: StageContent) => {
      const layout = stageFigure(of, 'light', initialCamera(1, 'light')).layout as unknown as Record<
        string,
        Record<'xaxis' | 'yaxis' | 'zaxis', { nticks: number }>
      >;
      return (['xaxis', 'yaxis', 'zaxis'] as const).map((axis) => layout.scene3[axis].nticks);
    };
    expect([ticksOf(content), ticksOf(four)]).toEqual([
      [5, 5, 5],
      [3, 3, 3],
    ]);
  });

  it('keeps what the user has turned', () => expect(figure().layout.uirevision).toBe('stage'));

  it('has the scenes side by side, on all of the height, in equal shares of the width', () => {
    const { layout } = figure();
    const scenes = layout as unknown as Record<string, { domain: unknown }>;
    expect(['scene', 'scene2', 'scene3'].map((id) => scenes[id].domain)).toEqual([
      { x: [0, 1 / 3], y: [0, 1] },
      { x: [1 / 3, 2 / 3], y: [0, 1] },
      { x: [2 / 3, 1], y: [0, 1] },
    ]);
    expect([layout.margin, layout.showlegend]).toEqual([{ l: 0, r: 0, t: 0, b: 0 }, false]);
  });

  it('has in each scene the ranges, names and ink of its axes, and the camera', () => {
    const camera = initialCamera(0.7, 'light');
    const dark = stageFigure(content, 'dark', camera).layout as unknown as Record<string, Record<string, object>>;
    const axis = { color: '#9aa4af', gridcolor: '#3a424c', linecolor: '#3a424c' };
    const [first, , third] = stageSurfaces(content);
    expect(dark.scene).toMatchObject({
      camera,
      dragmode: false,
      aspectmode: 'manual',
      xaxis: { ...axis, title: { text: 'x₁' }, range: [-1, 1], zeroline: false, showspikes: false },
      yaxis: { ...axis, title: { text: 'x₂' }, range: [0, 4], showbackground: false },
      zaxis: { ...axis, title: { text: '' }, range: first.axis },
    });
    expect(dark.scene3.zaxis).toMatchObject({ range: third.axis });
  });
});

describe('the traces of a scene', () => {
  const patch = { x: [[0, 1]], y: [[0, 1]], z: [[2, 3]] };
  const tiles = { ...patch, order: 3, degree: 1, points: new Float64Array(2), half: 0.1, shade: [[0, 1]] } as const;
  let [learned, error]: SurfaceData[] = [];
  beforeEach(() => {
    const scenes = content.scenes.map((each) => ({ ...each, patch: each.kind === 'error' ? patch : null }));
    [, learned, error] = stageSurfaces({ ...content, scenes });
  });

  it('are the surface on its grid, in its colours, seen through where it has a patch', () => {
    expect(surfaceTrace('scene2', learned)).toMatchObject({
      scene: 'scene2',
      x: [-1, 0, 1],
      y: [0, 2, 4],
      z: learned.z,
      cmin: 0,
      cmax: 10,
      colorscale: plotlyScale(VALUE_MAP),
      opacity: 1,
    });
    const seenThrough = surfaceTrace('scene3', error);
    expect(seenThrough).toMatchObject({ cmin: -5, cmax: 5, colorscale: plotlyScale(ERROR_MAP) });
    expect(seenThrough.opacity).toBeLessThan(1);
  });

  it('and the patch, of one colour', () => {
    const trace = patchTrace('scene3', error);
    expect(trace).toMatchObject({ scene: 'scene3', ...patch });
    expect(trace.colorscale).toEqual([
      [0, PATCH_COLOR],
      [1, PATCH_COLOR],
    ]);
  });

  it('and the tiles, in ink and in the colour of their order in the theme', () => {
    const [first] = stageSurfaces({ ...content, scenes: [{ ...content.scenes[0], tiles }, content.scenes[1]] });
    expect(tilesTrace('scene', first, 'light')).toMatchObject({
      scene: 'scene',
      ...patch,
      surfacecolor: [[0, 1]],
      cmin: 0,
      cmax: 1,
    });
    expect(first.opacity).toBeLessThan(1);
    const [ink, , color] = tileScale(3, 'light').map(([, of]) => of);
    expect([ink === color, color]).toEqual([false, orderColor(3, 'light')]);
    expect(tilesTrace('scene', first, 'dark').colorscale).toEqual(tileScale(3, 'dark'));
    expect(tileScale(0, 'dark').at(-1)).toEqual([1, orderColor(0, 'dark')]);
  });

  it('answer to no pointer and have no scale of their own: the stage has both', () => {
    const all = [surfaceTrace('scene', learned), patchTrace('scene', learned), tilesTrace('scene', learned, 'light')];
    for (const trace of all) {
      expect(trace).toMatchObject({
        type: 'surface',
        showscale: false,
        hoverinfo: 'skip',
        contours: { x: { highlight: false }, y: { highlight: false }, z: { highlight: false } },
      });
    }
  });
});

describe('a theme', () => {
  it('gives all axes of all scenes its ink, grid, line and size of type', () => {
    const layout = themeLayout(['scene', 'scene2'], 'dark');
    expect(Object.keys(layout)).toHaveLength(30);
    expect(layout['scene2.xaxis.tickfont.size']).toBe(10);
    expect(themeLayout(['scene'], 'projector')['scene.xaxis.title.font.size']).toBe(17);
    expect(layout['scene2.yaxis.color']).toBe('#9aa4af');
    expect([layout['scene.zaxis.gridcolor'], layout['scene.zaxis.linecolor']]).toEqual(['#3a424c', '#3a424c']);
  });
});

describe('the distance of the camera', () => {
  it('is the least from a width on at which the surface fits the height, and grows in narrow scenes', () => {
    expect([cameraDistance(1.15, 'light'), cameraDistance(3, 'light')]).toEqual([1, 1]);
    expect(cameraDistance(1, 'light')).toBeCloseTo(1.15, 12);
    expect(cameraDistance(0.6, 'light')).toBeCloseTo((1.15 / 0.6) * 1.3, 12);
    expect(cameraDistance(0.1, 'light')).toBe(cameraDistance(0.5, 'light'));
  });

  it('is larger on a projector, whose labels are', () => {
    expect(cameraDistance(1, 'projector') / cameraDistance(1, 'light')).toBeCloseTo(1.15, 12);
  });

  it('leaves the direction: from the front right, above, upright', () => {
    const [near, far] = [initialCamera(2, 'light'), initialCamera(0.5, 'light')];
    expect(near.eye).toEqual({ x: 1.35, y: -1.45, z: 0.95 });
    expect(far.eye.y / far.eye.x).toBeCloseTo(near.eye.y / near.eye.x, 12);
    expect(far.eye.z / far.eye.x).toBeCloseTo(near.eye.z / near.eye.x, 12);
    expect(near.up).toEqual({ x: 0, y: 0, z: 1 });
    expect(near.center.z).toBeLessThan(0);
  });
});

describe('initialCamera', () => {
  it('stands further away in a narrow scene', () => {
    const distance = (aspect: number) => Math.hypot(...Object.values(initialCamera(aspect, 'light').eye));
    expect(distance(0.8)).toBeGreaterThan(distance(1));
    expect(distance(2)).toBe(distance(3));
  });
});

describe('columnAt', () => {
  it('finds the scene that a pointer is in', () => {
    expect([-5, 0, 99, 101, 299, 400].map((x) => columnAt(x, 300, 3))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});
