/** A thread of a sweep: trains one trial after the other. A device is opened once for each backend. */
import { parentPort } from 'node:worker_threads';
import type { BackendChoice, RunConfig } from '../../config/runConfig.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { Device, DeviceBuffer } from '../../engine/device.ts';
import { openDevice } from '../../engine/openDevice.ts';
import { runTrial, type Trained } from '../../experiments/trial.ts';

/** What a thread answers. */
export type Answer = { readonly trained: Trained } | { readonly error: string };

const devices = new Map<BackendChoice, Promise<Device<DeviceBuffer>>>();

function deviceOf(backend: BackendChoice): Promise<Device<DeviceBuffer>> {
  const open = devices.get(backend) ?? openDevice(backend, nodeAssets);
  devices.set(backend, open);
  return open;
}

async function answer(config: RunConfig): Promise<Answer> {
  try {
    return { trained: await runTrial(config, await deviceOf(config.backend), async () => {}) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (config: RunConfig) => parentPort?.postMessage(await answer(config)));
