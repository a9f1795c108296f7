/** The worker for slow motion: questions in, to the desk, and its answers out, one after the other. */
import { browserAssets } from '../engine/assets.browser.ts';
import { openDevice } from '../engine/openDevice.ts';
import { SlowMotionDesk, type ToSlowMotion } from './slowMotionDesk.ts';

const desk = new SlowMotionDesk((choice) => openDevice(choice, browserAssets));
let answered: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToSlowMotion>) => {
  answered = answered.then(async () => self.postMessage(await desk.answer(data)));
};
