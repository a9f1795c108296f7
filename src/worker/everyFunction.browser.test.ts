import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { ALL_FUNCTIONS } from '../functions/index.ts';
import { ORDERS } from '../math/multiIndex.ts';
import type { EpochReport } from '../training/events.ts';
import { createTrainingClient, type TrainingClient } from './client.ts';
import type { FromWorker } from './protocol.ts';

const TINY = { width: 8, samples: 20, batches: 2, validationSize: 20, testSize: 20, maxEpochs: 1 };

describe.each(['wasm', 'webgpu'] as const)('in the worker on %s', (backend) => {
  let client: TrainingClient;
  beforeAll(() => {
    client = createTrainingClient();
  });
  afterAll(() => client.terminate());

  /** Trains one epoch; the report of it, and where it ran. */
  function train(config: RunConfig): Promise<{ report: EpochReport; backend: string }> {
    return new Promise((resolve, reject) => {
      const heard: { report?: EpochReport; backend?: string } = {};
      const hear = (message: FromWorker) => {
        if (message.kind === 'started') heard.backend = message.backend.backend;
        if (message.kind === 'epoch') heard.report = message;
        if (message.kind === 'finished' && heard.report && heard.backend) {
          resolve({ report: heard.report, backend: heard.backend });
        }
      };
      const watch = { partial: [0, 0], side: 5, triangleSide: null, point: null, cut: null, pastEpoch: null } as const;
      client.start(
        { plans: [{ config, fork: null }], watch, paused: false, from: null, avoided: [] },
        { heard: hear, failed: (failure) => reject(new Error(JSON.stringify(failure))) },
      );
    });
  }

  it.each(ALL_FUNCTIONS.map(({ id }) => id))('%s trains at every order from 0 to 5', async (functionId) => {
    for (const maxOrder of ORDERS) {
      const { report, backend: used } = await train({ ...DEFAULT_CONFIG, ...TINY, functionId, maxOrder, backend });
      expect(used).toBe(backend);
      expect(report.errors).toHaveLength(maxOrder + 1);
      expect(report.errors.every((error) => Number.isFinite(error) && error >= 0)).toBe(true);
      expect(report.rho[0]).toBe(1);
    }
  });
});
