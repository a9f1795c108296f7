/**
 * A processor's device whose kernels run on several threads, on a memory that they share: the same kernels and the same
 * bits as on one. Where a thread is lost, the device goes on with fewer on a copy of the memory, out of reach of whatever
 * the lost one may still do.
 */
import type { Device, DeviceBuffer, Slice } from '../device.ts';
import type { BackendInfo } from '../engine.ts';
import type { KernelAttributes, KernelName, KernelSpecs, KernelTable } from '../kernels/specs.ts';
import { wasmKernels } from '../kernels/wasm/index.ts';
import { Heap } from './heap.ts';
import { MOST_PAGES, PAGE } from './pages.ts';
import type { StartHelper } from './startHelper.ts';
import { Team, type Workplace } from './team.ts';

export interface HeapBuffer extends DeviceBuffer {
  /** Byte offset into the memory. */
  readonly start: number;
}

export interface Threading {
  readonly module: WebAssembly.Module;
  readonly startHelper: StartHelper;
  readonly chunkBytes: number;
  readonly info: (threads: number) => BackendInfo;
  /** Whether to leave the helpers alone for now; see contention.ts. */
  readonly alone: (now: number, asleep: number) => boolean;
}

const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const FIRST_PAGES = 16;

const sharedMemory = (pages: number) => new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES, shared: true });

export class ThreadedDevice implements Device<HeapBuffer> {
  readonly chunkBytes: number;
  readonly #threading: Threading;
  readonly #heap = new Heap(FIRST_PAGES * PAGE, (bytes) => this.#memory.grow(bytes / PAGE));
  readonly #kernels: KernelTable<number>;
  #memory = sharedMemory(FIRST_PAGES);
  #team: Team;
  /** Threads to work with: after a loss one fewer, of which the first works alone until the others have started. */
  #wanted: number;
  #staffing: Promise<void> | null = null;
  /** Runs of `whole` in progress: an evaluation may come in the middle of a step. */
  #inProgress = 0;

  private constructor(threading: Threading, threads: number) {
    this.chunkBytes = threading.chunkBytes;
    this.#threading = threading;
    this.#wanted = threads;
    this.#team = Team.alone(this.#workplace);
    this.#kernels = wasmKernels(Team.functions((index, args) => this.#call(index, args)));
  }

  /** Rejects where the memory is refused or the threads do not start. */
  static async open(threading: Threading, threads: number): Promise<ThreadedDevice> {
    const device = new ThreadedDevice(threading, threads);
    device.#team = await Team.of(threads, device.#workplace, threading.startHelper);
    return device;
  }

  get info(): BackendInfo {
    return this.#threading.info(this.#wanted);
  }

  get parallel(): number {
    return this.#team.solo ? 1 : this.#team.threads;
  }

  /** Bytes in use. */
  get used(): number {
    return this.#heap.used;
  }

  allocate(size: number): HeapBuffer {
    this.#settle();
    const buffer = { size, start: this.#heap.allocate(size * FLOAT) };
    this.#view(buffer).fill(0);
    return buffer;
  }

  write(buffer: HeapBuffer, values: Float32Array, position = 0): void {
    this.#settle();
    this.#view(buffer).set(values, position);
  }

  async read(buffer: HeapBuffer): Promise<Float32Array<ArrayBuffer>> {
    this.#settle();
    return new Float32Array(this.#view(buffer));
  }

  readAll(buffers: readonly HeapBuffer[]): Promise<Float32Array<ArrayBuffer>[]> {
    return Promise.all(buffers.map((buffer) => this.read(buffer)));
  }

  copy(source: Slice<HeapBuffer>, target: Slice<HeapBuffer>, size: number): void {
    this.#settle();
    const from = this.#view(source.buffer).subarray(source.position, source.position + size);
    this.#view(target.buffer).set(from, target.position);
  }

  run<K extends KernelName>(
    kernel: K,
    buffers: Readonly<Record<KernelSpecs[K]['buffers'], HeapBuffer>>,
    attributes: KernelAttributes<K>,
  ): void {
    const given: Readonly<Record<string, HeapBuffer>> = buffers;
    const starts: Record<string, number> = {};
    for (const name in given) starts[name] = given[name].start;
    (this.#kernels[kernel] as (buffers: Record<string, number>, attributes: unknown) => void)(starts, attributes);
  }

  async whole(work: () => Promise<void>, undo = () => {}): Promise<void> {
    for (;;) {
      await this.#staff();
      const team = this.#team;
      if (this.#inProgress === 0) team.solo = this.#threading.alone(performance.now(), team.asleep);
      this.#inProgress += 1;
      try {
        await work();
      } finally {
        this.#inProgress -= 1;
        this.#settle();
      }
      if (team === this.#team) return;
      undo();
    }
  }

  flush(): void {}

  free({ start }: HeapBuffer): void {
    this.#settle();
    this.#heap.free(start);
  }

  close(): void {
    this.#team.dispose();
  }

  get #workplace(): Workplace {
    return { module: this.#threading.module, memory: this.#memory, heap: this.#heap };
  }

  #view({ start, size }: HeapBuffer): Float32Array<SharedArrayBuffer> {
    return new Float32Array(this.#memory.buffer as unknown as SharedArrayBuffer, start, size);
  }

  #call(index: number, args: readonly number[]): void {
    this.#team.call(index, args);
    if (!this.#team.lost) return;
    this.#goOnAlone();
    this.#team.call(index, args);
  }

  #settle(): void {
    this.#team.settle();
    if (this.#team.lost) this.#goOnAlone();
  }

  /** Leaves the lost thread behind, with the memory that it knows. What was not settled has to be done again. */
  #goOnAlone(): void {
    const old = new Uint8Array(this.#memory.buffer);
    this.#wanted = this.#team.threads - 1;
    this.#team.dispose();
    this.#memory = sharedMemory(old.length / PAGE);
    new Uint8Array(this.#memory.buffer).set(old);
    this.#team = Team.alone(this.#workplace);
  }

  /** Gives this thread the helpers that it should have; where they do not start, it stays alone. */
  #staff(): Promise<void> | null {
    if (this.#wanted > this.#team.threads) this.#staffing ??= this.#hire();
    return this.#staffing;
  }

  async #hire(): Promise<void> {
    try {
      const team = await Team.of(this.#wanted, this.#workplace, this.#threading.startHelper);
      this.#team.dispose();
      this.#team = team;
    } catch {
      this.#wanted = 1;
    } finally {
      this.#staffing = null;
    }
  }
}
