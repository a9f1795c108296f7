/** Evaluation of the trained networks: jets of the output at any points, and squared errors of the values. */
import type { ActivationName } from '../math/activations.ts';
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import { type Chunk, chunkSize, chunksOf } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { Breathe } from './engine.ts';
import type { KernelAttributes } from './kernels/specs.ts';
import type { LayerLayout } from './layout.ts';

interface Network<B> {
  readonly members: number;
  readonly layers: readonly LayerLayout[];
  readonly activation: ActivationName;
  readonly parameters: number;
  readonly theta: B;
  readonly scratch: B;
  /** Bytes of the jets of one layer to keep at a time. */
  readonly bytes: number;
}

/** Samples with their values, and room for the sums of their squared errors. */
export interface ValueSet<B> {
  readonly size: number;
  readonly points: B;
  readonly values: B;
  readonly sums: B;
}

/** One run of the network over the points of a buffer. */
interface Pass<B> {
  readonly order: Order;
  readonly theta: B;
  readonly members: number;
  readonly points: B;
  readonly total: number;
  readonly output: B;
}

type ActivationRows = Omit<KernelAttributes<'activationJet'>, 'width' | 'activation'>;

export class Forward<B extends DeviceBuffer> {
  readonly #device: Device<B>;
  readonly #network: Network<B>;
  readonly #activations: B[];
  readonly #values: B;
  readonly #width: number;

  constructor(device: Device<B>, allocate: (size: number) => B, network: Network<B>) {
    this.#device = device;
    this.#network = network;
    this.#width = network.layers[0].outputs;
    const floats = Math.max(this.#sampleCapacity(0), this.#sampleCapacity(5) * jetSpace(5).size) * this.#width;
    this.#activations = network.layers.slice(0, 2).map(() => allocate(network.members * floats));
    this.#values = allocate(network.members * this.#sampleCapacity(0));
  }

  /** Samples of one chunk at the given order. */
  #sampleCapacity(order: Order): number {
    const bytesPerSample = jetSpace(order).size * this.#width * Float32Array.BYTES_PER_ELEMENT;
    return chunkSize(bytesPerSample, this.#network.bytes);
  }

  /** Floats of the sums that `recordErrors` leaves for a set of `total` samples. */
  sumsSize(total: number): number {
    return this.#network.members * chunksOf(total, this.#sampleCapacity(0)).length;
  }

  /** Runs the network on points [first, first + count) of `total`; its output goes to rows from `outputRow`. */
  #run(
    { order, theta, members, points, total, output }: Pass<B>,
    { row: first, count }: Chunk,
    outputRow: number,
  ): void {
    const { parameters, layers, activation, scratch } = this.#network;
    const capacity = this.#sampleCapacity(order);
    const outputCapacity = output === this.#values ? this.#sampleCapacity(0) : total;
    const rows = { maxOrder: order, members, parameters, row: 0, count, capacity };
    let [activations, spare] = [this.#activations[0], this.#activations[1]];
    if (activation === 'tanh') {
      this.#device.run('firstLayer', { theta, points, activations }, { ...rows, ...layers[0], first, total });
    } else {
      this.#device.run(
        'affineLayer',
        { theta, points, preactivations: spare },
        { ...rows, ...layers[0], first, total },
      );
      this.#activate(spare, activations, activation, rows);
    }
    for (const layer of layers.slice(1, -1)) {
      const target = { theta, source: activations, activations: spare, scratch };
      this.#device.run('denseLayer', target, { ...rows, ...layer });
      if (activation === 'tanh') {
        this.#device.run('tanhJet', { activations: spare }, { ...rows, width: this.#width });
        [activations, spare] = [spare, activations];
      } else this.#activate(spare, activations, activation, rows);
    }
    const last = layers[layers.length - 1];
    this.#device.run('outputLayer', { theta, activations, output }, { ...rows, ...last, outputRow, outputCapacity });
  }

  /** t = sigma(z) on the samples in use. */
  #activate(preactivations: B, activations: B, activation: ActivationName, rows: ActivationRows): void {
    const buffers = { preactivations, activations, scratch: this.#network.scratch };
    this.#device.run('activationJet', buffers, { ...rows, width: this.#width, activation });
  }

  /** Taylor coefficients of every network of `theta` [E][N] at `points` [k, 2]. [E][k, P] */
  async jets(theta: B, points: Float32Array, order: Order, breathe: Breathe): Promise<Float32Array<ArrayBuffer>[]> {
    const { members } = this.#network;
    const total = points.length / 2;
    const row = total * jetSpace(order).size;
    const [input, output] = [this.#device.allocate(members * total * 2), this.#device.allocate(members * row)];
    try {
      for (let e = 0; e < members; e++) this.#device.write(input, points, e * points.length);
      await this.#device.whole(async () => {
        for (const chunk of chunksOf(total, this.#sampleCapacity(order))) {
          this.#run({ order, theta, members, points: input, total, output }, chunk, chunk.row);
          await breathe('evaluation');
        }
      });
      const jets = await this.#device.read(output);
      return Array.from({ length: members }, (_, e) => jets.slice(e * row, (e + 1) * row));
    } finally {
      this.#device.free(input);
      this.#device.free(output);
    }
  }

  /**
   * Records the squared errors of the values on a set, points [E, total, 2], values [E, total], for the first
   * `members` members. Their sums by chunk go to `sums`, of `sumsSize(total)` floats.
   */
  async recordErrors({ points, values, sums, size: total }: ValueSet<B>, members: number, breathe: Breathe) {
    const { parameters, theta } = this.#network;
    const capacity = this.#sampleCapacity(0);
    const chunks = chunksOf(total, capacity);
    const common = { maxOrder: 0, members, parameters, capacity, total, slots: chunks.length } as const;
    await this.#device.whole(async () => {
      for (const [slot, chunk] of chunks.entries()) {
        this.#run({ order: 0, theta, members, points, total, output: this.#values }, chunk, 0);
        const place = { count: chunk.count, first: chunk.row, slot };
        this.#device.run('squaredError', { output: this.#values, values, sums }, { ...common, ...place });
        await breathe('evaluation');
      }
    });
  }

  /** Mean squared error of each member from the sums of `recordErrors`. [E] */
  meanErrors(sums: Float32Array, total: number): number[] {
    const { members } = this.#network;
    const chunks = sums.length / members;
    return Array.from({ length: members }, (_, e) => {
      const own = sums.subarray(e * chunks, (e + 1) * chunks);
      return own.reduce((sum, part) => sum + part, 0) / total;
    });
  }
}
