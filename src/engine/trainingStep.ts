/**
 * The kernel calls of one training step, in their order: forward jets, loss with rho, backward pass, Adam
 * (Algorithm 1, lines 6-16). There is no tape.
 */
import type { ActivationName } from '../math/activations.ts';
import type { Chunk } from './chunks.ts';
import type { Device, DeviceBuffer } from './device.ts';
import type { EngineShape } from './engine.ts';
import type { KernelAttributes } from './kernels/specs.ts';
import { type LayerLayout, layersOf, parameterCount } from './layout.ts';
import type { StepBuffers } from './stepBuffers.ts';

/** What kernels are told about the samples of a chunk. */
type Rows = Omit<KernelAttributes<'firstLayer'>, keyof LayerLayout>;

export class TrainingStep<B extends DeviceBuffer> {
  readonly #device: Device<B>;
  readonly #shape: EngineShape;
  readonly #buffers: StepBuffers<B>;
  readonly #hidden: readonly LayerLayout[];
  readonly #output: LayerLayout;
  /** N, parameters of one network. */
  readonly #parameters: number;
  /** Samples whose gradients are summed before they are added. */
  readonly #group: number;
  /** How many members, from the first slot on, are in training. */
  readonly #members: () => number;
  #updates = 0;
  /** beta1^t and beta2^t after t updates, by multiplication: the same bits on every JavaScript engine. */
  #decay = { beta1: 1, beta2: 1 };

  constructor(device: Device<B>, shape: EngineShape, buffers: StepBuffers<B>, group: number, members: () => number) {
    const layers = layersOf(shape.hiddenLayers, shape.width);
    this.#device = device;
    this.#shape = shape;
    this.#buffers = buffers;
    this.#hidden = layers.slice(0, -1);
    this.#output = layers[layers.length - 1];
    this.#parameters = parameterCount(shape.hiddenLayers, shape.width);
    this.#group = group;
    this.#members = members;
  }

  /** Updates so far (Adam's t). */
  get updates(): number {
    return this.#updates;
  }

  set updates(count: number) {
    this.#updates = 0;
    this.#decay = { beta1: 1, beta2: 1 };
    while (this.#updates < count) this.#countUpdate();
  }

  /** What kernels are told about a chunk of the batch that starts at sample `first`. */
  #rows(first: number, { row, count }: Chunk) {
    const { maxOrder, batchSize, samples } = this.#shape;
    const common = { maxOrder, members: this.#members(), parameters: this.#parameters };
    return { ...common, row, count, capacity: batchSize, first: first + row, total: samples };
  }

  /** Jets of the network on a chunk, output last (Algorithm 1, lines 6 and 8: what the errors are made of). */
  forward(first: number, chunk: Chunk): void {
    const { theta, activations, outputs } = this.#buffers;
    const rows = this.#rows(first, chunk);
    for (const l of activations.keys()) {
      if (this.#shape.activation === 'tanh') this.#tanhLayer(l, rows);
      else this.#anyLayer(l, rows, this.#shape.activation);
    }
    const last = activations[activations.length - 1];
    const place = { outputRow: chunk.row, outputCapacity: this.#shape.batchSize };
    this.#device.run(
      'outputLayer',
      { theta, activations: last, output: outputs },
      { ...rows, ...this.#output, ...place },
    );
  }

  /** Jets of hidden layer `l`, whose kernels know tanh: the first one in closed form. */
  #tanhLayer(l: number, rows: Rows): void {
    const { theta, points, activations: all, scratch } = this.#buffers;
    const activations = all[l];
    const layer = { ...rows, ...this.#hidden[l] };
    if (l === 0) this.#device.run('firstLayer', { theta, points, activations }, layer);
    else {
      this.#device.run('denseLayer', { theta, source: all[l - 1], activations, scratch }, layer);
      this.#device.run('tanhJet', { activations }, { ...rows, width: this.#shape.width });
    }
  }

  /** The same with any activation: the jets of z are kept. */
  #anyLayer(l: number, rows: Rows, activation: ActivationName): void {
    const { theta, points, activations, preactivations, scratch } = this.#buffers;
    const [z, t] = [preactivations[l], activations[l]];
    const layer = { ...rows, ...this.#hidden[l] };
    if (l === 0) this.#device.run('affineLayer', { theta, points, preactivations: z }, layer);
    else this.#device.run('denseLayer', { theta, source: activations[l - 1], activations: z, scratch }, layer);
    const buffers = { preactivations: z, activations: t, scratch };
    this.#device.run('activationJet', buffers, { ...rows, width: this.#shape.width, activation });
  }

  /** Errors, rho and the gradient by the output, over the whole batch (Algorithm 1, lines 6-15). */
  loss(first: number, count: number): void {
    const { outputs, targets, weights, rule, cotangent, statistics } = this.#buffers;
    this.#device.run(
      'sobolevLoss',
      { output: outputs, targets, weights, rule, cotangent, statistics },
      this.#rows(first, { row: 0, count }),
    );
  }

  /** Adds the gradient of the parameters on a chunk (Algorithm 1, line 16). */
  backward(first: number, chunk: Chunk): void {
    const { theta, gradient, activations, cotangent, scratch } = this.#buffers;
    const rows = this.#rows(first, chunk);
    const run = this.#device.run.bind(this.#device);
    let [adjoint, spare] = this.#buffers.adjoints;
    const last = activations[activations.length - 1];
    const group = this.#group;
    run('outputLayerGradient', { activations: last, cotangent, gradient }, { ...rows, ...this.#output, group });
    run('outputLayerBackward', { theta, cotangent, adjoint }, { ...rows, ...this.#output });
    for (let l = activations.length - 1; l > 0; l--) {
      const layer = { ...rows, ...this.#hidden[l] };
      this.#activationBackward(l, rows, adjoint);
      run('denseLayerGradient', { source: activations[l - 1], adjoint, gradient, scratch }, { ...layer, group });
      run('denseLayerBackward', { theta, adjoint, target: spare, scratch }, layer);
      [adjoint, spare] = [spare, adjoint];
    }
    this.#firstBackward(rows, adjoint);
  }

  /** From the adjoint of the activations of layer `l` to that of what they were made of, in place. */
  #activationBackward(l: number, rows: Rows, adjoint: B): void {
    const { activations, preactivations, scratch } = this.#buffers;
    const { width, activation } = this.#shape;
    if (activation === 'tanh') {
      this.#device.run('tanhJetBackward', { activations: activations[l], adjoint }, { ...rows, width });
    } else {
      const buffers = { preactivations: preactivations[l], adjoint, scratch };
      this.#device.run('activationJetBackward', buffers, { ...rows, width, activation });
    }
  }

  #firstBackward(rows: Rows, adjoint: B): void {
    const { theta, points, activations, gradient } = this.#buffers;
    const layer = { ...rows, ...this.#hidden[0] };
    if (this.#shape.activation === 'tanh') {
      const buffers = { theta, points, activations: activations[0], adjoint, gradient };
      this.#device.run('firstLayerGradient', buffers, layer);
    } else {
      this.#activationBackward(0, rows, adjoint);
      this.#device.run('affineLayerGradient', { points, adjoint, gradient }, layer);
    }
  }

  #countUpdate(): void {
    const { beta1, beta2 } = this.#shape.adam;
    this.#updates += 1;
    this.#decay = { beta1: this.#decay.beta1 * beta1, beta2: this.#decay.beta2 * beta2 };
  }

  /** One update of all parameters (Algorithm 1, line 16; Table II: Adam). */
  update(): void {
    const { theta, gradient, moment1, moment2 } = this.#buffers;
    const { learningRate, beta1, beta2, epsilon } = this.#shape.adam;
    this.#countUpdate();
    this.#device.run(
      'adam',
      { theta, gradient, moment1, moment2 },
      {
        maxOrder: this.#shape.maxOrder,
        members: this.#members(),
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
