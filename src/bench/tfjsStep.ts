/**
 * One training step at order 0 or 1 as one writes it with tfjs's own ops, its gradients and its Adam: what the kernels
 * are held against. The jets are written out, since tfjs cannot nest gradients. Networks have two hidden layers of tanh.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { EngineShape, TrainingData } from '../engine/engine.ts';
import { layersOf } from '../engine/layout.ts';

export interface TfjsStep {
  /** One update; returns E_0, ..., E_M before it. */
  step(): Promise<number[]>;
  dispose(): void;
}

interface Affine {
  /** [inputs, outputs] */
  readonly weights: tf.Variable;
  readonly bias: tf.Variable;
}

function variablesOf({ hiddenLayers, width }: EngineShape, parameters: Float32Array): Affine[] {
  return layersOf(hiddenLayers, width).map(({ offset, inputs, outputs }) => {
    const end = offset + inputs * outputs;
    const weights = tf.tensor2d(parameters.subarray(offset, end), [inputs, outputs]);
    return { weights: tf.variable(weights), bias: tf.variable(tf.tensor1d(parameters.slice(end, end + outputs))) };
  });
}

/** Values and, at order 1, slopes of the network: [B, 1] each. */
function jetsOf(points: tf.Tensor2D, [first, second, last]: readonly Affine[], maxOrder: number): tf.Tensor[] {
  const width = first.bias.size;
  const affine = (x: tf.Tensor, { weights, bias }: Affine) => tf.add(tf.matMul(x as tf.Tensor2D, weights), bias);
  const slopeOf = (tanh: tf.Tensor) => tf.sub(1, tf.square(tanh));
  const t1 = tf.tanh(affine(points, first));
  const t2 = tf.tanh(affine(t1, second));
  const directions = maxOrder === 0 ? [] : [0, 1];
  const slopes = directions.map((axis) => {
    const d1 = tf.mul(slopeOf(t1), tf.slice(first.weights as tf.Tensor2D, [axis, 0], [1, width]));
    const d2 = tf.mul(slopeOf(t2), tf.matMul(d1 as tf.Tensor2D, second.weights as tf.Tensor2D));
    return tf.matMul(d2 as tf.Tensor2D, last.weights as tf.Tensor2D);
  });
  return [affine(t2, last), ...slopes];
}

/** Starts from `parameters`; every step is on all samples of `data` with rho = 1, its numbers being those of the engine. */
export function tfjsStep(shape: EngineShape, data: TrainingData, parameters: Float32Array): TfjsStep {
  const { maxOrder, samples, weights, adam } = shape;
  const affines = variablesOf(shape, parameters);
  const points = tf.tensor2d(data.points, [samples, 2]);
  const size = weights.length;
  const targets = weights.map((_, c) =>
    tf.tensor2d(
      data.coefficients.filter((_value, i) => i % size === c),
      [samples, 1],
    ),
  );
  const optimizer = tf.train.adam(adam.learningRate, adam.beta1, adam.beta2, adam.epsilon);
  const variables = affines.flatMap((affine) => [affine.weights, affine.bias]);
  return {
    async step() {
      let errors: tf.Tensor[] = [];
      optimizer.minimize(
        () => {
          const squares = jetsOf(points, affines, maxOrder).map((jet, c) =>
            tf.mul(weights[c], tf.mean(tf.squaredDifference(jet, targets[c]))),
          );
          const [values, ...slopes] = squares;
          errors = (slopes.length > 0 ? [values, tf.addN(slopes)] : [values]).map((error) => tf.keep(error));
          return tf.addN(errors) as tf.Scalar;
        },
        false,
        variables,
      );
      const read = await Promise.all(errors.map((error) => error.data()));
      tf.dispose(errors);
      return read.map(([error]) => error);
    },
    dispose() {
      optimizer.dispose();
      tf.dispose([...variables, points, ...targets]);
    },
  };
}
