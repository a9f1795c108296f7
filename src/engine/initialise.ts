/** Initial parameters (Algorithm 1, line 2): Glorot uniform weights, zero biases. */
import type { Random } from '../math/random.ts';
import { layersOf, parameterCount } from './layout.ts';

/** Weights uniform in +-sqrt(6 / (inputs + outputs)), biases 0; layer after layer W [in, out], b [out]. [N] */
export function initialParameters(hiddenLayers: number, width: number, random: Random): Float32Array {
  const parameters = new Float32Array(parameterCount(hiddenLayers, width));
  for (const { offset, inputs, outputs } of layersOf(hiddenLayers, width)) {
    const limit = Math.sqrt(6 / (inputs + outputs));
    for (let i = 0; i < inputs * outputs; i++) parameters[offset + i] = random.uniformIn(-limit, limit);
  }
  return parameters;
}
