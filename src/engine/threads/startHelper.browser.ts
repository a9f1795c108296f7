/** Starts helpers as workers of the browser. */
import type { StartHelper } from './startHelper.ts';

export const startHelper: StartHelper = (setup) => {
  const worker = new Worker(new URL('./helper.worker.ts', import.meta.url), { type: 'module' });
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message }) => reject(new Error(message || 'a thread could not be loaded'));
  });
  worker.postMessage(setup);
  return { ready, terminate: () => worker.terminate() };
};
