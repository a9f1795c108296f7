import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createDataset } from '../data/dataset.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { createCpuDevice } from '../engine/tfjs/cpuDevice.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import { type Prepare, trainPlans } from '../training/plan.ts';
import { type SavedRun, trainedConfig } from '../training/savedRun.ts';
import { parseSession, saveSession } from '../training/session.ts';
import { trainRun } from './run.ts';

const PARENT: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'sumSquares',
  width: 8,
  samples: 20,
  validationSize: 20,
  testSize: 20,
  maxEpochs: 8,
  patience: 100,
};
const FORK = {
  config: { ...PARENT, activation: 'softplus' },
  fork: { parent: { config: PARENT, fork: null }, epoch: 6 },
} as const;

/** Trains the fork until an epoch, from where it was saved; the reports and the saved run. */
async function trained(lastEpoch: number, from: SavedRun | null = null) {
  const reports: EpochReport[] = [];
  const endings: FinishedReport[] = [];
  const saved: SavedRun[] = [];
  let breaths = 0;
  const control = {
    seconds: () => 0,
    get stopRequested() {
      return reports.length >= lastEpoch;
    },
  };
  const breathe = async () => {
    breaths += 1;
  };
  await trainRun(
    FORK,
    { device: await createCpuDevice(''), control, breathe, table: null },
    {
      epoch: async (report) => {
        reports.push(report);
      },
      finished: async (report, run) => {
        endings.push(report);
        saved.push(run);
      },
    },
    from,
  );
  const [run] = parseSession(saveSession({ link: null, runs: saved })).runs;
  if (!run) throw new Error('nothing saved');
  return { reports, endings, run, breaths };
}

/** The fork as a session has it that was saved after an epoch. */
async function halfTrained(epoch: number): Promise<SavedRun> {
  const device = await createCpuDevice('');
  const breathe = async () => {};
  const prepare: Prepare = async ([config]) => ({
    data: [await createDataset(config, breathe)],
    engine: createKernelEngine(device, engineShapeOf(config), breathe),
  });
  let found: Checkpoint | null = null;
  const control: TrainingControl = {
    seconds: () => 0,
    stopRequested: false,
    betweenEpochs: async (present, checkpoint) => {
      if (present === epoch) found = await checkpoint();
    },
  };
  const history: EpochReport[] = [];
  for await (const { event } of trainPlans([FORK], prepare, control)) {
    if (event.kind === 'epoch' && event.epoch <= epoch) history.push(event);
  }
  const [checkpoint] = (found as Checkpoint | null)?.members ?? [];
  const { transform } = await createDataset(FORK.config, breathe);
  const run = { plan: FORK, backend: device.info, transform, history, finished: null, seconds: 0, checkpoint };
  const [read] = parseSession(saveSession({ link: null, runs: [run] })).runs;
  if (!read) throw new Error('nothing saved');
  return read;
}

describe('a run', () => {
  it('tells of each epoch and of its end, and lets others work in between', async () => {
    const { reports, endings, run, breaths } = await trained(100);
    expect(reports.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(endings.map(({ reason }) => reason)).toEqual(['epochCap']);
    expect(run.history).toEqual(reports);
    expect(run.finished).toEqual(endings[0]);
    expect(run.plan).toEqual(FORK);
    expect(trainedConfig(run)).toEqual(FORK.config);
    expect(breaths).toBeGreaterThan(8 * PARENT.batches);
  });

  it('that ends before its fork saves the network of its parent, with the settings it was trained with', async () => {
    const { endings, run } = await trained(2);
    expect(endings.map(({ reason }) => reason)).toEqual(['stopped']);
    expect(trainedConfig(run)).toEqual(PARENT);
    expect(run.history.length).toBeLessThanOrEqual(3);
  });

  it.each([2, 7])('that was saved after epoch %i goes on to the same bits', async (epoch) => {
    const whole = await trained(100);
    const { reports, run } = await trained(100, await halfTrained(epoch));
    expect(reports).toEqual(whole.reports.slice(epoch));
    expect(run.history).toEqual(whole.run.history);
    expect(run.finished).toEqual(whole.run.finished);
    expect(run.checkpoint).toEqual(whole.run.checkpoint);
  });

  it('that had ended is told once more, with the same error', async () => {
    const whole = await trained(100);
    const { reports, endings, run } = await trained(100, whole.run);
    expect(reports).toEqual([]);
    expect(endings).toEqual([whole.run.finished]);
    expect(run).toEqual(whole.run);
  });

  it('that was saved counts its seconds on', async () => {
    const { reports } = await trained(100, { ...(await halfTrained(2)), seconds: 7 });
    expect(reports.map(({ seconds }) => seconds)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  it('leaves nothing on its device, also where it was stopped or its listener fails', async () => {
    await trained(100);
    const before = memory().numTensors;
    await trained(100);
    expect(memory().numTensors).toBe(before);
    await trained(2);
    expect(memory().numTensors).toBe(before);
    const failing = async (when: number) => {
      const device = await createCpuDevice('');
      const epoch = async (report: EpochReport) => {
        if (report.epoch !== when) return;
        expect(memory().numTensors).toBeGreaterThan(before);
        throw new Error('no space left');
      };
      const control = { seconds: () => 0, stopRequested: false };
      await trainRun(
        FORK,
        { device, control, breathe: async () => {}, table: null },
        { epoch, finished: async () => {} },
      );
    };
    for (const when of [2, 7]) {
      await expect(failing(when)).rejects.toThrow('no space left');
      expect(memory().numTensors).toBe(before);
    }
  });
});
