/** What the stage shows now: the chosen partial of the target, and what the networks make of it, in the units chosen. */
import { useMemo } from 'react';
import { transformOf } from '../../data/dataset.ts';
import { partialFactor, type Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { indexOf, type MultiIndex } from '../../math/multiIndex.ts';
import type { Layer } from '../../plots/cells/cells.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { resample } from '../../plots/stage/resample.ts';
import type { SceneContent, StageContent } from '../../plots/stage/surfaceFigure.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { toUnits, type Units } from '../../plots/units.ts';
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import { useConfig, useRun, useRuns, useView } from '../../state/stores/hooks.ts';
import type { LearnedPartials, RunState } from '../../state/stores/runStore.ts';
import { type PatchOf, usePatches } from '../inspector/usePatches.ts';
import { useStable } from '../useStable.ts';

/** The stage's content, and whether the network's surface of this partial is still on its way. */
export interface StageState {
  readonly content: StageContent;
  readonly awaited: boolean;
  readonly trained: boolean;
}

const samePartial = (a: MultiIndex, b: MultiIndex) => a[0] === b[0] && a[1] === b[1];

function inUnits(units: Units, transform: Transform, partial: MultiIndex) {
  const convert = toUnits(units, transform, partial);
  return (values: Float64Array) => (units === 'original' ? values : values.map(convert));
}

/** The surface of a network that predicts the mean of its targets: what stands there before training. */
function flatSurface({ outputMean }: Transform, [r1, r2]: MultiIndex, length: number): Float64Array {
  return new Float64Array(length).fill(r1 + r2 === 0 ? outputMean : 0);
}

/** Values that are computed once per surface, target and units, so that what is equal stays the same object. */
class Layers {
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

/** The scenes for one run: target, learned, error; for several: the target while there is room, and one a run. */
function scenesOf(
  target: Float64Array,
  surfaces: readonly (Float64Array | null)[],
  layers: Layers,
  layer: Layer,
  patch: PatchOf,
): SceneContent[] {
  const first: SceneContent = { name: 'target', kind: 'values', values: target, patch: patch('target', 0) };
  const ofRun = (run: number, kind: SceneContent['kind'], name: string): SceneContent => {
    const surface = surfaces[run] ?? layers.flat;
    const values = kind === 'error' ? layers.error(surface) : layers.learned(surface);
    return { name, kind, values, patch: patch(kind === 'error' ? 'error' : 'learned', run) };
  };
  if (surfaces.length === 1) return [first, ofRun(0, 'values', 'learned'), ofRun(0, 'error', 'error')];
  const kind = layer === 'error' ? 'error' : 'values';
  const runs = surfaces.map((_, run) =>
    ofRun(run, kind, `${RUN_NAMES[run]} ${kind === 'error' ? 'error' : 'learned'}`),
  );
  return surfaces.length < 4 ? [first, ...runs] : runs;
}

/** Surfaces made of the triangle's partials. */
const previews = new WeakMap<LearnedPartials, Map<number, Float64Array>>();

/** The partial of a run's network: as evaluated for the stage, else, until that is there, as the triangle has it. */
function learnedSurface({ surface, partials }: RunState, partial: MultiIndex): Float64Array | null {
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

export function useStageState(): StageState {
  const config = useConfig((current) => current);
  const fn = functionOf(config);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const layer = useView((view) => view.layer);
  const runs = useRuns((current) => current);
  const ofThisFunction = (run: RunState) => run.plan !== null && functionOf(run.plan.config) === fn;
  const runTransform = useRun((run) => run.transform);
  const focused = useRun(ofThisFunction);

  const { samples, dataSeed, valueNoise } = config;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the transform depends on these fields only
  const ownTransform = useMemo(() => transformOf(config), [fn, samples, dataSeed, valueNoise]);
  const transform = (focused && runTransform) || ownTransform;
  const layers = useMemo(() => {
    const convert = inUnits(units, transform, partial);
    const target = convert(targetSurface(fn, partial, SURFACE_SIDE));
    return { target, of: new Layers(target, flatSurface(transform, partial, target.length), convert) };
  }, [fn, partial, units, transform]);
  const patch = usePatches(layers.target, transform);

  const surfaces = runs.map((run) => (ofThisFunction(run) ? learnedSurface(run, partial) : null));
  const key = useStable(surfaces);
  const content = useMemo(
    () => ({
      domain: fn.domain,
      side: SURFACE_SIDE,
      scenes: scenesOf(layers.target, key, layers.of, layer, patch),
      target: layers.target,
      unit: units === 'original' ? 1 / partialFactor(transform, partial) : 1,
    }),
    [fn, layers, key, layer, patch, units, transform, partial],
  );
  const trained = surfaces.some((surface) => surface !== null);
  const awaited = !trained && runs.some((run) => ofThisFunction(run) && run.surface !== null);
  return { content, awaited, trained };
}
