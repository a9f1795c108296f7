import { afterEach, describe, expect, it } from 'vitest';
import { partialFactor, type Transform } from '../../data/transform.ts';
import { functionById, partialsAt } from '../../functions/index.ts';
import { indexOf, type MultiIndex } from '../../math/multiIndex.ts';
import { SLICE_POINTS } from '../../plots/grids.ts';
import { cutLine } from '../../plots/slices/cut.ts';
import type { Patch } from '../../plots/stage/stageSurfaces.ts';
import type { Units } from '../../plots/units.ts';
import { FIRST, type RunId } from '../../state/runs/comparison.ts';
import { addTwin, configStore, INITIAL_CONFIG, setConfig } from '../../state/stores/configStore.ts';
import { NO_RUN, runStore } from '../../state/stores/runStore.ts';
import { viewStore } from '../../state/stores/viewStore.ts';
import { drawHook } from '../../testing/hookSetUp.ts';
import type { PatchOf } from '../inspector/patches.ts';
import { useFences } from './useFences.ts';

const BRANIN = functionById('branin');
const PARTIAL: MultiIndex = [0, 1];
const TRANSFORM: Transform = { inputMean: [2, 7], inputDeviation: [4, 3], outputMean: 50, outputDeviation: 40 };
const HEIGHTS = Float64Array.of(-1, 3);
const NONE: PatchOf = () => null;

const before = viewStore.getState();
let end = () => {};

afterEach(() => {
  end();
  configStore.setState(INITIAL_CONFIG, true);
  runStore.setState({ runs: new Map() });
  viewStore.setState(before, true);
});

/** The fences as they are drawn in these units; both runs have told of the slice, in own units. */
async function fencesIn(units: Units, ...learned: readonly ((share: number) => number)[]): Promise<PatchOf> {
  const view = { cut: 'x2', point: [1, 2], end: null } as const;
  viewStore.setState({ ...view, charts: 'slice', partial: PARTIAL, units });
  setConfig({ functionId: 'branin' });
  addTwin({ patch: { maxOrder: 1 }, fork: null });
  const { config } = configStore.getState();
  const line = cutLine(view, BRANIN.domain);
  if (!line) throw new Error('no line');
  const told = (of: (share: number) => number) => {
    const values = Float64Array.from({ length: SLICE_POINTS }, (_, i) => of(i / (SLICE_POINTS - 1)));
    return { ...NO_RUN, plan: { config, fork: null }, slice: { epoch: 3, partial: PARTIAL, line, values } };
  };
  runStore.setState({ runs: new Map(learned.map((of, run) => [(FIRST + run) as RunId, told(of)])) });
  const hook = drawHook(() => useFences(NONE, HEIGHTS, TRANSFORM));
  end = hook.end;
  await expect.poll(() => hook.drawings.at(-1)?.('target', 0)).toBeTruthy();
  return hook.drawings.at(-1) as PatchOf;
}

/** Where the surface is along a fence, which reaches three tenths of itself below it: `[x1, x2, height]` of each post. */
function alongFence(patch: Patch | null): number[][] {
  if (!patch) throw new Error('no fence');
  const [below, above] = patch.z;
  return below.map((z, i) => [patch.x[0][i], patch.y[0][i], z + 0.3 * (above[i] - z)]);
}

describe('the line of a slice', () => {
  for (const [units, convert] of [
    ['original', (value: number) => value],
    ['standardised', (value: number) => value * partialFactor(TRANSFORM, PARTIAL)],
  ] as const) {
    it(`lies on the target’s surface and on that of each run, in ${units} units`, async () => {
      const fences = await fencesIn(
        units,
        (share) => 3 * share,
        (share) => 100 - share,
      );
      const posts = alongFence(fences('target', 0));
      expect(posts.map(([x1]) => x1)).toEqual(posts.map(() => 1));
      const [low, high] = BRANIN.domain.x2;
      expect([posts[0][1], posts.at(-1)?.[1]]).toEqual([low, high]);
      for (const [x1, x2, height] of posts) {
        expect(height).toBeCloseTo(convert(partialsAt(BRANIN, x1, x2, 1)[indexOf(...PARTIAL)]), 6);
      }
      for (const [run, of] of [(share: number) => 3 * share, (share: number) => 100 - share].entries()) {
        for (const [, x2, height] of alongFence(fences('learned', run))) {
          expect(height).toBeCloseTo(convert(of((x2 - low) / (high - low))), 6);
        }
      }
      expect(fences('error', 0)).toBeNull();
    });
  }
});
