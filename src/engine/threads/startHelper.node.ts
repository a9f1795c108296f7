/** Starts helpers as threads of Node. They do not keep the program from ending. */
import { Worker } from 'node:worker_threads';
import type { StartHelper } from './startHelper.ts';

export const startHelper: StartHelper = (setup) => {
  const worker = new Worker(new URL('./helper.thread.mjs', import.meta.url), { workerData: setup });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => {
      worker.unref();
      resolve();
    });
    worker.once('exit', () => reject(new Error('a thread has ended')));
    worker.on('error', reject);
  });
  return { ready, terminate: () => void worker.terminate() };
};
