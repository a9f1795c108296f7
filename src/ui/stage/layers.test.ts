import { describe, expect, it } from 'vitest';
import type { Transform } from '../../data/transform.ts';
import { indexOf } from '../../math/multiIndex.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import type { Tiles } from '../../plots/stage/stageSurfaces.ts';
import { flatSurface, inUnits, Layers, learnedSurface, scenesOf, withPoints, withTiles } from './layers.ts';

const TRANSFORM: Transform = { inputMean: [0, 0], inputDeviation: [2, 3], outputMean: 10, outputDeviation: 5 };
const TARGET = Float64Array.of(1, 2, 3, 4);
const patch = (kind: string, run: number) => ({ x: [[run]], y: [], z: [], kind }) as never;

function layersIn(units: 'original' | 'standardised') {
  const convert = inUnits(units, TRANSFORM, [0, 1]);
  const target = convert(TARGET);
  return { target, layers: new Layers(target, flatSurface(TRANSFORM, [0, 1], 4), convert) };
}

describe('the surfaces of the stage', () => {
  const learned = Float64Array.of(11, 22, 33, 44);

  it('have the error learned - target, in the units shown', () => {
    expect([...layersIn('original').layers.error(learned)]).toEqual([10, 20, 30, 40]);
    expect([...layersIn('standardised').layers.error(learned)]).toEqual([6, 12, 18, 24]);
    expect([...layersIn('standardised').layers.learned(learned)]).toEqual(
      [6.6, 13.2, 19.8, 26.4].map((y) => expect.closeTo(y, 12)),
    );
  });

  it('are the same objects while nothing changes', () => {
    const { layers } = layersIn('standardised');
    expect(layers.learned(learned)).toBe(layers.learned(learned));
    expect(layers.error(learned)).toBe(layers.error(learned));
    expect(layersIn('original').layers.learned(learned)).toBe(learned);
  });

  it('of an untrained network are the mean of the values, and zero for each derivative', () => {
    expect([...flatSurface(TRANSFORM, [0, 0], 2)]).toEqual([10, 10]);
    expect([...flatSurface(TRANSFORM, [0, 1], 2)]).toEqual([0, 0]);
    expect([...flatSurface(TRANSFORM, [1, 0], 2)]).toEqual([0, 0]);
  });
});

describe('the scenes of data', () => {
  const nothing = new Float64Array(4).fill(Number.NaN);
  const layers = new Layers(nothing, nothing, (values) => values);
  const learned = [Float64Array.of(11, 22, 33, 44), Float64Array.of(5, 6, 7, 8)];
  const [told, dots, first, second] = [0, 1, 2, 3].map((order) => ({ order }) as Tiles);
  const of = (runs: number, layer: 'learned' | 'error') =>
    withPoints(scenesOf(nothing, learned.slice(0, runs), layers, layer, patch), told, dots, [first, second]).map(
      ({ name, values, tiles }) => [name, values[0], tiles?.order],
    );

  it('are the points, the surface with them, and the errors at them: no surface of a target that nobody knows', () => {
    expect(of(1, 'learned')).toEqual([
      ['data', Number.NaN, 0],
      ['learned', 11, 1],
      ['error', Number.NaN, 2],
    ]);
  });

  it('of several runs have the errors of each', () => {
    expect(of(2, 'error')).toEqual([
      ['data', Number.NaN, 0],
      ['A error', Number.NaN, 2],
      ['B error', Number.NaN, 3],
    ]);
  });
});

describe('the scenes', () => {
  const { target, layers } = layersIn('original');
  const surfaces = [11, 12, 13, 14].map((value) => new Float64Array(4).fill(value));
  const of = (count: number, layer: 'learned' | 'error' | 'target') =>
    scenesOf(target, surfaces.slice(0, count), layers, layer, patch).map(({ name, kind, values }) => [
      name,
      kind,
      values[0],
    ]);

  it('of one run are target, learned and error, whatever the cells show', () => {
    const three = [
      ['target', 'values', 1],
      ['learned', 'values', 11],
      ['error', 'error', 10],
    ];
    expect(of(1, 'learned')).toEqual(three);
    expect(of(1, 'error')).toEqual(three);
  });

  it('of twins are the target and what each has learned, or its error', () => {
    expect(of(2, 'target')).toEqual([
      ['target', 'values', 1],
      ['A learned', 'values', 11],
      ['B learned', 'values', 12],
    ]);
    expect(of(3, 'error').slice(1)).toEqual([
      ['A error', 'error', 10],
      ['B error', 'error', 11],
      ['C error', 'error', 12],
    ]);
  });

  it('of four runs have no room for the target', () => {
    expect(of(4, 'learned').map(([name]) => name)).toEqual(['A learned', 'B learned', 'C learned', 'D learned']);
  });

  it('show a network without a surface as untrained', () => {
    expect(scenesOf(target, [null], layers, 'learned', patch).map(({ values }) => values[3])).toEqual([4, 0, -4]);
  });

  it('have tiles on the target; without a target on what the run in focus has learned, and never on an error', () => {
    const tiles = { order: 1 } as never;
    const places = (count: number, layer: 'learned' | 'error', focus: number) =>
      withTiles(scenesOf(target, surfaces.slice(0, count), layers, layer, patch), tiles, focus).map((scene) =>
        scene.tiles === tiles ? 1 : 0,
      );
    expect(places(1, 'learned', 0)).toEqual([1, 0, 0]);
    expect(places(3, 'error', 2)).toEqual([1, 0, 0, 0]);
    expect(places(4, 'learned', 2)).toEqual([0, 0, 1, 0]);
    expect(places(4, 'error', 2)).toEqual([0, 0, 0, 0]);
  });

  it('have the patch of their kind and run', () => {
    const told = scenesOf(target, surfaces.slice(0, 2), layers, 'error', patch).map((scene) => scene.patch);
    expect(told).toMatchObject([
      { kind: 'target', x: [[0]] },
      { kind: 'error', x: [[0]] },
      { kind: 'error', x: [[1]] },
    ]);
  });
});

describe('the surface of a network', () => {
  const surface = { partial: [1, 2], epoch: 3, values: Float64Array.of(7) } as never;
  // Of each partial the plane c + x1 + 10 x2 over a square of 2 x 2.
  const partials = {
    side: 2,
    values: Float64Array.from({ length: 84 }, (_, i) => Math.floor(i / 4) + (i % 2) + 10 * Math.floor((i % 4) / 2)),
  } as never;

  it('is that of the partial asked for', () => {
    expect([...(learnedSurface({ surface, partials: null }, [1, 2]) ?? [])]).toEqual([7]);
    expect(learnedSurface({ surface, partials: null }, [2, 1])).toBeNull();
    expect(learnedSurface({ surface: null, partials: null }, [0, 0])).toBeNull();
  });

  it('is that partial of the triangle until it is there, on the grid of the stage', () => {
    const found = learnedSurface({ surface, partials }, [2, 1]) ?? new Float64Array();
    const base = indexOf(2, 1);
    expect(found).toHaveLength(SURFACE_SIDE * SURFACE_SIDE);
    const corner = (row: number, column: number) =>
      found[row * (SURFACE_SIDE - 1) * SURFACE_SIDE + column * (SURFACE_SIDE - 1)];
    expect([corner(0, 0), corner(0, 1), corner(1, 0), corner(1, 1)]).toEqual([base, base + 1, base + 10, base + 11]);
    expect(learnedSurface({ surface, partials }, [2, 1])).toBe(found);
    expect(learnedSurface({ surface, partials }, [1, 1])).not.toBe(found);
  });
});
