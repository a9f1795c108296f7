/** Worker threads that train trials, one at a time each. */
import { Worker } from 'node:worker_threads';
import type { RunConfig } from '../../config/runConfig.ts';
import type { Trained } from '../../experiments/trial.ts';
import type { Answer } from './trial.worker.ts';

/** A thread, which is started anew for the trial after one that killed it. */
export class Thread {
  #worker: Worker | null = null;

  /** Rejects with the reason why there is no outcome. */
  readonly run = (config: RunConfig): Promise<Trained> => {
    this.#worker ??= new Worker(new URL('./thread.mjs', import.meta.url));
    const worker = this.#worker;
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
      worker.postMessage(config);
    });
  };

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }
}
