/** The main table: steps, epochs and validation of every backend and order, against the floor of the same rounds. */
import { ORDERS, type Order } from '../math/multiIndex.ts';
import { batchSizeOf } from '../training/batches.ts';
import type { Comparison, Row, StepAnswer } from './answers.ts';
import { type BenchDevice, openDevices } from './devices.ts';
import { floorMs, stepFlop, validationFlop } from './floor.ts';
import { interleave, type Schedule, type Subject } from './interleave.ts';
import { measureGpu } from './measureGpu.ts';
import { allMatmuls, ratesOf } from './rates.ts';
import { BENCH_CONFIG, epochSubject, stepSubject, validationSubject } from './trainingSubjects.ts';

const LAST: Order = 5;
const BATCH = batchSizeOf(BENCH_CONFIG.samples, BENCH_CONFIG.batches);

const configOf = (maxOrder: Order) => ({ ...BENCH_CONFIG, maxOrder });
const stepFloor = (order: Order, peak: number) => floorMs(stepFlop({ ...configOf(order), batch: BATCH }), peak);

async function subjectsOf({ backend, device }: BenchDevice, report: (event: unknown) => void): Promise<Subject[]> {
  const subjects: Subject[] = [await validationSubject(`${backend} validation`, device, configOf(0))];
  for (const order of ORDERS) {
    subjects.push(await stepSubject(`${backend} step ${order}`, device, configOf(order)));
    subjects.push(await epochSubject(`${backend} epoch ${order}`, device, configOf(order), report));
  }
  return subjects;
}

/** Times everything on wasm, then counts the dispatches on a GPU, and times epochs there if it is a real one. */
export async function measureSteps(
  schedule: Schedule,
  progress: (text: string) => void,
  report: (event: unknown) => void,
): Promise<StepAnswer> {
  const devices = await openDevices();
  const matmuls = await allMatmuls();
  const subjects = [...matmuls];
  for (const device of devices) subjects.push(...(await subjectsOf(device, report)));
  const times = await interleave(subjects, schedule, progress);
  const ms = (name: string) => times.get(name) ?? Number.NaN;

  const rates = ratesOf(matmuls, times);
  const peak = rates[0].gflops;
  const rows = devices.flatMap(({ backend }) =>
    ORDERS.map((order): Row => {
      const [stepMs, floor] = [ms(`${backend} step ${order}`), stepFloor(order, peak)];
      const epochsPerSecond = 1000 / ms(`${backend} epoch ${order}`);
      return { backend, order, stepMs, floorMs: floor, ratio: stepMs / floor, epochsPerSecond, dispatches: null };
    }),
  );
  const validation = devices.map(({ backend }): Comparison => {
    const flop = validationFlop(BENCH_CONFIG, BENCH_CONFIG.validationSize);
    return { backend, ms: ms(`${backend} validation`), floorMs: floorMs(flop, peak) };
  });
  const epoch = devices.map(({ backend }): Comparison => {
    const steps = BENCH_CONFIG.batches * ms(`${backend} step ${LAST}`);
    return { backend, ms: ms(`${backend} epoch ${LAST}`), floorMs: steps + ms(`${backend} validation`) };
  });

  const gpu = await measureGpu(schedule, progress, report);
  const gpuRows = gpu.orders.map(({ order, dispatches, epochsPerSecond }): Row => {
    const floor = stepFloor(order, peak);
    return { backend: 'webgpu', order, stepMs: null, floorMs: floor, ratio: null, epochsPerSecond, dispatches };
  });
  return { rates, rows: [...rows, ...gpuRows], validation, epoch, gpu: gpu.name };
}
