/** Compiled programs and the bind groups of the buffers they run on, each made once. */
import { SHADER_STAGE } from './flags.ts';
import { type GpuProgram, MAX_NUMBERS } from './program.ts';

const NUMBERS_BYTES = MAX_NUMBERS * Uint32Array.BYTES_PER_ELEMENT;

/** Bind groups by their buffers, one level a buffer: an entry lives as long as its buffers do. */
interface BindGroupNode {
  group?: GPUBindGroup;
  readonly next: WeakMap<GPUBuffer, BindGroupNode>;
}

interface Pipeline {
  readonly compiled: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
  readonly groups: BindGroupNode;
}

const newNode = (): BindGroupNode => ({ next: new WeakMap() });

export class Pipelines {
  /** How many programs were compiled so far. */
  compilations = 0;
  readonly #device: GPUDevice;
  readonly #numbers: GPUBuffer;
  readonly #bySource = new Map<string, Pipeline>();

  /** `numbers`: the uniform buffer of all dispatches, bound with a dynamic offset. */
  constructor(device: GPUDevice, numbers: GPUBuffer) {
    this.#device = device;
    this.#numbers = numbers;
  }

  /** The pipeline of a program and the bind group of `buffers`, given in the program's order. */
  prepare(program: GpuProgram, buffers: readonly GPUBuffer[]): { pipeline: GPUComputePipeline; group: GPUBindGroup } {
    let pipeline = this.#bySource.get(program.source);
    if (!pipeline) {
      pipeline = this.#compile(program);
      this.#bySource.set(program.source, pipeline);
    }
    let node = pipeline.groups;
    for (const buffer of buffers) {
      let next = node.next.get(buffer);
      if (!next) {
        next = newNode();
        node.next.set(buffer, next);
      }
      node = next;
    }
    node.group ??= this.#bind(pipeline.layout, buffers);
    return { pipeline: pipeline.compiled, group: node.group };
  }

  #compile({ label, buffers, source }: GpuProgram): Pipeline {
    const visibility = SHADER_STAGE.compute;
    const layout = this.#device.createBindGroupLayout({
      label,
      entries: [
        { binding: 0, visibility, buffer: { type: 'uniform', hasDynamicOffset: true } },
        ...buffers.map(({ access }, i): GPUBindGroupLayoutEntry => {
          return { binding: i + 1, visibility, buffer: { type: access === 'read' ? 'read-only-storage' : 'storage' } };
        }),
      ],
    });
    const compiled = this.#device.createComputePipeline({
      label,
      layout: this.#device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module: this.#device.createShaderModule({ label, code: source }), entryPoint: 'main' },
    });
    this.compilations += 1;
    return { compiled, layout, groups: newNode() };
  }

  #bind(layout: GPUBindGroupLayout, buffers: readonly GPUBuffer[]): GPUBindGroup {
    return this.#device.createBindGroup({
      layout,
      entries: [
        { binding: 0, resource: { buffer: this.#numbers, size: NUMBERS_BYTES } },
        ...buffers.map((buffer, i) => ({ binding: i + 1, resource: { buffer } })),
      ],
    });
  }
}
