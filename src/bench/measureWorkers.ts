/**
 * Trainings in several workers at once, kept side by side as twins are: how their joint speed grows with their number.
 * Runs in the page itself.
 */
import type { RunId } from '../state/runs/comparison.ts';
import { Lockstep } from '../state/runs/lockstep.ts';
import { createTrainingClient, type JobListener, type TrainingClient } from '../worker/client.ts';
import type { WorkersAnswer } from './answers.ts';
import { BENCH_CONFIG } from './trainingSubjects.ts';

const EPOCHS = 100;
const PLAN = {
  config: { ...BENCH_CONFIG, maxOrder: 3, patience: 1000, maxEpochs: EPOCHS, backend: 'wasm' },
  fork: null,
} as const;
/** Nothing is shown: only the training is timed. */
const WATCH = { partial: [0, 0], side: 2, triangleSide: null, point: null, cut: null, pastEpoch: null } as const;

const clients: TrainingClient[] = [];
const lockstep = new Lockstep((run, epoch) => clients[run].allow(epoch));

/** A worker that trains when asked to; resolves with the milliseconds from its first step to its end. */
function openWorker(_: unknown, number: number) {
  const run = number as RunId;
  let heard = (_: 'started' | 'finished') => {};
  const client = createTrainingClient();
  const listener: JobListener = {
    heard(message) {
      if (message.kind === 'paused') heard('started');
      if (message.kind === 'epoch') lockstep.advance(run, message.epoch, message.seconds);
      if (message.kind !== 'finished') return;
      lockstep.end(run);
      heard('finished');
    },
    failed(failure) {
      throw new Error(JSON.stringify(failure));
    },
  };
  clients[number] = client;
  const until = (wanted: 'started' | 'finished') =>
    new Promise<void>((resolve) => {
      heard = (kind) => kind === wanted && resolve();
    });
  return {
    prepare: () => {
      const started = until('started');
      client.start({ plans: [PLAN], watch: WATCH, paused: true, from: null, avoided: [] }, listener);
      return started;
    },
    train: () => {
      const finished = until('finished');
      client.send('resume');
      return finished;
    },
    terminate: () => client.terminate(),
  };
}

/** Seconds for one training in each of the workers, all at once. */
async function trainAll(workers: readonly ReturnType<typeof openWorker>[]): Promise<number> {
  await Promise.all(workers.map((worker) => worker.prepare()));
  const begun = performance.now();
  lockstep.begin([...workers.keys()] as RunId[], navigator.hardwareConcurrency);
  await Promise.all(workers.map((worker) => worker.train()));
  return (performance.now() - begun) / 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

/** One worker, two, and one for each core, in turn over the rounds. */
export async function measureWorkers(rounds: number, progress: (text: string) => void): Promise<WorkersAnswer> {
  const counts = [...new Set([1, 2, navigator.hardwareConcurrency])].toSorted((a, b) => a - b);
  const workers = Array.from({ length: Math.max(...counts) }, openWorker);
  await trainAll(workers);
  const times = counts.map((): number[] => []);
  for (let round = 1; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    for (const [i, count] of counts.entries()) times[i].push(await trainAll(workers.slice(0, count)));
  }
  for (const worker of workers) worker.terminate();
  const rows = counts.map((count, i) => ({ workers: count, epochsPerSecond: (count * EPOCHS) / median(times[i]) }));
  return { cores: navigator.hardwareConcurrency, rows };
}
