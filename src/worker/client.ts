/**
 * The page's side of a worker: typed messages, job ids, events of the current job only, and whether the worker is still
 * alive. A worker that crashed, was not loaded or answers no more is lost for good: take another one, which goes on
 * from the checkpoint that the lost one left behind.
 */
import type { TableOf } from '../data/pointTable.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Failure } from '../training/events.ts';
import type { Alive, Assignment, Film, FromWorker, JobId, OfJob, ToWorker, Watch } from './protocol.ts';

export interface TrainingClient {
  /** Whether the worker cannot be used any more. */
  readonly lost: boolean;
  /** Where the runs of the job were when the worker last said so; null at the start. */
  readonly checkpoint: Checkpoint | null;
  /** Retires the job in progress and starts another; `listener` hears of it. */
  start(assignment: Assignment, listener: JobListener): void;
  send(kind: 'pause' | 'resume' | 'stepEpoch' | 'stop' | 'reset'): void;
  /** Lets the job train up to this epoch and no further. */
  allow(epoch: number): void;
  watch(watch: Watch): void;
  /** A partial of all runs in the epochs of which something is kept. Rejects where the job ends before. */
  film(partial: MultiIndex, side: number): Promise<Film>;
  terminate(): void;
}

/** Hears of a job, in order, until another one is started or this one is reset. */
export interface JobListener {
  heard(message: FromWorker): void;
  /** The last that is heard: the job does no more. */
  failed(failure: Failure): void;
}

/** The part of a worker that its client needs. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

export const spawnWorker = (): WorkerPort =>
  new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });

/** Milliseconds between pings; a second, so that pings without an answer are seconds of silence. Counted in pings, silence while the page itself sleeps is no silence. */
const PING_INTERVAL = 1000;
/** Pings without an answer after which a worker that has answered before is lost. */
const MOST_UNANSWERED = 7;

/** Failures of what was asked for; after any other the state of the worker is unknown. */
const HARMLESS: readonly Failure['kind'][] = ['invalidConfig', 'invalidTarget', 'dataMissing'];

/** Somebody who waits for a film. */
interface Waiting {
  readonly resolve: (film: Film) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker. `tableOf`: the data that go with what it is to train. */
export function createTrainingClient(
  spawn: () => WorkerPort = spawnWorker,
  tableOf: TableOf = () => null,
): TrainingClient {
  const worker = spawn();
  let job: JobId = 0;
  /** Of the job; null where there is none that is to hear of a loss. */
  let listener: JobListener | null = null;
  let checkpoint: Checkpoint | null = null;
  let lost = false;
  /** Whether a job failed in it, so that no other should begin there. */
  let spent = false;
  /**
   * Pings since the last answer, below 0 while the worker said that it would be quiet. None are counted before the first
   * answer: loading takes what the network takes.
   */
  let unanswered: number | null = null;
  /** Those who wait for a film of the job: one after the other, as they are made. */
  const filming: Waiting[] = [];
  const noFilm = () => {
    for (const { reject } of filming.splice(0)) reject(new Error('the run has ended before'));
  };
  const post = (message: ToWorker) => {
    if (!lost) worker.postMessage(message);
  };
  const fail = (failure: Failure) => {
    const told = listener;
    listener = null;
    noFilm();
    told?.failed(failure);
  };
  const lose = (message: string) => {
    if (lost) return;
    lost = true;
    clearInterval(pings);
    worker.terminate();
    fail({ kind: 'workerLost', message });
  };
  const pings = setInterval(() => {
    if (unanswered !== null && unanswered >= MOST_UNANSWERED) return lose('it does not answer any more');
    if (unanswered !== null) unanswered += 1;
    post({ kind: 'ping' });
  }, PING_INTERVAL);
  post({ kind: 'ping' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker | OfJob | Alive>) => {
    if (data.kind === 'alive') unanswered = -data.quiet;
    else if (data.job !== job || lost || !listener) return;
    else if (data.kind === 'checkpoint') checkpoint = data.checkpoint;
    else if (data.kind === 'film') filming.shift()?.resolve(data.film);
    else if (data.kind === 'failed') {
      if (!HARMLESS.includes(data.failure.kind)) spent = true;
      fail(data.failure);
    } else listener.heard(data);
  };
  worker.onerror = (event) => lose((event as ErrorEvent).message || 'its script could not be loaded');
  worker.onmessageerror = () => lose('a message of it could not be read');
  return {
    get lost() {
      return lost || spent;
    },
    get checkpoint() {
      return checkpoint;
    },
    start(assignment, its) {
      job += 1;
      noFilm();
      listener = its;
      checkpoint = assignment.from;
      const table = tableOf(assignment.plans[0].config);
      post({ kind: 'start', job, ...assignment, ...(table && { table }) });
    },
    send(kind) {
      if (kind === 'reset') {
        noFilm();
        listener = null;
        checkpoint = null;
      }
      post({ kind, job });
    },
    allow: (epoch) => post({ kind: 'allow', job, epoch }),
    watch: (watch) => post({ kind: 'watch', job, watch }),
    film(partial, side) {
      const film = new Promise<Film>((resolve, reject) => filming.push({ resolve, reject }));
      if (lost || !listener) noFilm();
      else post({ kind: 'film', job, partial, side });
      return film;
    },
    terminate() {
      noFilm();
      clearInterval(pings);
      worker.terminate();
    },
  };
}
