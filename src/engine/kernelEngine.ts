/**
 * The engine on kernels: fixed sequences of kernel calls over buffers that are allocated once, for training steps
 * (trainingStep.ts) and evaluations (forward.ts).
 */
import { jetSpace } from '../math/jetSpace.ts';
import { indexOf, type MultiIndex, type Order } from '../math/multiIndex.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { chunkSize, piecesOf } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type {
  BatchStatistics,
  Breathe,
  Engine,
  EngineShape,
  Examination,
  NetworkState,
  TrainingData,
  ValueData,
} from './engine.ts';
import { Forward, type ValueSet } from './forward.ts';
import { layersOf, parameterCount } from './layout.ts';
import { encodeRule } from './rule.ts';
import { Slots } from './slots.ts';
import { allocateStep, BufferPool, type StepBuffers } from './stepBuffers.ts';
import { TrainingStep } from './trainingStep.ts';

/** Jets of one layer that an evaluation keeps at a time, in bytes, where the device sets no smaller limit. */
const EVALUATION_BYTES = 1 << 24;

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
  readonly #step: TrainingStep<B>;
  /** N, parameters of one network. */
  readonly #parameters: number;
  /** Samples that a kernel handles at a time. */
  readonly #chunk: number;
  readonly #valueSets = new Map<string, ValueSet<B>>();
  readonly #slots: Slots<B>;
  /** Parameters that are evaluated but not trained; made when first needed. */
  #visiting: B | null = null;
  /** Steps since the statistics were last read. */
  #steps = 0;

  constructor(device: Device<B>, shape: EngineShape, breathe: Breathe) {
    const { members, maxOrder, hiddenLayers, width, activation } = shape;
    const layers = layersOf(hiddenLayers, width);
    this.shape = shape;
    this.#device = device;
    this.#breathe = breathe;
    this.#parameters = parameterCount(hiddenLayers, width);
    this.#chunk = chunkSize(jetSpace(maxOrder).size * width * Float32Array.BYTES_PER_ELEMENT, device.chunkBytes);
    this.#slots = new Slots(device, members);
    this.#pool = new BufferPool(device);
    try {
      this.#buffers = allocateStep(shape, this.#pool.allocate);
      const { theta, scratch, weights } = this.#buffers;
      const bytes = Math.min(device.chunkBytes, EVALUATION_BYTES);
      const network = { members, layers, activation, parameters: this.#parameters, theta, scratch, bytes };
      this.#step = new TrainingStep(device, shape, this.#buffers, this.#chunk, () => this.#slots.active);
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
    const zeros = new Float32Array(this.#parameters);
    await this.setState(
      parameters.map((member) => ({ parameters: member, best: member, moment1: zeros, moment2: zeros, updates: 0 })),
    );
  }

  async parameters(): Promise<Float32Array[]> {
    return this.#byMember(await this.#device.read(this.#buffers.theta));
  }

  async setState(states: readonly NetworkState[]): Promise<void> {
    const { theta, best, moment1, moment2 } = this.#buffers;
    this.#slots.reset();
    states.forEach((state, e) => {
      const position = e * this.#parameters;
      this.#device.write(theta, state.parameters, position);
      this.#device.write(best, state.best, position);
      this.#device.write(moment1, state.moment1, position);
      this.#device.write(moment2, state.moment2, position);
    });
    this.#clearGradient();
    this.#step.updates = states[0].updates;
  }

  async state(): Promise<NetworkState[]> {
    const { theta, best, moment1, moment2 } = this.#buffers;
    const read = await this.#device.readAll([theta, best, moment1, moment2]);
    const [parameters, bests, first, second] = read.map((values) => this.#byMember(values));
    return parameters.map((own, e) => ({
      parameters: own,
      best: bests[e],
      moment1: first[e],
      moment2: second[e],
      updates: this.#step.updates,
    }));
  }

  keepBest(member: number): void {
    const { theta, best } = this.#buffers;
    const position = this.#slots.of(member) * this.#parameters;
    this.#device.copy({ buffer: theta, position }, { buffer: best, position }, this.#parameters);
  }

  async finish(member: number): Promise<void> {
    const { theta, best, gradient, moment1, moment2 } = this.#buffers;
    const networks = [theta, best, gradient, moment1, moment2].map((buffer) => ({ buffer, share: this.#parameters }));
    const sets = [...this.#valueSets.values()].flatMap(({ size, points, values }) => [
      { buffer: points, share: 2 * size },
      { buffer: values, share: size },
    ]);
    this.#slots.retire(member, [...networks, ...sets]);
    const position = this.#slots.of(member) * this.#parameters;
    this.#device.copy({ buffer: best, position }, { buffer: theta, position }, this.#parameters);
  }

  async beginEpoch(data: readonly (TrainingData | null)[], rules: readonly (EpochRule | null)[]): Promise<void> {
    const { points, targets, rule } = this.#buffers;
    data.forEach((member, e) => {
      if (!member) return;
      const slot = this.#slots.of(e);
      this.#device.write(points, member.points, slot * member.points.length);
      this.#device.write(targets, member.coefficients, slot * member.coefficients.length);
    });
    rules.forEach((value, e) => {
      const encoded = encodeRule(value);
      this.#device.write(rule, encoded, this.#slots.of(e) * encoded.length);
    });
  }

  async step(first: number, count: number): Promise<void> {
    await this.#differentiate(first, count);
    this.#step.update();
    this.#steps += 1;
  }

  async examine(first: number, count: number): Promise<Examination[]> {
    const { gradient, statistics } = this.#buffers;
    const soFar = await this.#device.read(statistics);
    this.#device.write(statistics, new Float32Array(statistics.size));
    await this.#differentiate(first, count);
    const [gradients, sums] = (await this.#device.readAll([gradient, statistics])).map((read) => this.#byMember(read));
    this.#clearGradient();
    this.#device.write(statistics, soFar);
    const orders = this.shape.maxOrder + 1;
    return sums.map((row, e) => ({
      errors: Array.from(row.subarray(0, orders)),
      rho: Array.from(row.subarray(orders)),
      gradient: gradients[e],
    }));
  }

  /** Errors and rho of a batch, added to the statistics, and its gradient, which was zero (Algorithm 1, lines 6-15). */
  async #differentiate(first: number, count: number): Promise<void> {
    const device = this.#device;
    const pieces = () => piecesOf(count, this.#chunk, device.parallel);
    await device.whole(async () => {
      for (const piece of pieces()) {
        this.#step.forward(first, piece);
        await this.#breathe('step');
      }
    });
    this.#step.loss(first, count);
    const backward = async () => {
      for (const piece of pieces()) {
        this.#step.backward(first, piece);
        await this.#breathe('step');
      }
    };
    await device.whole(backward, () => this.#clearGradient());
  }

  #clearGradient(): void {
    const { gradient } = this.#buffers;
    this.#device.write(gradient, new Float32Array(gradient.size));
  }

  async statistics(): Promise<BatchStatistics[]> {
    const { statistics } = this.#buffers;
    const orders = this.shape.maxOrder + 1;
    const steps = this.#steps;
    const set = this.#valueSets.get('validation');
    if (set) await this.#evaluation.recordErrors(set, this.#slots.active, this.#breathe);
    const [sums, squares] = await this.#device.readAll(set ? [statistics, set.sums] : [statistics]);
    this.#device.write(statistics, new Float32Array(statistics.size));
    this.#steps = 0;
    const validation = set && this.#slots.byMember(this.#evaluation.meanErrors(squares, set.size));
    return this.#byMember(sums).map((row, e) => {
      const means = Array.from(row, (sum) => sum / steps);
      return { errors: means.slice(0, orders), rho: means.slice(orders), validation: validation?.[e] ?? Number.NaN };
    });
  }

  async loadValues(name: 'validation' | 'test', data: readonly ValueData[]): Promise<void> {
    const size = data[0].values.length;
    const set = {
      size,
      points: this.#pool.allocate(2 * size * data.length),
      values: this.#pool.allocate(size * data.length),
      sums: this.#pool.allocate(this.#evaluation.sumsSize(size)),
    };
    data.forEach((member, e) => {
      const slot = this.#slots.of(e);
      this.#device.write(set.points, member.points, slot * 2 * size);
      this.#device.write(set.values, member.values, slot * size);
    });
    this.#valueSets.set(name, set);
  }

  async valueError(name: 'validation' | 'test'): Promise<number[]> {
    const set = this.#valueSets.get(name);
    if (!set) throw new Error(`no such set of values: ${name}`);
    await this.#evaluation.recordErrors(set, this.shape.members, this.#breathe);
    return this.#slots.byMember(this.#evaluation.meanErrors(await this.#device.read(set.sums), set.size));
  }

  async evaluate(
    points: Float32Array,
    [r1, r2]: MultiIndex,
    parameters?: readonly Float32Array[],
  ): Promise<Float32Array<ArrayBuffer>[]> {
    const { size, factorials } = jetSpace((r1 + r2) as Order);
    const index = indexOf(r1, r2);
    const all = await this.#jets(points, (r1 + r2) as Order, parameters);
    return all.map((jets) =>
      new Float32Array(jets.length / size).map((_, i) => jets[i * size + index] * factorials[index]),
    );
  }

  async evaluateAll(
    points: Float32Array,
    maxOrder: Order,
    parameters?: readonly Float32Array[],
  ): Promise<Float32Array<ArrayBuffer>[]> {
    const { size, factorials } = jetSpace(maxOrder);
    const all = await this.#jets(points, maxOrder, parameters);
    return all.map((jets) => jets.map((coefficient, i) => coefficient * factorials[i % size]));
  }

  dispose(): void {
    this.#pool.free();
  }

  /** A buffer with equal shares in the order of the slots -> shares by member. */
  #byMember(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>[] {
    return this.#slots.byMember(perMember(values, this.shape.members));
  }

  /** Jets of the members' networks, or of those of other parameters. [E][k, P] */
  async #jets(points: Float32Array, order: Order, parameters?: readonly Float32Array[]) {
    const { theta } = this.#buffers;
    if (!parameters) return this.#slots.byMember(await this.#evaluation.jets(theta, points, order, this.#breathe));
    this.#visiting ??= this.#pool.allocate(theta.size);
    for (const [e, own] of parameters.entries()) this.#device.write(this.#visiting, own, e * this.#parameters);
    return this.#evaluation.jets(this.#visiting, points, order, this.#breathe);
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
