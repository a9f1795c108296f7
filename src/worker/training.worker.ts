/** The worker: messages in, to the desk, and its events out. */
import { browserAssets } from '../engine/assets.browser.ts';
import { openDevice } from '../engine/openDevice.ts';
import { Desk } from './desk.ts';
import type { ToWorker } from './protocol.ts';

const desk = new Desk(
  (message, transfer = []) => self.postMessage(message, { transfer }),
  (choice, avoided, threads) => openDevice(choice, browserAssets, avoided, threads),
  navigator.hardwareConcurrency,
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => desk.receive(data);
// A browser tells the page of exceptions in a worker, but not of promises that nobody waited for.
self.addEventListener('unhandledrejection', ({ reason }) => desk.fail(reason));
