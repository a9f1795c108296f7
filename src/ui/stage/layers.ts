/** The surfaces of the stage from what function and networks are, in the units shown. Pure. */
import type { Transform } from '../../data/transform.ts';
import { indexOf, type MultiIndex } from '../../math/multiIndex.ts';
import type { Layer } from '../../plots/cells/cells.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { resample } from '../../plots/stage/resample.ts';
import type { SceneContent, Tiles } from '../../plots/stage/stageSurfaces.ts';
import { toUnits, type Units } from '../../plots/units.ts';
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import type { LearnedPartials, RunState } from '../../state/stores/runStore.ts';
import type { PatchOf } from '../inspector/patches.ts';

const samePartial = (a: MultiIndex, b: MultiIndex) => a[0] === b[0] && a[1] === b[1];

/** Own units -> the units shown, of whole surfaces; the same object where nothing changes. */
export function inUnits(units: Units, transform: Transform, partial: MultiIndex) {
  const convert = toUnits(units, transform, partial);
  return (values: Float64Array) => (units === 'original' ? values : values.map(convert));
}

/** The surface of a network that predicts the mean of its targets: what stands there before training. */
export function flatSurface({ outputMean }: Transform, [r1, r2]: MultiIndex, length: number): Float64Array {
  return new Float64Array(length).fill(r1 + r2 === 0 ? outputMean : 0);
}

/** Values that are computed once per surface, target and units, so that what is equal stays the same object. */
export class Layers {
  readonly #learned = new WeakMap<Float64Array, Float64Array>();
  readonly #error = new WeakMap<Float64Array, Float64Array>();
  readonly flat: Float64Array;
  readonly #convert: (values: Float64Array) => Float64Array;
  readonly #target: Float64Array;

  constructor(target: Float64Array, flat: Float64Array, convert: (values: Float64Array) => Float64Array) {
    this.#target = target;
    this.#convert = convert;
    this.flat = flat;
  }

  learned(values: Float64Array): Float64Array {
    const known = this.#learned.get(values) ?? this.#convert(values);
    this.#learned.set(values, known);
    return known;
  }

  error(values: Float64Array): Float64Array {
    const learned = this.learned(values);
    const known = this.#error.get(learned) ?? learned.map((value, i) => value - this.#target[i]);
    this.#error.set(learned, known);
    return known;
  }
}

const TARGET = 'target';

/** The scenes for one run: target, learned, error; for several: the target while there is room, and one a run. */
export function scenesOf(
  target: Float64Array,
  surfaces: readonly (Float64Array | null)[],
  layers: Layers,
  layer: Layer,
  patch: PatchOf,
): SceneContent[] {
  const first: SceneContent = {
    name: TARGET,
    kind: 'values',
    values: target,
    patch: patch('target', 0),
    tiles: null,
  };
  const ofRun = (run: number, kind: SceneContent['kind'], name: string): SceneContent => {
    const surface = surfaces[run] ?? layers.flat;
    const values = kind === 'error' ? layers.error(surface) : layers.learned(surface);
    return { name, kind, values, patch: patch(kind === 'error' ? 'error' : 'learned', run), tiles: null };
  };
  if (surfaces.length === 1) return [first, ofRun(0, 'values', 'learned'), ofRun(0, 'error', 'error')];
  const kind = layer === 'error' ? 'error' : 'values';
  const runs = surfaces.map((_, run) =>
    ofRun(run, kind, `${RUN_NAMES[run]} ${kind === 'error' ? 'error' : 'learned'}`),
  );
  return surfaces.length < 4 ? [first, ...runs] : runs;
}

/**
 * The scenes where only points of the target are known: what is told on the first, the same as dots on what is learned, and
 * the errors there. `errors`: of each run.
 */
export function withPoints(
  scenes: readonly SceneContent[],
  tiles: Tiles | null,
  dots: Tiles | null,
  errors: readonly (Tiles | null)[],
): SceneContent[] {
  const ofError = scenes.filter(({ kind }) => kind === 'error');
  return scenes.map((scene) => {
    if (scene.kind === 'error') return { ...scene, tiles: errors[ofError.indexOf(scene)] ?? null };
    return scene.name === TARGET ? { ...scene, name: 'data', tiles } : { ...scene, tiles: dots };
  });
}

/** The scenes with tiles on the target; where it has no room, on what the run in focus has learned. */
export function withTiles(scenes: readonly SceneContent[], tiles: Tiles | null, focus: number): SceneContent[] {
  const ofTarget = scenes.findIndex(({ name }) => name === TARGET);
  const place = ofTarget < 0 ? focus : ofTarget;
  return scenes.map((scene, i) => (i === place && scene.kind === 'values' ? { ...scene, tiles } : scene));
}

/** Surfaces made of the triangle's partials. */
const previews = new WeakMap<LearnedPartials, Map<number, Float64Array>>();

/** The partial of a run's network: as evaluated for the stage, else, until that is there, as the triangle has it. */
export function learnedSurface(
  { surface, partials }: Pick<RunState, 'surface' | 'partials'>,
  partial: MultiIndex,
): Float64Array | null {
  if (surface && samePartial(surface.partial, partial)) return surface.values;
  if (!partials) return null;
  const index = indexOf(...partial);
  const known = previews.get(partials) ?? new Map<number, Float64Array>();
  previews.set(partials, known);
  const count = partials.side * partials.side;
  const own = partials.values.subarray(index * count, (index + 1) * count);
  const preview = known.get(index) ?? resample(own, partials.side, SURFACE_SIDE);
  known.set(index, preview);
  return preview;
}
