/** What the kernel engine needs of a device: buffers, kernels, and transfers in the order in which they are asked for. */
import type { BackendInfo } from './engine.ts';
import type { KernelAttributes, KernelName, KernelSpecs } from './kernels/specs.ts';

/** A float32 buffer of fixed size on the device. */
export interface DeviceBuffer {
  readonly size: number;
}

/** A place in a buffer, in floats from its start. */
export interface Slice<B> {
  readonly buffer: B;
  readonly position: number;
}

export interface Device<B extends DeviceBuffer = DeviceBuffer> {
  readonly info: BackendInfo;
  /** Bytes of one activations buffer that a kernel should handle at a time: the cache of a processor, all of a GPU. */
  readonly chunkBytes: number;
  /** Chunks that it works on at once. */
  readonly parallel: number;
  /** A buffer of `size` zeros. */
  allocate(size: number): B;
  write(buffer: B, values: Float32Array, position?: number): void;
  /** The buffer's values once all kernels run so far have finished; throws where one of them failed. */
  read(buffer: B): Promise<Float32Array<ArrayBuffer>>;
  /** The same for several buffers, in one transfer. */
  readAll(buffers: readonly B[]): Promise<Float32Array<ArrayBuffer>[]>;
  /** Copies `size` floats from one buffer to another one. */
  copy(source: Slice<B>, target: Slice<B>, size: number): void;
  run<K extends KernelName>(
    kernel: K,
    buffers: Readonly<Record<KernelSpecs[K]['buffers'], B>>,
    attributes: KernelAttributes<K>,
  ): void;
  /**
   * Does `work`, a sequence of kernels that may be repeated once `undo` has been called. It is, where a thread of the
   * device was lost on the way.
   */
  whole(work: () => Promise<void>, undo?: () => void): Promise<void>;
  /** Hands recorded work to the hardware. */
  flush(): void;
  free(buffer: B): void;
  /** Ends the threads that it has started; it is used no more. */
  close(): void;
}
