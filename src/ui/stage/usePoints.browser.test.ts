import { afterEach, expect, it } from 'vitest';
import { FIRST, type RunId } from '../../state/runs/comparison.ts';
import { addTwin, configStore, INITIAL_CONFIG, setConfig } from '../../state/stores/configStore.ts';
import { NO_RUN, runStore } from '../../state/stores/runStore.ts';
import { viewStore } from '../../state/stores/viewStore.ts';
import { drawHook } from '../../testing/hookSetUp.ts';
import { OF_SLOPES } from '../../testing/ownTables.ts';
import { usePoints } from './usePoints.ts';

const TRANSFORM = { inputMean: [0, 0], inputDeviation: [2, 3], outputMean: 10, outputDeviation: 5 } as const;
const TOLD = {
  maxOrder: 1,
  samples: 2,
  points: Float64Array.of(-1, 10, 2, 4),
  partials: Float64Array.of(5, 0.5, -3, 7, 0.25, 11),
} as const;
const SCALE = Float64Array.of(0, 12);

const before = viewStore.getState();
let end = () => {};

afterEach(() => {
  end();
  configStore.setState(INITIAL_CONFIG, true);
  runStore.setState({ runs: new Map() });
  viewStore.setState(before, true);
});

it('what a run has learned at the points of another seed is not shown at these', async () => {
  setConfig(OF_SLOPES);
  addTwin({ patch: { width: 8 }, fork: null });
  const samples = { epoch: 3, partial: [0, 0] as const, values: Float64Array.of(6, 6.5) };
  const runWith = (dataSeed: number) => ({
    ...NO_RUN,
    plan: { config: { ...OF_SLOPES, dataSeed }, fork: null },
    samples,
  });
  const { dataSeed } = OF_SLOPES;
  runStore.setState({
    runs: new Map([
      [FIRST, runWith(dataSeed + 1)],
      [(FIRST + 1) as RunId, runWith(dataSeed)],
    ]),
  });
  const hook = drawHook(() => usePoints(TOLD, SCALE, TRANSFORM));
  end = hook.end;
  await expect.poll(() => hook.drawings.length).toBeGreaterThan(0);
  const { values, errors } = hook.drawings.at(-1) ?? {};
  expect(values?.targets).toEqual(Float64Array.of(5, 7));
  expect(values?.learned).toEqual([null, Float64Array.of(6, 6.5)]);
  expect(errors?.map((tiles) => tiles !== null)).toEqual([false, true]);
});
