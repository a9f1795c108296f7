/**
 * A trained network as a layers model of TensorFlow.js: dense layers, the scaling as a first and a last one that are not
 * trained further. All of it is in single precision, as that library computes.
 */
import type { ActivationName } from '../../math/activations.ts';
import { bytesOf, join } from './bytes.ts';
import { type NetworkExport, ORIGIN } from './networkExport.ts';

/** The class of the library that has no activation of its own for it. */
const SINE = 'SobolevSine';

/** Registers the activation that the library lacks; for the model of such a network alone. */
export const SINE_SCRIPT = `// TensorFlow.js has no sine as an activation: run this before tf.loadLayersModel('model.json').
class ${SINE} extends tf.layers.Layer {
  call(inputs) {
    return tf.sin(Array.isArray(inputs) ? inputs[0] : inputs);
  }
  static className = '${SINE}';
}
tf.serialization.registerClass(${SINE});
`;

/** Those that dense layers have by the same name. */
const ACTIVATION: Readonly<Record<ActivationName, string | null>> = {
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  softplus: 'softplus',
  swish: 'swish',
  relu: 'relu',
  sin: null,
};

interface Dense {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly activation: ActivationName | null;
  readonly trainable: boolean;
}

/** Scaling (eqs. 1-2) as a layer of `size` neurons: out_i = factor_i in_i + shift_i. */
function scaling(name: string, factors: readonly number[], shifts: readonly number[]): Dense {
  const size = factors.length;
  const weights = Float32Array.from({ length: size ** 2 }, (_, i) => (i % (size + 1) === 0 ? factors[i % size] : 0));
  const biases = Float32Array.from(shifts);
  return { name, inputs: size, outputs: size, weights, biases, activation: null, trainable: false };
}

function denseLayers({ layers, activation, transform }: NetworkExport): Dense[] {
  const { inputMean, inputDeviation, outputMean, outputDeviation } = transform;
  const own = layers.map((layer, i): Dense => {
    const last = i === layers.length - 1;
    const name = last ? 'output' : `hidden${i + 1}`;
    return { ...layer, name, activation: last ? null : activation, trainable: true };
  });
  const into = scaling(
    'standardise',
    inputDeviation.map((deviation) => 1 / deviation),
    inputMean.map((mean, i) => -mean / inputDeviation[i]),
  );
  return [into, ...own, scaling('original_units', [outputDeviation], [outputMean])];
}

/** A layer in the words of Keras, followed by its activation where that is a class of its own. */
function kerasLayers({ name, inputs, outputs, activation, trainable }: Dense, i: number): object[] {
  const word = activation ? ACTIVATION[activation] : 'linear';
  const size = { units: outputs, use_bias: true, activation: word ?? 'linear' };
  const begin = i === 0 ? { batch_input_shape: [null, inputs] } : {};
  const dense = { class_name: 'Dense', config: { name, trainable, dtype: 'float32', ...size, ...begin } };
  return word ? [dense] : [dense, { class_name: SINE, config: { name: `${name}_sine`, trainable, dtype: 'float32' } }];
}

export interface TfjsModel {
  /** `model.json` */
  readonly json: string;
  /** `weights.bin`, which it names. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** `sine.js`, to be run before; null where the library has all it needs. */
  readonly script: string | null;
}

export function tfjsModel(network: NetworkExport): TfjsModel {
  const layers = denseLayers(network);
  const weights = layers.flatMap(({ name, inputs, outputs }) => [
    { name: `${name}/kernel`, shape: [inputs, outputs], dtype: 'float32' },
    { name: `${name}/bias`, shape: [outputs], dtype: 'float32' },
  ]);
  const model = {
    format: 'layers-model',
    generatedBy: 'Sobolev Playground',
    convertedBy: null,
    userDefinedMetadata: { title: network.title, link: network.link, origin: ORIGIN },
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'sobolev', layers: layers.flatMap(kerasLayers) },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
  return {
    json: `${JSON.stringify(model, null, 1)}\n`,
    weights: join(layers.flatMap((layer) => [bytesOf(layer.weights), bytesOf(layer.biases)])),
    script: network.activation === 'sin' ? SINE_SCRIPT : null,
  };
}

/** Half a unit in the last place of single precision, relative. */
const ROUNDING = 2 ** -24;
/** What rounding may take of the deviation without a word. */
const UNSAID = 1e-5;

/** What single precision loses where offsets are large beside what varies; null where that is nothing to speak of. */
export function precisionNote({ transform }: NetworkExport): string | null {
  const { inputMean, inputDeviation, outputMean, outputDeviation } = transform;
  const offsets = [...inputMean.map((mean, i) => mean / inputDeviation[i]), outputMean / outputDeviation];
  const lost = ROUNDING * Math.max(...offsets.map(Math.abs));
  if (lost <= UNSAID) return null;
  return `TensorFlow.js computes in single precision: so far from 0 it rounds off ${lost.toExponential(0)} of the deviation`;
}
