/** Evaluation of the trained networks: jets of the output at any points, and squared errors of the values. */
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import { type Chunk, chunkSize, chunksOf } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { Breathe } from './engine.ts';
import type { LayerLayout } from './layout.ts';

interface Network<B> {
  readonly members: number;
  readonly layers: readonly LayerLayout[];
  readonly parameters: number;
  readonly theta: B;
  readonly scratch: B;
  /** Bytes of the jets of one layer to keep at a time. */
  readonly bytes: number;
}

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

  /** Runs the network on points [first, first + count) of `total`; its output goes to rows from `outputRow`. */
  #run(order: Order, points: B, total: number, { row: first, count }: Chunk, output: B, outputRow: number): void {
    const { members, parameters, layers, theta, scratch } = this.#network;
    const capacity = this.#sampleCapacity(order);
    const outputCapacity = output === this.#values ? this.#sampleCapacity(0) : total;
    const rows = { maxOrder: order, members, parameters, row: 0, count, capacity };
    let [activations, spare] = [this.#activations[0], this.#activations[1]];
    this.#device.run('firstLayer', { theta, points, activations }, { ...rows, ...layers[0], first, total });
    for (const layer of layers.slice(1, -1)) {
      [activations, spare] = [spare, activations];
      this.#device.run('denseLayer', { theta, source: spare, activations, scratch }, { ...rows, ...layer });
      this.#device.run('tanhJet', { activations }, { ...rows, width: this.#width });
    }
    const last = layers[layers.length - 1];
    this.#device.run('outputLayer', { theta, activations, output }, { ...rows, ...last, outputRow, outputCapacity });
  }

  /** Taylor coefficients of every member's output at `points` [k, 2]. [E][k, P] */
  async jets(points: Float32Array, order: Order, breathe: Breathe): Promise<Float32Array<ArrayBuffer>[]> {
    const { members } = this.#network;
    const total = points.length / 2;
    const row = total * jetSpace(order).size;
    const [input, output] = [this.#device.allocate(members * total * 2), this.#device.allocate(members * row)];
    try {
      for (let e = 0; e < members; e++) this.#device.write(input, points, e * points.length);
      for (const chunk of chunksOf(total, this.#sampleCapacity(order))) {
        this.#run(order, input, total, chunk, output, chunk.row);
        await breathe('evaluation');
      }
      const jets = await this.#device.read(output);
      return Array.from({ length: members }, (_, e) => jets.slice(e * row, (e + 1) * row));
    } finally {
      this.#device.free(input);
      this.#device.free(output);
    }
  }

  /** Sum over the set of the squared errors of the values. points [E, total, 2], values [E, total]. [E] */
  async squaredErrors(points: B, values: B, total: number, breathe: Breathe): Promise<number[]> {
    const { members, parameters } = this.#network;
    const capacity = this.#sampleCapacity(0);
    const chunks = chunksOf(total, capacity);
    const sums = this.#device.allocate(members * chunks.length);
    try {
      for (const [slot, chunk] of chunks.entries()) {
        this.#run(0, points, total, chunk, this.#values, 0);
        this.#device.run(
          'squaredError',
          { output: this.#values, values, sums },
          {
            maxOrder: 0,
            members,
            parameters,
            capacity,
            count: chunk.count,
            first: chunk.row,
            total,
            slot,
            slots: chunks.length,
          },
        );
        await breathe('evaluation');
      }
      const perChunk = await this.#device.read(sums);
      return Array.from({ length: members }, (_, e) => {
        const own = perChunk.subarray(e * chunks.length, (e + 1) * chunks.length);
        return own.reduce((sum, part) => sum + part, 0);
      });
    } finally {
      this.#device.free(sums);
    }
  }
}
