import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { createCpuDevice } from '../engine/tfjs/cpuDevice.ts';
import type { EpochReport, FinishedReport } from '../training/events.ts';
import { parseSession } from '../training/session.ts';
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

/** Trains the fork until an epoch; the reports and the saved session. */
async function trained(lastEpoch: number) {
  const reports: EpochReport[] = [];
  const endings: FinishedReport[] = [];
  let session = '';
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
    { device: await createCpuDevice(''), control, breathe },
    {
      epoch: async (report) => {
        reports.push(report);
      },
      finished: async (report, text) => {
        endings.push(report);
        session = await text();
      },
    },
  );
  return { reports, endings, session: parseSession(session), breaths };
}

describe('a run', () => {
  it('tells of each epoch and of its end, and lets others work in between', async () => {
    const { reports, endings, session, breaths } = await trained(100);
    expect(reports.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(endings.map(({ reason }) => reason)).toEqual(['epochCap']);
    expect(session.history).toEqual(reports);
    expect(session.finished).toEqual(endings[0]);
    expect(session.config).toEqual(FORK.config);
    expect(breaths).toBeGreaterThan(8 * PARENT.batches);
  });

  it('that ends before its fork saves the network of its parent, with the settings it was trained with', async () => {
    const { endings, session } = await trained(2);
    expect(endings.map(({ reason }) => reason)).toEqual(['stopped']);
    expect(session.config).toEqual(PARENT);
    expect(session.history.length).toBeLessThanOrEqual(3);
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
      await trainRun(FORK, { device, control, breathe: async () => {} }, { epoch, finished: async () => {} });
    };
    for (const when of [2, 7]) {
      await expect(failing(when)).rejects.toThrow('no space left');
      expect(memory().numTensors).toBe(before);
    }
  });
});
