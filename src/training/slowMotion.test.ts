import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset, trainingPoints } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createReferenceEngine } from '../engine/reference/referenceEngine.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { relativeError } from '../testing/closeness.ts';
import { engineShapeOf, trainSobolev } from './algorithm1.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type BatchDetail, SlowMotion } from './slowMotion.ts';

const CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'sixHumpCamel',
  maxOrder: 3,
  width: 10,
  samples: 23,
  batches: 4,
  validationSize: 40,
  testSize: 40,
  maxEpochs: 5,
  minEpochs: 5,
};
const atOnce = async () => {};
const device = await createWasmDevice(nodeAssets, 'plain', '');
const engineOf = (config: RunConfig) => createKernelEngine(device, engineShapeOf(config), atOnce);
const runOf = async (config: RunConfig) => ({ config, data: await createDataset(config, atOnce) });

/** The whole run; `look` between the epochs. */
async function train(config: RunConfig, look: (checkpoint: Checkpoint, epoch: number) => Promise<void> = atOnce) {
  const events = [];
  const engine = engineOf(config);
  const control = {
    seconds: () => 0,
    stopRequested: false,
    betweenEpochs: async (epoch: number, checkpoint: () => Promise<Checkpoint>) => look(await checkpoint(), epoch),
  };
  for await (const { event } of trainSobolev([await runOf(config)], engine, control)) events.push(event);
  const [parameters] = await engine.parameters();
  engine.dispose();
  return { events, parameters };
}

/** All batches of the epochs after a checkpoint. */
async function batchesAfter(config: RunConfig, from: Checkpoint | null, count: number): Promise<BatchDetail[]> {
  const motion = await SlowMotion.begin(await runOf(config), engineOf(config), from?.members[0] ?? null);
  const seen: BatchDetail[] = [];
  for (let i = 0; i < count; i++) {
    seen.push(await motion.look());
    await motion.step();
  }
  return seen;
}

const meanOf = (details: readonly BatchDetail[], of: (detail: BatchDetail) => readonly number[]) =>
  of(details[0]).map((_, order) => details.reduce((sum, detail) => sum + of(detail)[order], 0) / details.length);

describe('slow motion', () => {
  it('sees the very numbers of the epochs that follow, also across an epoch’s end', async () => {
    let seen: BatchDetail[] = [];
    const { events } = await train(CONFIG, async (checkpoint, epoch) => {
      if (epoch === 2) seen = await batchesAfter(CONFIG, checkpoint, 8);
    });
    expect(seen.map(({ epoch, batch, batches }) => [epoch, batch, batches])).toEqual(
      [3, 4].flatMap((epoch) => [1, 2, 3, 4].map((batch) => [epoch, batch, 4])),
    );
    for (const epoch of [3, 4]) {
      const event = events[epoch - 1];
      if (event.kind !== 'epoch') throw new Error(event.kind);
      const own = seen.filter((detail) => detail.epoch === epoch);
      expect(
        relativeError(
          meanOf(own, ({ errors }) => errors),
          event.errors,
        ),
      ).toBeLessThan(1e-6);
      expect(
        relativeError(
          meanOf(own, ({ rho }) => rho),
          event.rho,
        ),
      ).toBeLessThan(1e-6);
    }
  });

  it('begins with the first batch of a run that has not begun', async () => {
    const seen = await batchesAfter(CONFIG, null, 4);
    const { events } = await train(CONFIG);
    const [first] = events;
    if (first.kind !== 'epoch') throw new Error(first.kind);
    expect(
      relativeError(
        meanOf(seen, ({ errors }) => errors),
        first.errors,
      ),
    ).toBeLessThan(1e-6);
  });

  it('goes from epoch to epoch by the same batches as one by one', async () => {
    const all = await batchesAfter(CONFIG, null, 9);
    const motion = await SlowMotion.begin(await runOf(CONFIG), engineOf(CONFIG), null);
    for (const first of [0, 4, 8]) {
      expect(await motion.look()).toEqual(all[first]);
      if (first < 8) await motion.toNextEpoch();
    }
  });

  it('leaves the run as it is: the same bits as if nobody had looked', async () => {
    const plain = await train(CONFIG);
    const looked = await train(CONFIG, async (checkpoint) => void (await batchesAfter(CONFIG, checkpoint, 3)));
    expect(looked).toEqual(plain);
  });

  it('has every sample of an epoch in one batch, in the function’s own units', async () => {
    const seen = await batchesAfter(CONFIG, null, 4);
    expect(seen.map(({ points }) => points.length)).toEqual([6, 6, 6, 5]);
    const sorted = (points: readonly (readonly number[])[]) => [...points].sort((a, b) => a[0] - b[0]);
    const raw = trainingPoints(CONFIG);
    const expected = sorted(Array.from({ length: CONFIG.samples }, (_, i) => [raw[2 * i], raw[2 * i + 1]]));
    for (const [i, [x1, x2]] of sorted(seen.flatMap(({ points }) => points)).entries()) {
      expect(x1).toBeCloseTo(expected[i][0], 5);
      expect(x2).toBeCloseTo(expected[i][1], 5);
    }
  });

  it('has total, gradients by order and their cosines as float64 has them', async () => {
    const [detail] = await batchesAfter(CONFIG, null, 1);
    const exact = await SlowMotion.begin(await runOf(CONFIG), createReferenceEngine(engineShapeOf(CONFIG)), null);
    const wanted = await exact.look();
    expect(detail.total / wanted.total).toBeCloseTo(1, 5);
    expect(relativeError(detail.norms, wanted.norms)).toBeLessThan(1e-4);
    expect(relativeError(detail.cosines.flat(), wanted.cosines.flat())).toBeLessThan(1e-3);
    for (const [i, row] of wanted.cosines.entries()) {
      expect(row[i]).toBeCloseTo(1, 9);
      for (const [j, cosine] of row.entries()) {
        expect(cosine).toBeCloseTo(wanted.cosines[j][i], 9);
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
    // The gradient of e is the weighted sum of those of the orders: its length follows from their lengths and cosines.
    let square = 0;
    for (const [i, row] of wanted.cosines.entries()) {
      for (const [j, cosine] of row.entries()) {
        square += wanted.rho[i] * wanted.norms[i] * wanted.rho[j] * wanted.norms[j] * cosine;
      }
    }
    expect(Math.sqrt(square) / wanted.norm).toBeCloseTo(1, 6);
  });

  it('of order 0 has one error, one gradient, and nothing to agree with', async () => {
    const [detail] = await batchesAfter({ ...CONFIG, maxOrder: 0 }, null, 1);
    expect(detail).toMatchObject({ rho: [1], cosines: [[expect.closeTo(1, 9)]] });
    expect(detail.total).toBe(detail.errors[0]);
    expect(detail.norm).toBeCloseTo(detail.norms[0], 9);
  });
});
