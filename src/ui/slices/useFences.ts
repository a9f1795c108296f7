/** The line of the slice on the surfaces of target and networks, while a slice is shown. */
import { useMemo } from 'react';
import type { Transform } from '../../data/transform.ts';
import { functionOf } from '../../functions/index.ts';
import { padded, valueRange } from '../../plots/ranges.ts';
import { targetAlong } from '../../plots/slices/slice.ts';
import { withFence } from '../../plots/stage/fence.ts';
import { toUnits } from '../../plots/units.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import type { PatchOf } from '../inspector/patches.ts';
import { useCutLine, useLearned } from './useSlice.ts';

/** The patches with fences. `target`: the surface of the function in the units shown. */
export function useFences(patchOf: PatchOf, target: Float64Array, transform: Transform): PatchOf {
  const fn = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const shown = useView((view) => view.charts === 'slice');
  const cut = useCutLine();
  const line = shown ? cut : null;
  const learned = useLearned(line);
  const fence = useMemo(() => {
    if (!line) return null;
    const [low, high] = padded(valueRange(target, 1), 0.05);
    const convert = toUnits(units, transform, partial);
    return (patch: ReturnType<PatchOf>, values: ArrayLike<number>) =>
      withFence(patch, line, Array.from(values, convert), high - low);
  }, [line, target, units, transform, partial]);
  const ofTarget = useMemo(
    () => line && fence?.(patchOf('target', 0), targetAlong(fn, partial, line)),
    [fence, patchOf, fn, partial, line],
  );
  const ofLearned = useMemo(
    () => learned.map((values, run) => (values && fence ? fence(patchOf('learned', run), values) : null)),
    [fence, patchOf, learned],
  );
  return useMemo((): PatchOf => {
    return (kind, run) => {
      const own = { target: ofTarget, learned: ofLearned[run], error: null }[kind];
      return own ?? patchOf(kind, run);
    };
  }, [patchOf, ofTarget, ofLearned]);
}
