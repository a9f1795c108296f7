/**
 * The page's side of a worker: typed messages, session ids, events of the current session only, and whether the worker
 * is still alive. A worker that crashed, was not loaded or answers no more is lost for good: take another one.
 */
import type { RunPlan } from '../config/runPlan.ts';
import type { Failure } from '../training/events.ts';
import type { Alive, FromWorker, SessionId, ToWorker, Watch } from './protocol.ts';

export interface TrainingClient {
  /** Whether the worker cannot be used any more; its runs were told that they failed. */
  readonly lost: boolean;
  /** Retires the session in progress and starts another: several plans train as an ensemble. */
  start(plans: readonly RunPlan[], watch: Watch, paused: boolean): void;
  send(kind: 'pause' | 'resume' | 'stepEpoch' | 'stop' | 'reset'): void;
  /** Lets the session train up to this epoch and no further. */
  allow(epoch: number): void;
  watch(watch: Watch): void;
  terminate(): void;
}

/** The part of a worker that its client needs. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

const spawnWorker = (): WorkerPort => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });

/** Milliseconds between pings; a second, so that pings without an answer are seconds of silence. Counted in pings, silence while the page itself sleeps is no silence. */
const PING_INTERVAL = 1000;
/** Pings without an answer after which a worker that has answered before is lost. */
const MOST_UNANSWERED = 7;

/** Failures of what was asked for; after any other the state of the worker is unknown. */
const HARMLESS: readonly Failure['kind'][] = ['invalidConfig', 'invalidTarget'];

/** Starts the worker; `listen` hears the events of the newest session, in order. */
export function createTrainingClient(
  listen: (message: FromWorker) => void,
  spawn: () => WorkerPort = spawnWorker,
): TrainingClient {
  const worker = spawn();
  let session: SessionId = 0;
  /** Runs of the session that are to hear of a loss. */
  let members = 0;
  let lost = false;
  /** Whether a session failed in it, so that no other should begin there. */
  let spent = false;
  /**
   * Pings since the last answer, below 0 while the worker said that it would be quiet. None are counted before the first
   * answer: loading takes what the network takes.
   */
  let unanswered: number | null = null;
  const post = (message: ToWorker) => {
    if (!lost) worker.postMessage(message);
  };
  const lose = (message: string) => {
    if (lost) return;
    lost = true;
    clearInterval(pings);
    worker.terminate();
    const failure = { kind: 'workerLost', message } as const;
    for (let member = 0; member < members; member++) listen({ session, member, kind: 'failed', failure });
  };
  const pings = setInterval(() => {
    if (unanswered !== null && unanswered >= MOST_UNANSWERED) return lose('it does not answer any more');
    if (unanswered !== null) unanswered += 1;
    post({ kind: 'ping' });
  }, PING_INTERVAL);
  post({ kind: 'ping' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker | Alive>) => {
    if (data.kind === 'alive') unanswered = -data.quiet;
    else if (data.session === session && !lost) {
      if (data.kind === 'failed' && !HARMLESS.includes(data.failure.kind)) spent = true;
      listen(data);
    }
  };
  worker.onerror = (event) => lose((event as ErrorEvent).message || 'its script could not be loaded');
  worker.onmessageerror = () => lose('a message of it could not be read');
  return {
    get lost() {
      return lost || spent;
    },
    start(plans, watch, paused) {
      session += 1;
      members = plans.length;
      post({ kind: 'start', session, plans, watch, paused });
    },
    send(kind) {
      if (kind === 'reset') members = 0;
      post({ kind, session });
    },
    allow: (epoch) => post({ kind: 'allow', session, epoch }),
    watch: (watch) => post({ kind: 'watch', session, watch }),
    terminate() {
      clearInterval(pings);
      worker.terminate();
    },
  };
}
