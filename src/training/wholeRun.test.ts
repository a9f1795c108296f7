/** Whole runs, against Algorithm 1 written out in float64. */
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createReferenceEngine } from '../engine/reference/referenceEngine.ts';
import { createWasmDevice } from '../engine/tfjs/wasmDevice.ts';
import { trainByOracle } from '../testing/algorithm1Oracle.ts';
import { relativeError } from '../testing/closeness.ts';
import { engineShapeOf, type TrainingControl } from './algorithm1.ts';
import type { EpochReport, FinishedReport } from './events.ts';
import { Member } from './member.ts';
import { trainPlans } from './plan.ts';

const SMALL: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  maxOrder: 2,
  width: 8,
  samples: 25,
  batches: 4,
  validationSize: 40,
  testSize: 30,
  learningRate: 0.01,
  patience: 100,
  maxEpochs: 12,
};

async function train(
  config: RunConfig,
  open: (config: RunConfig) => Promise<Engine>,
  control: Partial<TrainingControl> = {},
) {
  const history: EpochReport[] = [];
  const engine = await open(config);
  const prepare = async () => ({ data: [await createDataset(config, async () => {})], engine });
  const driven: TrainingControl = { seconds: () => 7, stopRequested: false, ...control };
  Object.defineProperty(driven, 'stopRequested', { get: () => control.stopRequested ?? false });
  let finished: FinishedReport | undefined;
  for await (const { event } of trainPlans([{ config, fork: null }], prepare, driven)) {
    if (event.kind === 'epoch') history.push(event);
    else finished = event;
  }
  if (!finished) throw new Error('not finished');
  const [parameters] = await engine.parameters();
  engine.dispose();
  return { history, finished, parameters };
}

const onWasm = async (config: RunConfig) =>
  createKernelEngine(await createWasmDevice(nodeAssets, 'plain', ''), engineShapeOf(config), async () => {});

/** Float64, with a look at every step. */
const watched = (atStep: () => void) => async (config: RunConfig) => {
  const engine = createReferenceEngine(engineShapeOf(config));
  const step = async (first: number, count: number) => {
    atStep();
    await engine.step(first, count);
  };
  return { ...engine, step };
};

const CASES: Record<string, Partial<RunConfig>> = {
  'of values alone': { maxOrder: 0, functionId: 'rosenbrock' },
  'to order 2': { threshold: 10 },
  'to order 3, with seeds of its own each': { maxOrder: 3, dataSeed: 5, weightSeed: 6, shuffleSeed: 7 },
  'in one batch': { batches: 1, functionId: 'mccormick', maxOrder: 1 },
  'with other constants of Adam': { beta1: 0.7, beta2: 0.9, epsilon: 1e-3, learningRate: 0.003 },
  "from Glorot's weights": { init: 'glorot' },
  'of three layers': { hiddenLayers: 3, maxOrder: 1 },
};

describe('a run', () => {
  it.each(Object.keys(CASES))('%s is that of float64: errors, rho, validation, test and weights', async (name) => {
    const config = { ...SMALL, ...CASES[name] };
    const [found, wanted] = [await train(config, onWasm), await trainByOracle(config)];
    expect(found.history.map(({ epoch }) => epoch)).toEqual(wanted.history.map((_, i) => i + 1));
    for (const [i, { errors, rho, validation }] of wanted.history.entries()) {
      expect(relativeError(found.history[i].errors, errors)).toBeLessThan(1e-4);
      expect(relativeError(found.history[i].rho, rho)).toBeLessThan(1e-4);
      expect(found.history[i].validation / validation).toBeCloseTo(1, 4);
    }
    expect(found.finished).toMatchObject({ reason: 'epochCap', epochs: 12, bestEpoch: wanted.bestEpoch });
    expect(found.finished.testError / wanted.testError).toBeCloseTo(1, 4);
    expect(found.finished.testErrorNormalised / wanted.testErrorNormalised).toBeCloseTo(1, 4);
    expect(relativeError(found.parameters, wanted.parameters)).toBeLessThan(1e-4);
  });

  it('ends by patience with the weights of its best epoch, and their test error, not those of the last', async () => {
    const config = { ...SMALL, learningRate: 0.1, patience: 4, maxEpochs: 100 };
    const [found, wanted] = [await train(config, onWasm), await trainByOracle(config)];
    const { bestEpoch, history } = wanted;
    expect(history.length).toBe(bestEpoch + 4);
    expect(found.finished).toMatchObject({ epochs: history.length, bestEpoch });
    expect(found.finished.testError / wanted.testError).toBeCloseTo(1, 2);
    expect(Math.abs(wanted.lastTestError / wanted.testError - 1)).toBeGreaterThan(0.1);
    expect(relativeError(found.parameters, wanted.parameters)).toBeLessThan(0.01);
  });

  it('has a stream of its own for each kind of data, and each seed decides one thing', async () => {
    const of = async (changes: Partial<RunConfig>) => {
      const { history, finished } = await train({ ...SMALL, maxEpochs: 1, ...changes }, onWasm);
      return { errors: history[0].errors, validation: history[0].validation, test: finished.testErrorNormalised };
    };
    const first = await of({});
    for (const seed of ['weightSeed', 'shuffleSeed', 'dataSeed'] as const) {
      expect((await of({ [seed]: 99 })).errors, seed).not.toEqual(first.errors);
    }
    const moreTests = await of({ testSize: 31 });
    expect([moreTests.errors, moreTests.validation]).toEqual([first.errors, first.validation]);
    expect(moreTests.test).not.toBe(first.test);
    const sameSizes = await createDataset({ ...SMALL, testSize: 40 }, async () => {});
    expect(sameSizes.test.points).not.toEqual(sameSizes.validation.points);
  });
});

describe('between the epochs of a run', () => {
  it('others may work, but not after the last one', async () => {
    const seen: number[] = [];
    const betweenEpochs = async (epoch: number) => {
      seen.push(epoch);
    };
    await train({ ...SMALL, maxEpochs: 4 }, onWasm, { betweenEpochs });
    expect(seen).toEqual([1, 2, 3]);
  });
});

describe('plans', () => {
  const plain = { config: { ...SMALL, maxEpochs: 6 }, fork: null };
  const fork = { config: plain.config, fork: { parent: plain, epoch: 3 } };
  const control: TrainingControl = { seconds: () => 0, stopRequested: false };
  const never = async () => {
    throw new Error('prepared');
  };

  it('of which one is a fork are not trained together', async () => {
    await expect(trainPlans([plain, fork], never, control).next()).rejects.toThrow('several forks at once');
    await expect(trainPlans([plain, plain], never, control).next()).rejects.toThrow('prepared');
  });

  it('whose parent ends before the fork prepare nothing for the fork', async () => {
    const prepared: RunConfig[] = [];
    const prepare = async ([config]: readonly RunConfig[]) => {
      prepared.push(config);
      return { data: [await createDataset(config, async () => {})], engine: await onWasm(config) };
    };
    const stopped = { ...control, stopRequested: true };
    for await (const { event } of trainPlans([fork], prepare, stopped)) {
      if (event.kind === 'finished') expect(event).toMatchObject({ reason: 'stopped', epochs: 1 });
    }
    expect(prepared).toEqual([plain.config]);
  });

  it('have no end before a run has ended', async () => {
    const member = new Member({ config: SMALL, data: await createDataset(SMALL, async () => {}) });
    expect(() => member.finished(1, 0)).toThrow('run not finished');
  });
});

describe('a run that is stopped', () => {
  it('ends after the batch in which it heard so, with the best weights up to then', async () => {
    const control = { stopRequested: false };
    let steps = 0;
    const stopAt = watched(() => {
      steps += 1;
      if (steps === 10) control.stopRequested = true;
    });
    const { history, finished } = await train(SMALL, stopAt, control);
    expect(steps).toBe(10);
    expect(history).toHaveLength(3);
    expect(finished).toMatchObject({ reason: 'stopped', epochs: 3, seconds: 7 });
  });
});

describe('a run that diverges', () => {
  it('says so, though it was stopped in that epoch as well, keeps its good epochs and tests the best of them', async () => {
    const control = { stopRequested: false };
    const config = { ...SMALL, functionId: 'formula' as const, formula: 'x1 + 2 x2', maxOrder: 1 as const };
    let steps = 0;
    const poisoned = async () => {
      const engine = await watched(() => {
        steps += 1;
        control.stopRequested = steps === 9;
      })(config);
      const statistics = async () => {
        const found = await engine.statistics();
        return steps < 9 ? found : found.map((each) => ({ ...each, errors: [Number.NaN, 1] }));
      };
      return { ...engine, statistics };
    };
    const { history, finished } = await train(config, poisoned, control);
    expect(history.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(finished).toMatchObject({ reason: 'diverged', epochs: 2 });
    expect(finished.testError).toBeGreaterThan(0);
  });

  it.each(['rho', 'validation'] as const)('is one whose %s is no number', async (name) => {
    const broken = async (config: RunConfig) => {
      const engine = await watched(() => {})(config);
      const value = name === 'rho' ? [1, Number.POSITIVE_INFINITY, 1] : Number.NaN;
      return {
        ...engine,
        statistics: async () => (await engine.statistics()).map((each) => ({ ...each, [name]: value })),
      };
    };
    const { history, finished } = await train(SMALL, broken);
    expect([history, finished.reason, finished.epochs, finished.bestEpoch]).toEqual([[], 'diverged', 0, 0]);
  });
});
