/** A helper as a thread of Node. */
import { parentPort, workerData } from 'node:worker_threads';
import { help } from './help.mjs';

await help(workerData, () => parentPort?.postMessage('ready'));
process.exit();
