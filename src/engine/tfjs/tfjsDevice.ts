/**
 * A device on a tfjs backend: its buffers are tfjs tensors, its kernels custom tfjs ops.
 *
 * The ops are taken from tfjs's registry once and called directly: `runKernel` would add scopes and the bookkeeping of
 * outputs (5-20 microseconds a call), and these kernels have no outputs, they write into buffers that they are given.
 */
import {
  engine,
  getKernel,
  type KernelBackend,
  type KernelFunc,
  registerKernel,
  type Tensor,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type { Device, DeviceBuffer, Slice } from '../device.ts';
import type { BackendInfo } from '../engine.ts';
import {
  KERNEL_NAMES,
  type KernelAttributes,
  type KernelName,
  type KernelSpecs,
  type KernelTable,
} from '../kernels/specs.ts';

/** What differs between the backends: how tensors become native buffers, and how numbers travel. */
export interface Native<Buffer> {
  readonly info: BackendInfo;
  readonly chunkBytes: number;
  readonly backendName: string;
  readonly backend: KernelBackend;
  readonly kernels: KernelTable<Buffer>;
  resolve(tensor: Tensor): Buffer;
  write(tensor: Tensor, values: Float32Array, position: number): void;
  readAll(tensors: readonly Tensor[]): Promise<Float32Array<ArrayBuffer>[]>;
  copy(source: TensorSlice, target: TensorSlice, size: number): void;
  flush(): void;
}

/** A place in a tensor, in floats from its start. */
export interface TensorSlice {
  readonly tensor: Tensor;
  readonly position: number;
}

export interface TensorBuffer extends DeviceBuffer {
  readonly tensor: Tensor;
}

type Buffers = Record<string, TensorBuffer>;

/** The name of our op in tfjs's registry. */
const opName = (kernel: KernelName): string => `Sobolev/${kernel}`;

/** What tfjs hands to a kernel, in our terms. */
interface OpArguments {
  readonly inputs: Buffers;
  readonly attrs: unknown;
}

type Ops = Readonly<Record<KernelName, KernelFunc>>;

/** Registers the kernels as tfjs ops, in place of those of an earlier device, and returns them. */
function registerOps<Buffer>({ backendName, kernels, resolve }: Native<Buffer>): Ops {
  const register = (name: KernelName): KernelFunc => {
    const kernel = kernels[name] as (buffers: Record<string, Buffer>, attributes: unknown) => void;
    const kernelFunc: KernelFunc = (call) => {
      const { inputs, attrs } = call as unknown as OpArguments;
      const natives: Record<string, Buffer> = {};
      for (const key in inputs) natives[key] = resolve(inputs[key].tensor);
      kernel(natives, attrs);
      return [];
    };
    if (getKernel(opName(name), backendName)) unregisterKernel(opName(name), backendName);
    registerKernel({ kernelName: opName(name), backendName, kernelFunc });
    return getKernel(opName(name), backendName).kernelFunc;
  };
  return Object.fromEntries(KERNEL_NAMES.map((name) => [name, register(name)])) as Ops;
}

const sliceOf = ({ buffer, position }: Slice<TensorBuffer>): TensorSlice => ({ tensor: buffer.tensor, position });

/** Reading and copying where `view` shows a tensor's numbers in the memory of the processor. */
export function inMemory(view: (tensor: Tensor) => Float32Array): Pick<Native<never>, 'readAll' | 'copy'> {
  return {
    readAll: async (tensors) => tensors.map((tensor) => view(tensor).slice() as Float32Array<ArrayBuffer>),
    copy: (source, target, size) => {
      const from = view(source.tensor).subarray(source.position, source.position + size);
      view(target.tensor).set(from, target.position);
    },
  };
}

/** A device whose buffers live on `native`'s tfjs backend. */
export function createTfjsDevice<Buffer>(native: Native<Buffer>): Device<TensorBuffer> {
  const ops = registerOps(native);
  const { backend } = native;
  return {
    info: native.info,
    chunkBytes: native.chunkBytes,
    parallel: 1,
    whole: (work) => work(),
    allocate: (size) => ({ size, tensor: engine().makeTensor(new Float32Array(size), [size], 'float32', backend) }),
    write: ({ tensor }, values, position = 0) => native.write(tensor, values, position),
    read: async ({ tensor }) => (await native.readAll([tensor]))[0],
    readAll: (buffers) => native.readAll(buffers.map(({ tensor }) => tensor)),
    copy: (source, target, size) => native.copy(sliceOf(source), sliceOf(target), size),
    run<K extends KernelName>(
      kernel: K,
      buffers: Readonly<Record<KernelSpecs[K]['buffers'], TensorBuffer>>,
      attributes: KernelAttributes<K>,
    ) {
      ops[kernel]({ inputs: buffers, attrs: attributes, backend } as unknown as Parameters<KernelFunc>[0]);
    },
    flush: () => native.flush(),
    free: ({ tensor }) => tensor.dispose(),
    close: () => {},
  };
}
