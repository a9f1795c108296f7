/** The worker: messages in, one session at a time, its events out. A new run retires the old one. */
import { browserAssets } from '../engine/assets.browser.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { openDevice } from '../engine/openDevice.ts';
import { failureOf } from './failure.ts';
import { Abandoned } from './pace.ts';
import type { FromWorker, RunId, ToWorker } from './protocol.ts';
import { type Post, Session } from './session.ts';

let current: { runId: RunId; session: Session; done: Promise<void> } | null = null;
const devices = new Map<string, Promise<Device<DeviceBuffer>>>();

function deviceFor(choice: Parameters<typeof openDevice>[0]): Promise<Device<DeviceBuffer>> {
  const device = devices.get(choice) ?? openDevice(choice, browserAssets);
  devices.set(choice, device);
  device.catch(() => devices.delete(choice));
  return device;
}

const postFor =
  (runId: RunId): Post =>
  (message, transfer = []) =>
    self.postMessage({ runId, ...message } as FromWorker, { transfer });

async function train(session: Session, choice: Parameters<typeof openDevice>[0], runId: RunId): Promise<void> {
  const post = postFor(runId);
  try {
    await session.run(await deviceFor(choice));
  } catch (error) {
    if (error instanceof Abandoned) return;
    const failure = failureOf(error);
    if (failure.kind === 'deviceLost') devices.clear();
    post({ kind: 'failed', failure });
  }
}

/** Leaves the run in progress, if any, and frees what it holds. */
async function retire(): Promise<void> {
  const old = current;
  current = null;
  old?.session.pace.abandon();
  await old?.done;
  old?.session.dispose();
}

async function start(message: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  const session = new Session(message, postFor(message.runId));
  const retired = retire();
  const done = retired.then(() => train(session, message.config.backend, message.runId));
  current = { runId: message.runId, session, done };
  await done;
}

async function receive(message: ToWorker): Promise<void> {
  if (message.kind === 'start') return start(message);
  if (message.runId !== current?.runId) return;
  const { session } = current;
  switch (message.kind) {
    case 'pause':
      return session.pause();
    case 'resume':
      return session.resume();
    case 'stepEpoch':
      return session.resume(1);
    case 'stop':
      return session.pace.stop();
    case 'reset':
      return retire();
    case 'watch':
      return session.watch(message.watch);
    case 'evaluate':
      return session.showSurface(message.watch, message.requestId);
    default:
      message satisfies never;
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  receive(data).catch((error: unknown) => {
    if (!(error instanceof Abandoned)) postFor(data.runId)({ kind: 'failed', failure: failureOf(error) });
  });
};
