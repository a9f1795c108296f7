/** The page's side of a worker: typed messages, session ids, and events of the current session only. */
import type { RunPlan } from '../config/runPlan.ts';
import type { FromWorker, SessionId, ToWorker, Watch } from './protocol.ts';

export interface TrainingClient {
  /** Retires the session in progress and starts another: several plans train as an ensemble. */
  start(plans: readonly RunPlan[], watch: Watch, paused: boolean): void;
  send(kind: 'pause' | 'resume' | 'stepEpoch' | 'stop' | 'reset'): void;
  /** Lets the session train up to this epoch and no further. */
  allow(epoch: number): void;
  watch(watch: Watch): void;
  terminate(): void;
}

/** Starts the worker; `listen` hears the events of the newest session, in order. */
export function createTrainingClient(listen: (message: FromWorker) => void): TrainingClient {
  const worker = new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
  let session: SessionId = 0;
  let members = 1;
  const post = (message: ToWorker) => worker.postMessage(message);
  const fail = (message: string) => {
    const failure = { kind: 'unexpected', message } as const;
    for (let member = 0; member < members; member++) listen({ session, member, kind: 'failed', failure });
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.session === session) listen(data);
  };
  worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
  worker.onmessageerror = () => fail('a message of the worker could not be read');
  return {
    start(plans, watch, paused) {
      session += 1;
      members = plans.length;
      post({ kind: 'start', session, plans, watch, paused });
    },
    send: (kind) => post({ kind, session }),
    allow: (epoch) => post({ kind: 'allow', session, epoch }),
    watch: (watch) => post({ kind: 'watch', session, watch }),
    terminate: () => worker.terminate(),
  };
}
