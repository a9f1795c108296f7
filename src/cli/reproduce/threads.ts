/** Worker threads that train trials, one at a time each. */
import { Worker } from 'node:worker_threads';
import { threadsFor } from '../../config/threadsFor.ts';
import type { Runner } from '../../experiments/sweep.ts';
import type { Trained } from '../../experiments/trial.ts';
import type { Answer, Question } from './trial.worker.ts';

const start = (): Worker => new Worker(new URL('./thread.mjs', import.meta.url));

/** A thread, which is started anew for the trial after one that killed it. */
export class Thread {
  readonly #cores: number;
  readonly #start: () => Worker;
  #worker: Worker | null = null;

  /** `cores`: for all threads of the sweep. */
  constructor(cores: number, startWorker = start) {
    this.#cores = cores;
    this.#start = startWorker;
  }

  /** Rejects with the reason why there is no outcome. */
  readonly run: Runner = (config, share) => {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const threads = new Int32Array(new SharedArrayBuffer(4));
    const unwatch = share.watch((runs) =>
      Atomics.store(threads, 0, threadsFor(config, { cores: this.#cores, spare: 0, runs })),
    );
    const question: Question = { config, threads };
    return new Promise<Trained>((resolve, reject) => {
      worker.removeAllListeners();
      worker.on('message', (answer: Answer) =>
        'trained' in answer ? resolve(answer.trained) : reject(new Error(answer.error)),
      );
      worker.on('error', reject);
      worker.on('exit', () => {
        this.#worker = null;
        reject(new Error('the thread has ended'));
      });
      worker.postMessage(question);
    }).finally(unwatch);
  };

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}
