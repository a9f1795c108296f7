import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import type { FunctionId } from '../../functions/index.ts';
import type { Told } from '../../plots/targets/told.ts';
import { createDataStore } from '../../state/data/dataStore.ts';
import { OwnData } from '../../state/data/ownData.ts';
import { configStore, INITIAL_CONFIG, setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { OwnDataContext } from '../data/useOwnData.ts';
import { useTold } from './useTold.ts';

/** What each drawing was told, and of which function it was. */
interface Drawing {
  readonly functionId: FunctionId;
  readonly told: Told | null;
}

const drawings: Drawing[] = [];
let root: Root | null = null;

function Witness() {
  const { told } = useTold(true);
  const functionId = useConfig((config) => config.functionId);
  drawings.push({ functionId, told });
  return null;
}

function draw(): void {
  const memory = { find: async () => null, keep: async () => {} };
  const dataStore = createDataStore();
  const ownData = new OwnData({ dataStore, configStore, memory, pause: async () => {}, setConfig });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(OwnDataContext, { value: ownData }, createElement(Witness)));
}

const untilTold = (functionId: FunctionId) =>
  expect.poll(() => drawings.some((drawing) => drawing.functionId === functionId && drawing.told)).toBe(true);

afterEach(() => {
  root?.unmount();
  configStore.setState(INITIAL_CONFIG, true);
});

it('what another function was told is of no drawing, also before its own is there; an order keeps what was', async () => {
  setConfig({ functionId: 'branin', samples: 40, maxOrder: 1 });
  draw();
  await untilTold('branin');
  setConfig({ functionId: 'sixHumpCamel' });
  await untilTold('sixHumpCamel');
  const of = (id: FunctionId) =>
    new Set(drawings.filter(({ functionId }) => functionId === id).map(({ told }) => told));
  expect([...of('branin')].filter((told) => told && of('sixHumpCamel').has(told))).toEqual([]);
  const before = drawings.length;
  setConfig({ maxOrder: 2 });
  await expect.poll(() => drawings.at(-1)?.told?.maxOrder).toBe(2);
  expect(drawings.slice(before).every(({ told }) => told)).toBe(true);
});
