/**
 * The engine on kernels: one training step as a fixed sequence of kernel calls over buffers that are allocated once.
 * Forward jets, loss with rho, backward pass and Adam are explicit; there is no tape (Algorithm 1, lines 6-16).
 */
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import { indexOf, type MultiIndex } from '../math/multiIndex.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { chunkSize, chunksOf } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { BatchStatistics, Breathe, Engine, EngineShape, TrainingData, ValueData } from './engine.ts';
import { Forward } from './forward.ts';
import { scratchSize } from './kernels/specs.ts';
import { layersOf, parameterCount } from './layout.ts';
import { encodeRule } from './rule.ts';

/** Jets of one layer that an evaluation keeps at a time, in bytes, where the device sets no smaller limit. */
const EVALUATION_BYTES = 1 << 24;

interface ValueSet<B> {
  readonly size: number;
  readonly points: B;
  readonly values: B;
}

/** Makes an engine on a device. Throws what the device throws when memory is short. */
export function createKernelEngine<B extends DeviceBuffer>(
  device: Device<B>,
  shape: EngineShape,
  breathe: Breathe,
): Engine {
  const { members, maxOrder, hiddenLayers, width, samples, batchSize } = shape;
  const { size } = jetSpace(maxOrder);
  const layers = layersOf(hiddenLayers, width);
  const hidden = layers.slice(0, -1);
  const output = layers[layers.length - 1];
  const parameters = parameterCount(hiddenLayers, width);
  const common = { maxOrder, members, parameters };
  const buffers: B[] = [];
  const allocate = (count: number): B => {
    const buffer = device.allocate(count);
    buffers.push(buffer);
    return buffer;
  };

  const theta = allocate(members * parameters);
  const gradient = allocate(members * parameters);
  const moment1 = allocate(members * parameters);
  const moment2 = allocate(members * parameters);
  const points = allocate(members * samples * 2);
  const targets = allocate(members * samples * size);
  const weights = allocate(size);
  const rule = allocate(encodeRule(null).length * members);
  const statistics = allocate(members * 2 * (maxOrder + 1));
  const scratch = allocate(scratchSize(width));
  const activations = hidden.map(() => allocate(members * batchSize * size * width));
  const adjoints = [0, 1].slice(0, hiddenLayers).map(() => allocate(members * batchSize * size * width));
  const outputs = allocate(members * batchSize * size);
  const cotangent = allocate(members * batchSize * size);
  const evaluation = new Forward(device, allocate, {
    members,
    layers,
    parameters,
    theta,
    scratch,
    bytes: Math.min(device.chunkBytes, EVALUATION_BYTES),
  });
  device.write(weights, Float32Array.from(shape.weights));

  const chunk = chunkSize(size * width * Float32Array.BYTES_PER_ELEMENT, device.chunkBytes);
  const valueSets = new Map<string, ValueSet<B>>();
  /** beta1^t and beta2^t after t updates, by multiplication: the same bits on every JavaScript engine. */
  let decay = { beta1: 1, beta2: 1 };
  let batchesRead = 0;

  function forward(first: number, row: number, count: number): void {
    const rows = { ...common, row, count, capacity: batchSize };
    device.run(
      'firstLayer',
      { theta, points, activations: activations[0] },
      { ...rows, ...hidden[0], first: first + row, total: samples },
    );
    for (let l = 1; l < hiddenLayers; l++) {
      const [source, target] = [activations[l - 1], activations[l]];
      device.run('denseLayer', { theta, source, activations: target, scratch }, { ...rows, ...hidden[l] });
      device.run('tanhJet', { activations: target }, { ...rows, width });
    }
    device.run(
      'outputLayer',
      { theta, activations: activations[hiddenLayers - 1], output: outputs },
      { ...rows, ...output, outputRow: row, outputCapacity: batchSize },
    );
  }

  function backward(first: number, row: number, count: number): void {
    const rows = { ...common, row, count, capacity: batchSize };
    const last = activations[hiddenLayers - 1];
    let [adjoint, spare] = [adjoints[0], adjoints[adjoints.length - 1]];
    device.run('outputLayerGradient', { activations: last, cotangent, gradient }, { ...rows, ...output });
    device.run('outputLayerBackward', { theta, cotangent, adjoint }, { ...rows, ...output });
    for (let l = hiddenLayers - 1; l > 0; l--) {
      device.run('tanhJetBackward', { activations: activations[l], adjoint }, { ...rows, width });
      device.run(
        'denseLayerGradient',
        { source: activations[l - 1], adjoint, gradient, scratch },
        { ...rows, ...hidden[l] },
      );
      device.run('denseLayerBackward', { theta, adjoint, target: spare, scratch }, { ...rows, ...hidden[l] });
      [adjoint, spare] = [spare, adjoint];
    }
    device.run(
      'firstLayerGradient',
      { theta, points, activations: activations[0], adjoint, gradient },
      { ...rows, ...hidden[0], first: first + row, total: samples },
    );
  }

  function updateParameters(): void {
    const { learningRate, beta1, beta2, epsilon } = shape.adam;
    decay = { beta1: decay.beta1 * beta1, beta2: decay.beta2 * beta2 };
    device.run(
      'adam',
      { theta, gradient, moment1, moment2 },
      {
        ...common,
        beta1,
        beta2,
        epsilon,
        rate: learningRate / (1 - decay.beta1),
        vScale: 1 / (1 - decay.beta2),
      },
    );
  }

  return {
    info: device.info,
    shape,

    async setParameters(values) {
      values.forEach((member, e) => {
        device.write(theta, member, e * parameters);
      });
      const zeros = new Float32Array(members * parameters);
      for (const buffer of [gradient, moment1, moment2]) device.write(buffer, zeros);
      decay = { beta1: 1, beta2: 1 };
    },

    async parameters() {
      return perMember(await device.read(theta), members);
    },

    async beginEpoch(data: readonly TrainingData[], rules: readonly EpochRule[]) {
      data.forEach((member, e) => {
        device.write(points, member.points, e * samples * 2);
        device.write(targets, member.coefficients, e * samples * size);
      });
      rules.forEach((value, e) => {
        const encoded = encodeRule(value);
        device.write(rule, encoded, e * encoded.length);
      });
    },

    async step(first, count) {
      const chunks = chunksOf(count, chunk);
      for (const { row, count: part } of chunks) {
        forward(first, row, part);
        await breathe('step');
      }
      device.run(
        'sobolevLoss',
        { output: outputs, targets, weights, rule, cotangent, statistics },
        { ...common, count, capacity: batchSize, first, total: samples },
      );
      for (const { row, count: part } of chunks) {
        backward(first, row, part);
        await breathe('step');
      }
      updateParameters();
      batchesRead += 1;
    },

    async statistics(): Promise<BatchStatistics[]> {
      const sums = perMember(await device.read(statistics), members);
      const batches = batchesRead;
      device.write(statistics, new Float32Array(members * 2 * (maxOrder + 1)));
      batchesRead = 0;
      return sums.map((row) => {
        const means = Array.from(row, (sum) => sum / batches);
        return { errors: means.slice(0, maxOrder + 1), rho: means.slice(maxOrder + 1) };
      });
    },

    async loadValues(name, data: readonly ValueData[]) {
      const count = data[0].values.length;
      const set = { size: count, points: allocate(members * count * 2), values: allocate(members * count) };
      data.forEach((member, e) => {
        device.write(set.points, member.points, e * count * 2);
        device.write(set.values, member.values, e * count);
      });
      valueSets.set(name, set);
    },

    async valueError(name) {
      const set = valueSets.get(name);
      if (!set) throw new Error(`no such set of values: ${name}`);
      const squares = await evaluation.squaredErrors(set.points, set.values, set.size, breathe);
      return squares.map((sum) => sum / set.size);
    },

    async evaluate(at: Float32Array, partial: MultiIndex) {
      const order = (partial[0] + partial[1]) as Order;
      const space = jetSpace(order);
      const index = indexOf(...partial);
      const all = await evaluation.jets(at, order, breathe);
      return all.map((jets) => {
        const values = new Float32Array(jets.length / space.size);
        return values.map((_, i) => jets[i * space.size + index] * space.factorials[index]);
      });
    },

    async evaluateAll(at: Float32Array, order: Order) {
      const space = jetSpace(order);
      const all = await evaluation.jets(at, order, breathe);
      return all.map((jets) => jets.map((coefficient, i) => coefficient * space.factorials[i % space.size]));
    },

    dispose() {
      for (const buffer of buffers) device.free(buffer);
      buffers.length = 0;
    },
  };
}

/** [E * k] -> [E][k] */
function perMember(values: Float32Array<ArrayBuffer>, members: number): Float32Array<ArrayBuffer>[] {
  const length = values.length / members;
  return Array.from({ length: members }, (_, e) => values.slice(e * length, (e + 1) * length));
}
