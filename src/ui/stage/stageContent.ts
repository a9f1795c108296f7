/** What the stage shows now: the chosen partial of the target, and what the networks make of it, in the units chosen. */
import { useCallback, useMemo } from 'react';
import { functionOf, type Point } from '../../functions/index.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import type { PointValues } from '../../plots/stage/points.ts';
import type { SceneContent, StageContent } from '../../plots/stage/stageSurfaces.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { unitIn } from '../../plots/units.ts';
import { useConfig, usePlaceInFocus, useRuns, useView } from '../../state/stores/hooks.ts';
import { isOf, type RunState } from '../../state/stores/runStore.ts';
import { useBatch } from '../charts/useBatchViewer.ts';
import { usePatches } from '../inspector/usePatches.ts';
import { useFences } from '../slices/useFences.ts';
import { useStable } from '../useStable.ts';
import { flatSurface, inUnits, Layers, learnedSurface, scenesOf, withPoints, withTiles } from './layers.ts';
import { useKnown, usePoints } from './usePoints.ts';
import { type ToldState, useTiles, useTold } from './useTold.ts';
import { useTransform } from './useTransform.ts';

/** The stage's content, and whether the network's surface of this partial is still on its way. */
export interface StageState {
  readonly content: StageContent;
  readonly awaited: boolean;
  readonly trained: boolean;
  readonly told: ToldState;
  /** Where only points of the target are known. */
  readonly points: PointValues | null;
}

/** Whether what is told is shown, and where: in slow motion at the points of the batch alone. */
function useWhatIsTold(): [shown: boolean, at: readonly Point[] | null] {
  const tiles = useView((view) => view.tiles);
  const inSlowMotion = useView((view) => view.charts === 'batch');
  const batch = useBatch(({ detail }) => detail?.points ?? null);
  const onlyPoints = useConfig(({ functionId }) => functionId === 'data');
  const at = inSlowMotion ? batch : null;
  return [tiles || onlyPoints || at !== null, at];
}

export function useStageState(): StageState {
  const config = useConfig((current) => current);
  const fn = functionOf(config);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const layer = useView((view) => view.layer);
  const runs = useRuns((current) => current);
  const ofThisFunction = (run: RunState) => isOf(run, fn);
  const transform = useTransform();
  const surfaces = runs.map((run) => (ofThisFunction(run) ? learnedSurface(run, partial) : null));
  const key = useStable(surfaces);
  const known = useKnown(key.find((surface) => surface !== null) ?? null);
  const layers = useMemo(() => {
    const convert = inUnits(units, transform, partial);
    const target = convert(targetSurface(fn, partial, SURFACE_SIDE));
    const scale = known ? convert(known) : target;
    return { target, scale, of: new Layers(target, flatSurface(transform, partial, target.length), convert) };
  }, [fn, known, partial, units, transform]);
  const patch = useFences(usePatches(layers.scale, transform), layers.scale, transform);
  const told = useTold(...useWhatIsTold());
  const tiles = useTiles(told, layers.scale, transform);
  const points = usePoints(told.told, layers.scale, transform);
  const focus = usePlaceInFocus();

  const withTold = useCallback(
    (scenes: readonly SceneContent[]) =>
      fn.isUnknown ? withPoints(scenes, tiles, points.dots, points.errors) : withTiles(scenes, tiles, focus),
    [fn, tiles, points, focus],
  );
  const content = useMemo(
    () => ({
      domain: fn.domain,
      side: SURFACE_SIDE,
      scenes: withTold(scenesOf(layers.target, key, layers.of, layer, patch)),
      target: layers.scale,
      unit: unitIn(units, transform, partial),
    }),
    [fn, layers, key, layer, patch, withTold, units, transform, partial],
  );
  const trained = surfaces.some((surface) => surface !== null);
  const awaited = !trained && runs.some((run) => ofThisFunction(run) && run.surface !== null);
  return { content, awaited, trained, told, points: points.values };
}
