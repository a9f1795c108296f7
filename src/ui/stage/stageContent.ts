/** What the stage shows now: the chosen partial of the target, and what the network makes of it, in the units chosen. */
import { useMemo } from 'react';
import { transformOf } from '../../data/dataset.ts';
import { partialFactor, type Transform } from '../../data/transform.ts';
import { functionById } from '../../functions/index.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import type { StageContent } from '../../plots/surfaceFigure.ts';
import { useConfig, useRun, useView } from '../../state/hooks.ts';
import { standardise, targetSurface } from '../../state/targetSurface.ts';
import { SURFACE_SIDE } from '../../state/trainer.ts';
import type { Units } from '../../state/viewStore.ts';

/** The stage's content, and whether the network's surface of this partial is still on its way. */
export interface StageState {
  readonly content: StageContent;
  readonly awaited: boolean;
  readonly trained: boolean;
}

const samePartial = (a: MultiIndex, b: MultiIndex) => a[0] === b[0] && a[1] === b[1];

function inUnits(units: Units, transform: Transform, partial: MultiIndex, values: Float32Array): Float32Array {
  return units === 'original' ? values : standardise(transform, partial, values);
}

/** The surface of a network that predicts the mean of its targets: what stands there before training. */
function flatSurface({ outputMean }: Transform, [r1, r2]: MultiIndex, length: number): Float32Array {
  return new Float32Array(length).fill(r1 + r2 === 0 ? outputMean : 0);
}

export function useStageState(): StageState {
  const config = useConfig((current) => current);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const ofThisFunction = useRun((run) => run.plan?.config.functionId === config.functionId);
  const runTransform = useRun((run) => run.transform);
  const surface = useRun((run) => run.surface);

  const { functionId, samples, dataSeed } = config;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the transform depends on these three fields only
  const ownTransform = useMemo(() => transformOf(config), [functionId, samples, dataSeed]);
  const transform = (ofThisFunction && runTransform) || ownTransform;
  const target = useMemo(
    () => inUnits(units, transform, partial, targetSurface(functionId, partial, SURFACE_SIDE)),
    [functionId, partial, units, transform],
  );
  const current = ofThisFunction && surface && samePartial(surface.partial, partial) ? surface : null;
  const learned = useMemo(() => {
    const values = current?.values ?? flatSurface(transform, partial, target.length);
    return inUnits(units, transform, partial, values);
  }, [current, transform, partial, units, target.length]);
  const content = useMemo(() => {
    const unit = units === 'original' ? 1 / partialFactor(transform, partial) : 1;
    return { domain: functionById(functionId).domain, side: SURFACE_SIDE, target, learned, unit };
  }, [functionId, target, learned, units, transform, partial]);
  return { content, awaited: ofThisFunction && surface !== null && current === null, trained: current !== null };
}
