/** How the step grows with the order, the width, the depth and the number of samples, one at a time. */
import type { RunConfig } from '../config/runConfig.ts';
import { ORDERS } from '../math/multiIndex.ts';
import { batchSizeOf } from '../training/batches.ts';
import type { CostAnswer } from './answers.ts';
import { fastestDevice } from './devices.ts';
import { floorMs, stepFlop } from './floor.ts';
import { interleave, type Schedule } from './interleave.ts';
import { allMatmuls, ratesOf } from './rates.ts';
import { BENCH_CONFIG, stepSubject, type TrainingSubject } from './trainingSubjects.ts';

/** The order at which the other quantities vary. */
const ORDER = 3;

interface Sweep {
  readonly quantity: string;
  readonly values: readonly number[];
  config(value: number): Partial<RunConfig>;
}

const SWEEPS: readonly Sweep[] = [
  { quantity: 'order', values: ORDERS, config: (value) => ({ maxOrder: ORDERS[value] }) },
  { quantity: 'width', values: [25, 50, 100, 200, 400], config: (width) => ({ width }) },
  { quantity: 'hidden layers', values: [1, 2, 3, 4], config: (hiddenLayers) => ({ hiddenLayers }) },
  { quantity: 'samples n, ten batches', values: [100, 300, 1000, 3000, 10000], config: (samples) => ({ samples }) },
];

const configOf = ({ config }: Sweep, value: number): RunConfig => ({
  ...BENCH_CONFIG,
  maxOrder: ORDER,
  ...config(value),
});

const floorOf = (config: RunConfig, peak: number): number => {
  const batch = batchSizeOf(config.samples, config.batches);
  return floorMs(stepFlop({ ...config, batch }), peak);
};

export async function measureCost(schedule: Schedule, progress: (text: string) => void): Promise<CostAnswer> {
  const device = await fastestDevice();
  const matmuls = await allMatmuls();
  const panels: CostAnswer['panels'][number][] = [];
  for (const sweep of SWEEPS) {
    const subjects: TrainingSubject[] = [];
    for (const value of sweep.values) subjects.push(await stepSubject(`${value}`, device, configOf(sweep, value)));
    const times = await interleave([...matmuls, ...subjects], schedule, (text) =>
      progress(`${sweep.quantity}: ${text}`),
    );
    for (const subject of subjects) subject.dispose();
    const peak = ratesOf(matmuls, times)[0].gflops;
    const points = sweep.values.map((at) => {
      return { at, stepMs: times.get(`${at}`) ?? Number.NaN, floorMs: floorOf(configOf(sweep, at), peak) };
    });
    panels.push({ quantity: sweep.quantity, points });
  }
  return { panels };
}
