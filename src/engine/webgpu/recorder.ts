/**
 * Records compute dispatches on a device and submits them together: a whole epoch costs one submission, and nothing
 * but a few calls a dispatch. Transfers keep the order in which they are asked for.
 */
import { Patience } from './deadline.ts';
import { BUFFER_USAGE, MAP_MODE } from './flags.ts';
import { GpuError, type GpuWatch, watchDevice } from './gpuError.ts';
import { Pipelines } from './pipelines.ts';
import type { GpuProgram } from './program.ts';
import { UniformSlots } from './uniformSlots.ts';

/** How long the report of a failure may lag behind the failure itself, in milliseconds. */
const REPORT_DELAY = 1000;

/** Milliseconds that the first answer of a GPU may take. */
const FIRST_ANSWER = 9000;

/** What one dispatch runs on. */
export interface Dispatch {
  /** In the program's order. */
  readonly buffers: readonly GPUBuffer[];
  /** Values of the program's sizes (u32) and factors (f32), in its order. */
  readonly sizes: readonly number[];
  readonly factors: readonly number[];
  /** Workgroups per member; none at all where this is 0. */
  readonly workgroups: number;
  readonly members: number;
}

/** A place in a buffer, in bytes from its start. */
export interface GpuSlice {
  readonly buffer: GPUBuffer;
  readonly offset: number;
}

export class GpuRecorder {
  readonly device: GPUDevice;
  /** Dispatches recorded so far. */
  dispatches = 0;
  /** Submissions so far. */
  submissions = 0;
  readonly #watch: GpuWatch;
  readonly #patience: Patience;
  readonly #uniforms: UniformSlots;
  readonly #pipelines: Pipelines;
  #encoder: GPUCommandEncoder | undefined;
  #pass: GPUComputePassEncoder | undefined;
  #staging: GPUBuffer[] = [];

  /** `firstAnswer`: milliseconds that the first answer may take. */
  constructor(device: GPUDevice, firstAnswer = FIRST_ANSWER) {
    this.device = device;
    this.#patience = new Patience(firstAnswer);
    this.#watch = watchDevice(device);
    this.#uniforms = new UniformSlots(device);
    this.#pipelines = new Pipelines(device, this.#uniforms.buffer);
  }

  /** Programs compiled so far. */
  get compilations(): number {
    return this.#pipelines.compilations;
  }

  /** Resolves with the first error that the device reports, or its loss. */
  get failed(): GpuWatch['failed'] {
    return this.#watch.failed;
  }

  /** Records one dispatch. More workgroups than the device allows along x go on along y. */
  dispatch(program: GpuProgram, { buffers, sizes, factors, workgroups, members }: Dispatch): void {
    if (workgroups === 0 || members === 0) return;
    if (this.#uniforms.full) this.flush();
    const { pipeline, group } = this.#pipelines.prepare(program, buffers);
    const offset = this.#uniforms.push(sizes, factors);
    const x = Math.min(workgroups, this.device.limits.maxComputeWorkgroupsPerDimension);
    this.#encoder ??= this.device.createCommandEncoder();
    this.#pass ??= this.#encoder.beginComputePass();
    this.#pass.setPipeline(pipeline);
    this.#pass.setBindGroup(0, group, [offset]);
    this.#pass.dispatchWorkgroups(x, Math.ceil(workgroups / x), members);
    this.dispatches += 1;
  }

  /** Submits all that is recorded. Throws the first GpuError of the device, if any. */
  flush(): void {
    this.#watch.check();
    if (!this.#encoder) return;
    this.#pass?.end();
    this.#uniforms.upload(this.device.queue);
    this.device.queue.submit([this.#encoder.finish()]);
    this.submissions += 1;
    this.#pass = undefined;
    this.#encoder = undefined;
  }

  /** Writes `data` at `byteOffset`, after everything recorded so far. */
  write(buffer: GPUBuffer, data: Float32Array, byteOffset = 0): void {
    this.flush();
    this.device.queue.writeBuffer(buffer, byteOffset, data as Float32Array<ArrayBuffer>);
  }

  /** Copies `byteLength` bytes from one buffer to another one, after everything recorded so far. */
  copy(source: GpuSlice, target: GpuSlice, byteLength: number): void {
    this.#pass?.end();
    this.#pass = undefined;
    this.#encoder ??= this.device.createCommandEncoder();
    this.#encoder.copyBufferToBuffer(source.buffer, source.offset, target.buffer, target.offset, byteLength);
  }

  /** The first `byteLength` bytes of one buffer as floats; else as `readAll`. */
  async read(buffer: GPUBuffer, byteLength: number): Promise<Float32Array<ArrayBuffer>> {
    const [values] = await this.readAll([{ buffer, bytes: byteLength }]);
    return values;
  }

  /**
   * The first `bytes` bytes of each buffer as floats, once everything recorded so far has run; one transfer for all.
   * Throws a GpuError where any of it failed.
   */
  async readAll(
    wanted: readonly { readonly buffer: GPUBuffer; readonly bytes: number }[],
  ): Promise<Float32Array<ArrayBuffer>[]> {
    const byteLength = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
    const staging = this.#takeStaging(byteLength);
    let end = 0;
    const places = wanted.map(({ buffer, bytes }) => {
      this.copy({ buffer, offset: 0 }, { buffer: staging, offset: end }, bytes);
      end += bytes;
      return [end - bytes, end] as const;
    });
    this.flush();
    try {
      await this.#patience.wait(staging.mapAsync(MAP_MODE.read, 0, byteLength));
    } catch (error) {
      if (error instanceof GpuError) throw error;
      await this.#settle();
      throw error;
    }
    const mapped = staging.getMappedRange(0, byteLength);
    const values = places.map(([from, to]) => new Float32Array(mapped.slice(from, to)));
    staging.unmap();
    this.#staging.push(staging);
    this.#watch.check();
    return values;
  }

  /** Frees the recorder's own buffers; the device is its owner's. */
  dispose(): void {
    for (const staging of this.#staging) staging.destroy();
    this.#staging = [];
    this.#uniforms.buffer.destroy();
  }

  /** A failed mapping tells less than the device's own report, which may come a little later. */
  async #settle(): Promise<void> {
    await Promise.race([this.#watch.failed, new Promise((resolve) => setTimeout(resolve, REPORT_DELAY))]);
    this.#watch.check();
  }

  /** A free staging buffer that is large enough, or a new one: one for each read under way. */
  #takeStaging(byteLength: number): GPUBuffer {
    const free = this.#staging.findIndex(({ size }) => size >= byteLength);
    const [staging] = free < 0 ? [] : this.#staging.splice(free, 1);
    const usage = BUFFER_USAGE.mapRead | BUFFER_USAGE.copyTarget;
    return staging ?? this.device.createBuffer({ label: 'staging', size: byteLength, usage });
  }
}
