/**
 * The GPU: dispatches of one step on any adapter, epochs a second on a real one only. A software adapter is a program
 * on the processor, and its times say nothing about a GPU.
 */

import { createWebGpuDevice } from '../engine/tfjs/webgpuDevice.ts';
import { acquireGpu } from '../engine/webgpu/device.ts';
import { ORDERS, type Order } from '../math/multiIndex.ts';
import { interleave, type Schedule } from './interleave.ts';
import { BENCH_CONFIG, epochSubject, stepSubject } from './trainingSubjects.ts';

interface GpuAnswer {
  /** The adapter in words; null where it is software, or where there is none. */
  readonly name: string | null;
  readonly orders: readonly {
    readonly order: Order;
    readonly dispatches: number;
    readonly epochsPerSecond: number | null;
  }[];
}

type GpuDevice = Awaited<ReturnType<typeof createWebGpuDevice>>;

async function countDispatches(device: GpuDevice, maxOrder: Order): Promise<number> {
  const { recorder } = device;
  const step = await stepSubject('', device, { ...BENCH_CONFIG, maxOrder });
  const before = recorder.dispatches;
  await step.work();
  const dispatches = recorder.dispatches - before;
  device.flush();
  step.dispose();
  return dispatches;
}

async function countEpochs(
  device: GpuDevice,
  schedule: Schedule,
  progress: (text: string) => void,
  report: (event: unknown) => void,
): Promise<Map<string, number>> {
  const subjects = [];
  for (const maxOrder of ORDERS) {
    subjects.push(await epochSubject(`${maxOrder}`, device, { ...BENCH_CONFIG, maxOrder }, report));
  }
  return interleave(subjects, schedule, progress);
}

export async function measureGpu(
  schedule: Schedule,
  progress: (text: string) => void,
  report: (event: unknown) => void,
): Promise<GpuAnswer> {
  const gpu = await acquireGpu({ allowSoftware: true });
  if (gpu.kind === 'unavailable') return { name: null, orders: [] };
  gpu.device.destroy();
  progress('counting dispatches');
  const device = await createWebGpuDevice({ allowSoftware: true }, '');
  const times = gpu.software ? new Map<string, number>() : await countEpochs(device, schedule, progress, report);
  const orders = [];
  for (const order of ORDERS) {
    const ms = times.get(`${order}`);
    const dispatches = await countDispatches(device, order);
    orders.push({ order, dispatches, epochsPerSecond: ms === undefined ? null : 1000 / ms });
  }
  return { name: gpu.software ? null : gpu.adapterName, orders };
}
