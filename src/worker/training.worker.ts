/** The worker: messages in, one session at a time, its events out. A new run retires the old one. */
import { browserAssets } from '../engine/assets.browser.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { openDevice } from '../engine/openDevice.ts';
import type { PostTo } from './display.ts';
import { failureOf } from './failure.ts';
import { Abandoned } from './pace.ts';
import type { Alive, FromWorker, SessionId, ToWorker } from './protocol.ts';
import { Session } from './session.ts';

let current: { id: SessionId; session: Session; done: Promise<void> } | null = null;
const devices = new Map<string, Promise<Device<DeviceBuffer>>>();

function deviceFor(choice: Parameters<typeof openDevice>[0]): Promise<Device<DeviceBuffer>> {
  const device = devices.get(choice) ?? openDevice(choice, browserAssets);
  devices.set(choice, device);
  device.catch(() => devices.delete(choice));
  return device;
}

const tellAlive = (quiet: number): void => self.postMessage({ kind: 'alive', quiet } satisfies Alive);

const postFor =
  (session: SessionId): PostTo =>
  (member, message, transfer = []) =>
    self.postMessage({ session, member, ...message } as FromWorker, { transfer });

/** Tells every run of a session how it failed. */
function fail(id: SessionId, members: number, error: unknown): void {
  const failure = failureOf(error);
  if (failure.kind === 'deviceLost') devices.clear();
  for (let member = 0; member < members; member++) postFor(id)(member, { kind: 'failed', failure });
}

async function train(session: Session, { session: id, plans }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  try {
    await session.run(await deviceFor(plans[0].config.backend));
  } catch (error) {
    if (!(error instanceof Abandoned)) fail(id, plans.length, error);
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
  const session = new Session(message, postFor(message.session), tellAlive);
  const done = retire().then(() => train(session, message));
  current = { id: message.session, session, done };
  await done;
}

async function receive(message: ToWorker): Promise<void> {
  if (message.kind === 'ping') return tellAlive(0);
  if (message.kind === 'start') return start(message);
  if (message.session !== current?.id) return;
  const { session } = current;
  switch (message.kind) {
    case 'pause':
      return session.pause();
    case 'resume':
      return session.resume();
    case 'stepEpoch':
      return session.resume(1);
    case 'allow':
      return session.pace.allow(message.epoch);
    case 'stop':
      return session.pace.stop();
    case 'reset':
      return retire();
    case 'watch':
      return session.watch(message.watch);
    default:
      message satisfies never;
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  receive(data).catch((error: unknown) => {
    if (data.kind !== 'ping' && !(error instanceof Abandoned)) fail(data.session, 1, error);
  });
};
