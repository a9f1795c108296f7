/** What training does on every device: members of an ensemble, forks and early stopping. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import type { RunPlan } from '../config/runPlan.ts';
import { createDataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf } from '../training/algorithm1.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import { type Prepare, trainPlans } from '../training/plan.ts';

const SMALL: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'sumSquares',
  maxOrder: 2,
  width: 12,
  samples: 30,
  batches: 3,
  validationSize: 50,
  testSize: 60,
  learningRate: 0.01,
};
const config = (changes: Partial<RunConfig> = {}): RunConfig => ({ ...SMALL, ...changes });
const control = { seconds: () => 0, stopRequested: false };

interface Outcome {
  readonly history: EpochReport[];
  readonly finished: FinishedReport;
  readonly parameters: Float32Array;
}

/** `tolerance`: relative difference that members of an ensemble may have from single runs; 0 where the bits agree. */
export function describeTraining(name: string, open: () => Promise<Device<DeviceBuffer>>, tolerance: number): void {
  describe(`training on ${name}`, () => {
    let device: Device<DeviceBuffer>;
    beforeAll(async () => {
      device = await open();
    });

    async function train(plans: readonly RunPlan[]): Promise<Outcome[]> {
      let current: Engine | null = null;
      const prepare: Prepare = async (configs) => {
        current?.dispose();
        const data = await Promise.all(configs.map((each) => createDataset(each, async () => {})));
        const engine = createKernelEngine(device, engineShapeOf(configs[0], configs.length), async () => {});
        current = engine;
        return { data, engine };
      };
      const histories: EpochReport[][] = plans.map(() => []);
      const endings: FinishedReport[] = [];
      for await (const { member, event } of trainPlans(plans, prepare, control)) {
        if (event.kind === 'epoch') histories[member].push(event);
        else endings[member] = event;
      }
      const engine = current as Engine | null;
      const parameters = (await engine?.parameters()) ?? [];
      engine?.dispose();
      return plans.map((_, i) => ({ history: histories[i], finished: endings[i], parameters: parameters[i] }));
    }

    const single = async (of: RunConfig, fork: RunPlan['fork'] = null) => (await train([{ config: of, fork }]))[0];

    function expectClose(found: readonly number[] | Float32Array, wanted: readonly number[] | Float32Array): void {
      expect(found.length).toBe(wanted.length);
      for (const [i, value] of wanted.entries()) {
        expect(Math.abs(found[i] - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
      }
    }

    it('a member of an ensemble is the single run of its configuration, though the others end before or after it', async () => {
      const configs = [
        config({ maxEpochs: 12, patience: 100 }),
        config({ maxEpochs: 5, weightSeed: 4, rhoRule: 'none' }),
        config({ maxEpochs: 9, patience: 100, dataSeed: 7, shuffleSeed: 2, threshold: 1.5 }),
      ];
      const together = await train(configs.map((each) => ({ config: each, fork: null })));
      for (const [i, each] of configs.entries()) {
        const alone = await single(each);
        expect(together[i].finished.epochs).toBe(each.maxEpochs);
        expect(together[i].finished.bestEpoch).toBe(alone.finished.bestEpoch);
        expectClose([together[i].finished.testErrorNormalised], [alone.finished.testErrorNormalised]);
        const [member, wanted] = [together[i].history, alone.history];
        expectClose(
          member.flatMap(({ errors, rho, validation }) => [...errors, ...rho, validation]),
          wanted.flatMap(({ errors, rho, validation }) => [...errors, ...rho, validation]),
        );
        expectClose(together[i].parameters, alone.parameters);
      }
    });

    it('a fork reproduces its parent up to its epoch, and one without other settings to the end', async () => {
      const parent = config({ maxEpochs: 8, patience: 100 });
      const whole = await single(parent);
      const same = await single(parent, { parent: { config: parent, fork: null }, epoch: 5 });
      expect(same.history).toEqual(whole.history);
      expect(same.finished).toEqual(whole.finished);
      const other = config({ maxEpochs: 8, patience: 100, maxOrder: 4, rhoRule: 'none' });
      const forked = await single(other, { parent: { config: parent, fork: null }, epoch: 5 });
      expect(forked.history.slice(0, 5)).toEqual(whole.history.slice(0, 5));
      expect(forked.history).toHaveLength(8);
      expect(forked.history[5].errors).toHaveLength(5);
      expect(forked.history[5].validation).not.toBe(whole.history[5].validation);
    });

    it('a fork goes on beyond the epoch in which early stopping ended its parent', async () => {
      const parent = config({ patience: 1, learningRate: 0.5 });
      expect((await single(parent)).finished.epochs).toBeLessThan(6);
      const longer = await single(config({ maxEpochs: 9, patience: 100 }), {
        parent: { config: parent, fork: null },
        epoch: 6,
      });
      expect(longer.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('no run forks where its parent never comes to, or before its parent began', async () => {
      const parent: RunPlan = { config: config({ maxEpochs: 4 }), fork: null };
      await expect(single(config({ maxEpochs: 3 }), { parent, epoch: 3 })).rejects.toThrow('it may train 3 epochs');
      const child: RunPlan = { config: parent.config, fork: { parent, epoch: 3 } };
      await expect(single(config(), { parent, epoch: 5 })).rejects.toThrow('invalid fork: 5 (beyond the 4 epochs');
      await expect(single(config(), { parent: child, epoch: 3 })).rejects.toThrow('invalid fork: 3 (the run it forks');
    });
  });
}
