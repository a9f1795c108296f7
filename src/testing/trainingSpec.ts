/** What training does on every device: members of an ensemble, forks and early stopping. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import type { RunPlan } from '../config/runPlan.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset, trainingPoints, transformOf } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { functionOf, valuesAtPoints } from '../functions/index.ts';
import { variance } from '../math/statistics.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import { type Checkpoint, epochOf, type MemberCheckpoint } from '../training/checkpoint.ts';
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
const control: TrainingControl = { seconds: () => 0, stopRequested: false };

interface Outcome {
  readonly history: EpochReport[];
  readonly finished: FinishedReport;
  readonly parameters: Float32Array;
  readonly end: MemberCheckpoint;
}

/** `tolerance`: relative difference that members of an ensemble may have from single runs; 0 where the bits agree. */
export function describeTraining(name: string, open: () => Promise<Device<DeviceBuffer>>, tolerance: number): void {
  describe(`training on ${name}`, () => {
    let device: Device<DeviceBuffer>;
    beforeAll(async () => {
      device = await open();
    });

    async function train(plans: readonly RunPlan[], driven = control, from?: Checkpoint): Promise<Outcome[]> {
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
      const events = trainPlans(plans, prepare, driven, from);
      let next = await events.next();
      for (; !next.done; next = await events.next()) {
        const { member, event } = next.value;
        if (event.kind === 'epoch') histories[member].push(event);
        else endings[member] = event;
      }
      const { members } = next.value;
      const engine = current as Engine | null;
      const parameters = (await engine?.parameters()) ?? [];
      engine?.dispose();
      return plans.map((_, i) => ({
        history: histories[i],
        finished: endings[i],
        parameters: parameters[i],
        end: members[i],
      }));
    }

    const single = async (of: RunConfig, fork: RunPlan['fork'] = null) => (await train([{ config: of, fork }]))[0];

    /** What a run is after each of some epochs, as it comes out of another worker. */
    async function checkpointsOf(plans: readonly RunPlan[], epochs: readonly number[]): Promise<Checkpoint[]> {
      const taken: Checkpoint[] = [];
      await train(plans, {
        ...control,
        async betweenEpochs(epoch, checkpoint) {
          if (epochs.includes(epoch)) taken.push(structuredClone(await checkpoint()));
        },
      });
      expect(taken.map(epochOf)).toEqual(epochs);
      return taken;
    }

    /** Of each run, what it tells after a checkpoint: the epochs that are not in it yet, and the end. */
    const remainderOf = (whole: readonly Outcome[], { members }: Checkpoint) =>
      whole.map((run, i) => ({
        ...run,
        history: run.history.slice(members[i].progress.epoch),
        finished: members[i].reason ? undefined : run.finished,
      }));

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

    it('a fork from the last epoch that it may have is its parent up to then, trained no further', async () => {
      const impatient = await single(config({ patience: 1, learningRate: 0.5 }));
      const { epochs: maxEpochs, bestEpoch } = impatient.finished;
      expect(bestEpoch).toBe(maxEpochs - 1);
      const last = config({ patience: 100, learningRate: 0.5, maxEpochs });
      const fork = await single(last, {
        parent: { config: { ...last, maxEpochs: 100 }, fork: null },
        epoch: maxEpochs,
      });
      expect(fork).toEqual(await single(last));
      expect(fork.parameters).toEqual(impatient.parameters);
    });

    it('runs go on from a checkpoint to the same bits, also those of an ensemble of which one has ended', async () => {
      const alone = [{ config: config({ maxEpochs: 9, patience: 100, maxOrder: 3 }), fork: null }];
      const together = [
        { config: config({ maxEpochs: 3, weightSeed: 4 }), fork: null },
        { config: config({ maxEpochs: 9, patience: 100 }), fork: null },
        { config: config({ maxEpochs: 7, patience: 100, shuffleSeed: 3, rhoRule: 'none' as const }), fork: null },
      ];
      for (const plans of [alone, together, together.toReversed()]) {
        const whole = await train(plans);
        for (const checkpoint of await checkpointsOf(plans, [1, 5])) {
          expect(await train(plans, control, checkpoint)).toEqual(remainderOf(whole, checkpoint));
        }
      }
    });

    it('a fork goes on from checkpoints before and after it forked, to the same bits', async () => {
      const parent = { config: config({ maxEpochs: 8, patience: 100 }), fork: null };
      const other = config({ maxEpochs: 8, patience: 100, maxOrder: 4, rhoRule: 'none', dataSeed: 9 });
      const plans = [{ config: other, fork: { parent, epoch: 5 } }];
      const whole = await train(plans);
      for (const checkpoint of await checkpointsOf(plans, [3, 5, 6])) {
        expect(await train(plans, control, checkpoint)).toEqual(remainderOf(whole, checkpoint));
      }
    });

    it('a checkpoint at the end has the trained networks, and nothing is left to do', async () => {
      const plans = [{ config: config({ patience: 1, learningRate: 0.5 }), fork: null }];
      const whole = await train(plans);
      expect(whole[0].finished.bestEpoch).toBeLessThan(whole[0].finished.epochs);
      const end = structuredClone({ seconds: 0, members: whole.map((run) => run.end) });
      expect(await train(plans, control, end)).toEqual(remainderOf(whole, end));
    });

    it('a rho that decays is what it starts with in the first epoch, and smaller by its factor in each one after', async () => {
      const { history } = await single(config({ maxEpochs: 4, rhoRule: 'decaying', decayStart: 3, decayFactor: 0.5 }));
      for (const [i, { rho }] of history.entries()) expectClose(rho, [1, 3 * 0.5 ** i, 3 * 0.5 ** i]);
    });

    it('scores are against the variance of the values without noise, whatever the derivatives are made of', async () => {
      const changes = { functionId: 'branin', maxEpochs: 12, patience: 100, valueNoise: 10 } as const;
      for (const derivativeSource of ['exact', 'nearestNeighbours'] as const) {
        const noisy = config({ ...changes, derivativeSource });
        const { finished, history } = await single(noisy);
        const values = valuesAtPoints(functionOf(noisy), trainingPoints(noisy));
        const error = finished.testErrorNormalised * variance(values);
        expect(finished.testError / error).toBeCloseTo(1, 9);
        expect(finished.testErrorNormalised).toBeGreaterThan(1);
        expect(history[finished.bestEpoch - 1].validation).toBeGreaterThan(1);
        const impatient = await single({ ...noisy, maxEpochs: 400, patience: 3 });
        expect(impatient.finished.reason).toBe('worseThanConstant');
      }
    });

    it('without noise the normalised error is the one that the network is trained by', async () => {
      const clean = config({ maxEpochs: 4, patience: 100 });
      const { finished } = await single(clean);
      const { outputDeviation } = transformOf(clean);
      expect(finished.testError).toBe(finished.testErrorNormalised * outputDeviation * outputDeviation);
    });

    it('a constant gives no score, and no reason that compares with one', async () => {
      const formula = { functionId: 'formula', formula: 'sin(x1)^2 + cos(x1)^2' } as const;
      const { finished } = await single(config({ ...formula, maxEpochs: 500, patience: 5 }));
      expect(finished.testErrorNormalised).toBeNaN();
      expect(finished.testError).toBeLessThan(1);
      expect(finished.reason).toBe('patience');
    });

    it('a checkpoint of other runs is refused', async () => {
      const plan = { config: config({ maxEpochs: 3 }), fork: null };
      const [checkpoint] = await checkpointsOf([plan, plan], [1]);
      await expect(train([plan], control, checkpoint)).rejects.toThrow('invalid checkpoint: 2 runs');
    });

    it('no run forks where its parent or itself never comes to, or before its parent began', async () => {
      const parent: RunPlan = { config: config({ maxEpochs: 4 }), fork: null };
      await expect(single(config({ maxEpochs: 2 }), { parent, epoch: 3 })).rejects.toThrow('it may train 2 epochs');
      const child: RunPlan = { config: parent.config, fork: { parent, epoch: 3 } };
      await expect(single(config(), { parent, epoch: 5 })).rejects.toThrow('invalid fork: 5 (beyond the 4 epochs');
      await expect(single(config(), { parent: child, epoch: 3 })).rejects.toThrow('invalid fork: 3 (the run it forks');
    });
  });
}
