/** Where the time of a step goes: the device is asked for one kernel after the other, and each call is timed. */
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { KernelName } from '../engine/kernels/specs.ts';
import { ORDERS } from '../math/multiIndex.ts';
import type { ProfileAnswer } from './answers.ts';
import { fastestDevice } from './devices.ts';
import { interleave, median, type Schedule, type Subject } from './interleave.ts';
import { BENCH_CONFIG, stepSubject } from './trainingSubjects.ts';

type Times = Map<KernelName, number>;

/** `device`, which adds the milliseconds of every kernel to `times`. */
function timed(device: Device<DeviceBuffer>, times: Times): Device<DeviceBuffer> {
  return {
    ...device,
    run(kernel, buffers, attributes) {
      const begun = performance.now();
      device.run(kernel, buffers, attributes);
      times.set(kernel, (times.get(kernel) ?? 0) + performance.now() - begun);
    },
  };
}

/** A step whose kernels are noted, step by step, in `log`. */
function logged(step: Subject, times: Times, log: Times[]): Subject {
  return {
    ...step,
    async work() {
      times.clear();
      await step.work();
      log.push(new Map(times));
    },
  };
}

/** Median over the steps of each kernel's time in a step. */
function medians(log: readonly Times[]): Partial<Record<KernelName, number>> {
  const names = [...log[0].keys()];
  return Object.fromEntries(names.map((name) => [name, median(log.map((times) => times.get(name) ?? 0))]));
}

export async function measureProfile(schedule: Schedule, progress: (text: string) => void): Promise<ProfileAnswer> {
  const device = await fastestDevice();
  const logs: Times[][] = [];
  const subjects: Subject[] = [];
  for (const maxOrder of ORDERS) {
    const times: Times = new Map();
    const log: Times[] = [];
    logs.push(log);
    const step = await stepSubject(`${maxOrder}`, timed(device, times), { ...BENCH_CONFIG, maxOrder });
    subjects.push(logged(step, times, log));
  }
  const steps = await interleave(subjects, schedule, progress);
  return {
    orders: ORDERS.map((order, i) => ({
      order,
      stepMs: steps.get(`${order}`) ?? Number.NaN,
      kernels: medians(logs[i].slice(Math.floor(logs[i].length / 2))),
    })),
  };
}
