/** A WebGPU kernel as data, and how one becomes a function of the kernel table. */
import { type JetSpace, jetSpace } from '../../../math/jetSpace.ts';
import { type Access, type GpuProgram, gpuProgram } from '../../webgpu/program.ts';
import type { GpuRecorder } from '../../webgpu/recorder.ts';
import type { KernelAttributes, KernelBuffers, KernelName, KernelSpecs } from '../specs.ts';

type BufferName<K extends KernelName> = KernelSpecs[K]['buffers'];
type SizeName<K extends KernelName> = Exclude<keyof KernelAttributes<K>, 'maxOrder' | 'activation'> & string;

export interface GpuKernel<K extends KernelName> {
  /** The buffers in use, in order of binding, and what happens to them. */
  readonly access: Readonly<Partial<Record<BufferName<K>, Access>>>;
  /**
   * Attributes that WGSL reads as whole numbers: `numbers.count`; a new value never compiles anew. In front of them all
   * kernels have `numbers.coefficients`, P: a kernel that reads it there is compiled once for all orders.
   */
  readonly sizes: readonly SizeName<K>[];
  /** Fractions that WGSL reads: `numbers.rate`. */
  readonly factors?: Readonly<Record<string, (attributes: KernelAttributes<K>) => number>>;
  /** Threads of one workgroup. */
  readonly threads: number;
  /** Workgroups of one member. */
  readonly workgroups: (attributes: KernelAttributes<K>, space: JetSpace) => number;
  /** WGSL with `fn run(group: u32, member: u32, lane: u32)`, see gpuProgram; one program per order and variant. */
  readonly body: (space: JetSpace, variant: string) => string;
  /** What else, besides the order, the WGSL depends on. */
  readonly variant?: (attributes: KernelAttributes<K>) => string;
}

type Call<K extends KernelName> = (buffers: KernelBuffers<K, GPUBuffer>, attributes: KernelAttributes<K>) => void;

/** One dispatch a call on `recorder`; compiled once per order and variant at most. */
export function bindKernel<K extends KernelName>(name: K, kernel: GpuKernel<K>, recorder: GpuRecorder): Call<K> {
  const access = Object.entries(kernel.access) as [BufferName<K>, Access][];
  const factors = Object.entries(kernel.factors ?? {});
  const programs = new Map<string, GpuProgram>();
  const programOn = (key: string, space: JetSpace, variant: string): GpuProgram => {
    const declarations = {
      label: name,
      buffers: access.map(([buffer, mode]) => ({ name: buffer, access: mode })),
      sizes: ['coefficients', ...kernel.sizes],
      factors: factors.map(([factor]) => factor),
    };
    const program = gpuProgram(declarations, kernel.threads, kernel.body(space, variant));
    programs.set(key, program);
    return program;
  };
  return (buffers, attributes) => {
    const space = jetSpace(attributes.maxOrder);
    const sizes = attributes as unknown as Readonly<Record<SizeName<K>, number>>;
    const variant = kernel.variant?.(attributes) ?? '';
    const key = `${space.maxOrder} ${variant}`;
    recorder.dispatch(programs.get(key) ?? programOn(key, space, variant), {
      buffers: access.map(([buffer]) => buffers[buffer]),
      sizes: [space.size, ...kernel.sizes.map((size) => sizes[size])],
      factors: factors.map(([, factor]) => factor(attributes)),
      workgroups: kernel.workgroups(attributes, space),
      members: attributes.members,
    });
  };
}
