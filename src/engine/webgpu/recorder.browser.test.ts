/** The recorder on the software adapter: order, reuse, and errors that must not pass in silence. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { acquireGpu, isSoftware } from './device.ts';
import { BUFFER_USAGE } from './flags.ts';
import { GpuError } from './gpuError.ts';
import { gpuProgram } from './program.ts';
import { GpuRecorder } from './recorder.ts';

async function openDevice(): Promise<GPUDevice> {
  const gpu = await acquireGpu({ allowSoftware: true });
  if (gpu.kind === 'unavailable') throw new Error(gpu.reason);
  return gpu.device;
}

const usage = BUFFER_USAGE.storage | BUFFER_USAGE.copySource | BUFFER_USAGE.copyTarget;

/** data[at] = data[at] * factor + 1 for one number. */
const affine = gpuProgram(
  { label: 'affine', buffers: [{ name: 'data', access: 'read_write' }], sizes: ['at'], factors: ['factor'] },
  1,
  `fn run(group: u32, member: u32, lane: u32) {
  dataBuffer[numbers.at + group] = dataBuffer[numbers.at + group] * numbers.factor + 1.0;
}`,
);

const broken = gpuProgram(
  { label: 'broken', buffers: [{ name: 'data', access: 'read_write' }], sizes: [], factors: [] },
  1,
  'fn run(group: u32, member: u32, lane: u32) { nothing(); }',
);

const devices: GPUDevice[] = [];
let device: GPUDevice;
let recorder: GpuRecorder;
let data: GPUBuffer;

beforeEach(async () => {
  device = await openDevice();
  devices.push(device);
  recorder = new GpuRecorder(device);
  data = device.createBuffer({ size: 16, usage });
});

afterAll(() => {
  for (const each of devices) each.destroy();
});

const step = (at: number, factor: number, workgroups = 1): void => {
  recorder.dispatch(affine, { buffers: [data], sizes: [at], factors: [factor], workgroups, members: 1 });
};

describe('a recorder', () => {
  it('keeps the numbers of each dispatch apart, past the end of its slots', async () => {
    for (let k = 0; k < 3000; k++) step(k % 4, 1);
    step(2, 0.5);
    expect([...(await recorder.read(data, 16))]).toEqual([750, 750, 376, 750]);
    expect(recorder.dispatches).toBe(3001);
    expect(recorder.compilations).toBe(1);
  });

  it('writes, copies and reads in the order in which it was asked', async () => {
    const copy = device.createBuffer({ size: 16, usage });
    step(0, 1);
    recorder.copy({ buffer: data, offset: 0 }, { buffer: copy, offset: 0 }, 16);
    step(0, 1);
    const early = recorder.read(data, 8);
    recorder.write(data, Float32Array.of(10), 4);
    step(1, 2);
    const [first, second, third] = await Promise.all([early, recorder.read(data, 8), recorder.read(copy, 16)]);
    expect([...first]).toEqual([2, 0]);
    expect([...second]).toEqual([2, 21]);
    expect([...third]).toEqual([1, 0, 0, 0]);
  });

  it('records nothing for no workgroups', () => {
    step(0, 1, 0);
    expect(recorder.dispatches).toBe(0);
  });

  it('throws where a program does not compile, and again ever after', async () => {
    recorder.dispatch(broken, { buffers: [data], sizes: [], factors: [], workgroups: 1, members: 1 });
    await expect(recorder.read(data, 16)).rejects.toMatchObject({ kind: 'invalidCommand' });
    expect(() => recorder.flush()).toThrow(GpuError);
    expect((await recorder.failed).kind).toBe('invalidCommand');
  });

  it('throws deviceLost once the device is gone', async () => {
    device.destroy();
    expect((await recorder.failed).kind).toBe('deviceLost');
    step(0, 1);
    await expect(recorder.read(data, 16)).rejects.toMatchObject({ kind: 'deviceLost' });
  });

  it('reports the loss of the device to a read under way', async () => {
    step(0, 1);
    const read = recorder.read(data, 16);
    device.destroy();
    await expect(read).rejects.toMatchObject({ kind: 'deviceLost' });
  });
});

describe('acquireGpu', () => {
  it('declines a software adapter unless it is allowed, and says so', async () => {
    const allowed = await acquireGpu({ allowSoftware: true });
    const declined = await acquireGpu({ allowSoftware: false });
    if (allowed.kind === 'unavailable') throw new Error(allowed.reason);
    expect(allowed.software).toBe(isSoftware(allowed.info));
    expect(declined.kind).toBe(allowed.software ? 'unavailable' : 'available');
    if (declined.kind === 'unavailable') expect(declined.reason).toContain('software');
    expect(allowed.device.limits.maxStorageBuffersPerShaderStage).toBeGreaterThanOrEqual(8);
    allowed.device.destroy();
  });
});

describe('gpuProgram', () => {
  it('rejects more numbers than a slot holds', () => {
    const sizes = Array.from({ length: 65 }, (_, k) => `n${k}`);
    expect(() => gpuProgram({ label: '', buffers: [], sizes, factors: [] }, 1, '')).toThrow('too many numbers: 65');
  });
});
