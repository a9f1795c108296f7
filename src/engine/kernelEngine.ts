/**
 * The engine on kernels: one training step as a fixed sequence of kernel calls over buffers that are allocated once.
 * Forward jets, loss with rho, backward pass and Adam are explicit; there is no tape (Algorithm 1, lines 6-16).
 */
import { jetSpace } from '../math/jetSpace.ts';
import { indexOf, type MultiIndex, type Order } from '../math/multiIndex.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { type Chunk, chunkSize, chunksOf } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { BatchStatistics, Breathe, Engine, EngineShape, TrainingData, ValueData } from './engine.ts';
import { Forward } from './forward.ts';
import { type LayerLayout, layersOf, parameterCount } from './layout.ts';
import { encodeRule } from './rule.ts';
import { allocateStep, BufferPool, type StepBuffers } from './stepBuffers.ts';

/** Jets of one layer that an evaluation keeps at a time, in bytes, where the device sets no smaller limit. */
const EVALUATION_BYTES = 1 << 24;

interface ValueSet<B> {
  readonly size: number;
  readonly points: B;
  readonly values: B;
}

/** [E * k] -> [E][k] */
function perMember(values: Float32Array<ArrayBuffer>, members: number): Float32Array<ArrayBuffer>[] {
  const length = values.length / members;
  return Array.from({ length: members }, (_, e) => values.slice(e * length, (e + 1) * length));
}

class KernelEngine<B extends DeviceBuffer> implements Engine {
  readonly shape: EngineShape;
  readonly #device: Device<B>;
  readonly #breathe: Breathe;
  readonly #pool: BufferPool<B>;
  readonly #buffers: StepBuffers<B>;
  readonly #evaluation: Forward<B>;
  readonly #hidden: readonly LayerLayout[];
  readonly #output: LayerLayout;
  /** N, parameters of one network. */
  readonly #parameters: number;
  /** Samples that a kernel handles at a time. */
  readonly #chunk: number;
  readonly #valueSets = new Map<string, ValueSet<B>>();
  /** beta1^t and beta2^t after t updates, by multiplication: the same bits on every JavaScript engine. */
  #decay = { beta1: 1, beta2: 1 };
  /** Steps since the statistics were last read. */
  #steps = 0;

  constructor(device: Device<B>, shape: EngineShape, breathe: Breathe) {
    const { members, maxOrder, hiddenLayers, width } = shape;
    const layers = layersOf(hiddenLayers, width);
    this.shape = shape;
    this.#device = device;
    this.#breathe = breathe;
    this.#hidden = layers.slice(0, -1);
    this.#output = layers[layers.length - 1];
    this.#parameters = parameterCount(hiddenLayers, width);
    this.#chunk = chunkSize(jetSpace(maxOrder).size * width * Float32Array.BYTES_PER_ELEMENT, device.chunkBytes);
    this.#pool = new BufferPool(device);
    try {
      this.#buffers = allocateStep(shape, this.#pool.allocate);
      const { theta, scratch, weights } = this.#buffers;
      const bytes = Math.min(device.chunkBytes, EVALUATION_BYTES);
      const network = { members, layers, parameters: this.#parameters, theta, scratch, bytes };
      this.#evaluation = new Forward(device, this.#pool.allocate, network);
      device.write(weights, Float32Array.from(shape.weights));
    } catch (error) {
      this.#pool.free();
      throw error;
    }
  }

  get info() {
    return this.#device.info;
  }

  async setParameters(parameters: readonly Float32Array[]): Promise<void> {
    const { theta, gradient, moment1, moment2 } = this.#buffers;
    parameters.forEach((member, e) => {
      this.#device.write(theta, member, e * this.#parameters);
    });
    for (const buffer of [gradient, moment1, moment2]) this.#device.write(buffer, new Float32Array(buffer.size));
    this.#decay = { beta1: 1, beta2: 1 };
  }

  async parameters(): Promise<Float32Array[]> {
    return perMember(await this.#device.read(this.#buffers.theta), this.shape.members);
  }

  async beginEpoch(data: readonly TrainingData[], rules: readonly EpochRule[]): Promise<void> {
    const { points, targets, rule } = this.#buffers;
    data.forEach((member, e) => {
      this.#device.write(points, member.points, e * member.points.length);
      this.#device.write(targets, member.coefficients, e * member.coefficients.length);
    });
    rules.forEach((value, e) => {
      const encoded = encodeRule(value);
      this.#device.write(rule, encoded, e * encoded.length);
    });
  }

  async step(first: number, count: number): Promise<void> {
    const chunks = chunksOf(count, this.#chunk);
    for (const chunk of chunks) {
      this.#forward(first, chunk);
      await this.#breathe('step');
    }
    this.#loss(first, count);
    for (const chunk of chunks) {
      this.#backward(first, chunk);
      await this.#breathe('step');
    }
    this.#update();
    this.#steps += 1;
  }

  async statistics(): Promise<BatchStatistics[]> {
    const { statistics } = this.#buffers;
    const orders = this.shape.maxOrder + 1;
    const steps = this.#steps;
    const sums = perMember(await this.#device.read(statistics), this.shape.members);
    this.#device.write(statistics, new Float32Array(statistics.size));
    this.#steps = 0;
    return sums.map((row) => {
      const means = Array.from(row, (sum) => sum / steps);
      return { errors: means.slice(0, orders), rho: means.slice(orders) };
    });
  }

  async loadValues(name: 'validation' | 'test', data: readonly ValueData[]): Promise<void> {
    const size = data[0].values.length;
    const set = {
      size,
      points: this.#pool.allocate(2 * size * data.length),
      values: this.#pool.allocate(size * data.length),
    };
    data.forEach((member, e) => {
      this.#device.write(set.points, member.points, e * 2 * size);
      this.#device.write(set.values, member.values, e * size);
    });
    this.#valueSets.set(name, set);
  }

  async valueError(name: 'validation' | 'test'): Promise<number[]> {
    const set = this.#valueSets.get(name);
    if (!set) throw new Error(`no such set of values: ${name}`);
    const squares = await this.#evaluation.squaredErrors(set.points, set.values, set.size, this.#breathe);
    return squares.map((sum) => sum / set.size);
  }

  async evaluate(points: Float32Array, [r1, r2]: MultiIndex): Promise<Float32Array<ArrayBuffer>[]> {
    const { size, factorials } = jetSpace((r1 + r2) as Order);
    const index = indexOf(r1, r2);
    const all = await this.#evaluation.jets(points, (r1 + r2) as Order, this.#breathe);
    return all.map((jets) =>
      new Float32Array(jets.length / size).map((_, i) => jets[i * size + index] * factorials[index]),
    );
  }

  async evaluateAll(points: Float32Array, maxOrder: Order): Promise<Float32Array<ArrayBuffer>[]> {
    const { size, factorials } = jetSpace(maxOrder);
    const all = await this.#evaluation.jets(points, maxOrder, this.#breathe);
    return all.map((jets) => jets.map((coefficient, i) => coefficient * factorials[i % size]));
  }

  dispose(): void {
    this.#pool.free();
  }

  /** What kernels are told about a chunk of the batch that starts at sample `first`. */
  #rows(first: number, { row, count }: Chunk) {
    const { maxOrder, members, batchSize, samples } = this.shape;
    const common = { maxOrder, members, parameters: this.#parameters };
    return { ...common, row, count, capacity: batchSize, first: first + row, total: samples };
  }

  /** Jets of the network on a chunk, output last (Algorithm 1, lines 6 and 8: what the errors are made of). */
  #forward(first: number, chunk: Chunk): void {
    const { theta, points, activations, outputs, scratch } = this.#buffers;
    const rows = this.#rows(first, chunk);
    const run = this.#device.run.bind(this.#device);
    run('firstLayer', { theta, points, activations: activations[0] }, { ...rows, ...this.#hidden[0] });
    for (let l = 1; l < activations.length; l++) {
      const [source, target] = [activations[l - 1], activations[l]];
      run('denseLayer', { theta, source, activations: target, scratch }, { ...rows, ...this.#hidden[l] });
      run('tanhJet', { activations: target }, { ...rows, width: this.shape.width });
    }
    const last = activations[activations.length - 1];
    const place = { outputRow: chunk.row, outputCapacity: this.shape.batchSize };
    run('outputLayer', { theta, activations: last, output: outputs }, { ...rows, ...this.#output, ...place });
  }

  /** Errors, rho and the gradient by the output, over the whole batch (Algorithm 1, lines 6-15). */
  #loss(first: number, count: number): void {
    const { outputs, targets, weights, rule, cotangent, statistics } = this.#buffers;
    this.#device.run(
      'sobolevLoss',
      { output: outputs, targets, weights, rule, cotangent, statistics },
      this.#rows(first, { row: 0, count }),
    );
  }

  /** Adds the gradient of the parameters on a chunk (Algorithm 1, line 16). */
  #backward(first: number, chunk: Chunk): void {
    const { theta, gradient, points, activations, cotangent, scratch } = this.#buffers;
    const rows = this.#rows(first, chunk);
    const run = this.#device.run.bind(this.#device);
    let [adjoint, spare] = this.#buffers.adjoints;
    const last = activations[activations.length - 1];
    run('outputLayerGradient', { activations: last, cotangent, gradient }, { ...rows, ...this.#output });
    run('outputLayerBackward', { theta, cotangent, adjoint }, { ...rows, ...this.#output });
    for (let l = activations.length - 1; l > 0; l--) {
      const layer = { ...rows, ...this.#hidden[l] };
      run('tanhJetBackward', { activations: activations[l], adjoint }, { ...rows, width: this.shape.width });
      run('denseLayerGradient', { source: activations[l - 1], adjoint, gradient, scratch }, layer);
      run('denseLayerBackward', { theta, adjoint, target: spare, scratch }, layer);
      [adjoint, spare] = [spare, adjoint];
    }
    const buffers = { theta, points, activations: activations[0], adjoint, gradient };
    run('firstLayerGradient', buffers, { ...rows, ...this.#hidden[0] });
  }

  /** One update of all parameters (Algorithm 1, line 16; Table II: Adam). */
  #update(): void {
    const { theta, gradient, moment1, moment2 } = this.#buffers;
    const { learningRate, beta1, beta2, epsilon } = this.shape.adam;
    this.#decay = { beta1: this.#decay.beta1 * beta1, beta2: this.#decay.beta2 * beta2 };
    this.#device.run(
      'adam',
      { theta, gradient, moment1, moment2 },
      {
        maxOrder: this.shape.maxOrder,
        members: this.shape.members,
        parameters: this.#parameters,
        beta1,
        beta2,
        epsilon,
        rate: learningRate / (1 - this.#decay.beta1),
        vScale: 1 / (1 - this.#decay.beta2),
      },
    );
  }
}

/** An engine on a device. Throws what the device throws when memory is short. */
export function createKernelEngine<B extends DeviceBuffer>(
  device: Device<B>,
  shape: EngineShape,
  breathe: Breathe,
): Engine {
  return new KernelEngine(device, shape, breathe);
}
