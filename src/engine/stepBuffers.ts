/** The buffers of a training step, allocated once for the life of an engine. Shapes as in kernels/specs.ts. */
import { jetSpace } from '../math/jetSpace.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { EngineShape } from './engine.ts';
import { RULE_SIZE, scratchSize } from './kernels/specs.ts';
import { parameterCount } from './layout.ts';

export interface StepBuffers<B> {
  readonly theta: B;
  /** The best parameters so far. */
  readonly best: B;
  readonly gradient: B;
  readonly moment1: B;
  readonly moment2: B;
  readonly points: B;
  readonly targets: B;
  readonly weights: B;
  readonly rule: B;
  readonly statistics: B;
  readonly scratch: B;
  /** Of each hidden layer. */
  readonly activations: readonly B[];
  /** Of each hidden layer, where the activation is not tanh: its adjoint needs the jets of z. */
  readonly preactivations: readonly B[];
  /** Two that take turns on the way back; the same one twice where there is one hidden layer only. */
  readonly adjoints: readonly [B, B];
  readonly outputs: B;
  readonly cotangent: B;
}

/** All buffers of a step, zero. `allocate` makes one of the given number of floats. */
export function allocateStep<B extends DeviceBuffer>(
  shape: EngineShape,
  allocate: (size: number) => B,
): StepBuffers<B> {
  const { members, maxOrder, hiddenLayers, width, activation, samples, batchSize } = shape;
  const { size } = jetSpace(maxOrder);
  const parameters = members * parameterCount(hiddenLayers, width);
  const jets = () => allocate(members * batchSize * size * width);
  const adjoint = jets();
  return {
    theta: allocate(parameters),
    best: allocate(parameters),
    gradient: allocate(parameters),
    moment1: allocate(parameters),
    moment2: allocate(parameters),
    points: allocate(members * samples * 2),
    targets: allocate(members * samples * size),
    weights: allocate(size),
    rule: allocate(members * RULE_SIZE),
    statistics: allocate(members * 2 * (maxOrder + 1)),
    scratch: allocate(scratchSize(width)),
    activations: Array.from({ length: hiddenLayers }, jets),
    preactivations: Array.from({ length: activation === 'tanh' ? 0 : hiddenLayers }, jets),
    adjoints: [adjoint, hiddenLayers > 1 ? jets() : adjoint],
    outputs: allocate(members * batchSize * size),
    cotangent: allocate(members * batchSize * size),
  };
}

/** Buffers that are freed together. */
export class BufferPool<B extends DeviceBuffer> {
  readonly #device: Device<B>;
  readonly #buffers: B[] = [];

  constructor(device: Device<B>) {
    this.#device = device;
  }

  readonly allocate = (size: number): B => {
    const buffer = this.#device.allocate(size);
    this.#buffers.push(buffer);
    return buffer;
  };

  free(): void {
    for (const buffer of this.#buffers.splice(0)) this.#device.free(buffer);
  }
}
