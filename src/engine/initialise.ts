/** Initial parameters (Algorithm 1, line 2): the two ways that linear layers begin elsewhere. */
import type { Init } from '../config/runConfig.ts';
import type { Random } from '../math/random.ts';
import { layersOf, parameterCount } from './layout.ts';

interface Initialisation {
  /** Weights are uniform between minus and plus this. */
  readonly limit: (inputs: number, outputs: number) => number;
  /** Biases are drawn like the weights, after those of their layer; else they are 0. */
  readonly drawsBiases: boolean;
}

const INITS: Readonly<Record<Init, Initialisation>> = {
  uniform: { limit: (inputs) => 1 / Math.sqrt(inputs), drawsBiases: true },
  glorot: { limit: (inputs, outputs) => Math.sqrt(6 / (inputs + outputs)), drawsBiases: false },
};

/** Layer after layer W [in, out], b [out]. [N] */
export function initialParameters(init: Init, hiddenLayers: number, width: number, random: Random): Float32Array {
  const parameters = new Float32Array(parameterCount(hiddenLayers, width));
  const { limit: limitOf, drawsBiases } = INITS[init];
  for (const { offset, inputs, outputs } of layersOf(hiddenLayers, width)) {
    const limit = limitOf(inputs, outputs);
    const drawn = inputs * outputs + (drawsBiases ? outputs : 0);
    for (let i = 0; i < drawn; i++) parameters[offset + i] = random.uniformIn(-limit, limit);
  }
  return parameters;
}
