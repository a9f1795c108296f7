/** The page's side of the worker: typed messages, run ids, and events of the current run only. */
import type { RunConfig } from '../config/runConfig.ts';
import type { FromWorker, RunId, ToWorker, Watch } from './protocol.ts';

export interface TrainingClient {
  /** Retires the run in progress and starts another. */
  start(config: RunConfig, watch: Watch, paused: boolean): void;
  send(kind: 'pause' | 'resume' | 'stepEpoch' | 'stop' | 'reset'): void;
  watch(watch: Watch): void;
  /** One partial of the network of the current run on a grid, own units. Never resolves where the run is retired. */
  evaluate(watch: Watch): Promise<Float32Array>;
  terminate(): void;
}

/** Starts the worker; `listen` hears the events of the newest run, in order. */
export function createTrainingClient(listen: (message: FromWorker) => void): TrainingClient {
  const worker = new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
  let runId: RunId = 0;
  let requests = 0;
  const waiting = new Map<number, (values: Float32Array) => void>();
  const post = (message: ToWorker) => worker.postMessage(message);
  const fail = (message: string) => listen({ runId, kind: 'failed', failure: { kind: 'unexpected', message } });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.runId !== runId) return;
    if (data.kind === 'surface' && data.requestId !== undefined) waiting.get(data.requestId)?.(data.values);
    else listen(data);
  };
  worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
  worker.onmessageerror = () => fail('a message of the worker could not be read');
  return {
    start(config, watch, paused) {
      runId += 1;
      waiting.clear();
      post({ kind: 'start', runId, config, watch, paused });
    },
    send: (kind) => post({ kind, runId }),
    watch: (watch) => post({ kind: 'watch', runId, watch }),
    evaluate: (watch) =>
      new Promise((resolve) => {
        const requestId = ++requests;
        waiting.set(requestId, (values) => {
          waiting.delete(requestId);
          resolve(values);
        });
        post({ kind: 'evaluate', runId, requestId, watch });
      }),
    terminate: () => worker.terminate(),
  };
}
