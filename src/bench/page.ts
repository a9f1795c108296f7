/** The page of the bench: starts the worker, or several, and hands the answer to whoever drives the browser. */
import type { BenchRequest, FromBench } from './answers.ts';
import { measureWorkers } from './measureWorkers.ts';

declare global {
  interface Window {
    bench(request: BenchRequest): Promise<unknown>;
    /** Given by the driver. */
    benchProgress(text: string): void;
  }
}

window.bench = (request) => {
  if (request.task === 'workers') return measureWorkers(request.schedule.rounds, window.benchProgress);
  const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<FromBench>) => {
      if (data.kind === 'progress') window.benchProgress(data.text);
      else if (data.kind === 'answer') resolve(data.answer);
      else if (data.kind === 'failed') reject(new Error(data.message));
    };
    worker.postMessage(request);
  });
};
