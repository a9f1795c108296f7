import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { openDevice } from '../engine/openDevice.ts';
import { runTrial } from './trial.ts';

it('a trial that moves to a device of more threads, and back, has the outcome of one that stays', async () => {
  const [one, two] = await Promise.all([1, 2].map((threads) => openDevice('wasmPlain', nodeAssets, [], threads)));
  const config = {
    ...DEFAULT_CONFIG,
    functionId: 'branin',
    maxOrder: 2,
    samples: 60,
    width: 48,
    maxEpochs: 12,
  } as const;
  const moving = { ...config, validationSamples: 200, testSamples: 200, patience: 1000 };
  const stays = await runTrial(
    moving,
    async () => one,
    async () => {},
  );
  let asked = 0;
  const moves = await runTrial(
    moving,
    async () => {
      asked += 1;
      return asked > 4 && asked < 11 ? two : one;
    },
    async () => {},
  );
  expect(moves.outcome).toEqual(stays.outcome);
  expect(stays.outcome).toMatchObject({ epochs: 12, reason: 'epochCap' });
  expect(asked).toBeGreaterThan(11);
  for (const device of [one, two]) device.close();
});
