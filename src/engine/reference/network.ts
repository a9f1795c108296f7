/**
 * The network on jets in float64, one sample at a time, as plainly as it can be written: the oracle of every engine.
 *
 * z = b + sum_k w_k t_k for every Taylor coefficient (b on 00 only), t = sigma(z) as series, y linear (Table II).
 * The adjoint of t = sigma(z) follows from delta t = u delta z, u = sigma'(z): zbar_b = sum_{c >= b} u_{c-b} tbar_c.
 */
import { ACTIVATION_FUNCTIONS, type ActivationName } from '../../math/activations.ts';
import { type Coefficients, Jet, zeroCoefficients } from '../../math/jet.ts';
import { type JetSpace, jetSpace } from '../../math/jetSpace.ts';
import type { Order } from '../../math/multiIndex.ts';
import { type LayerLayout, layersOf } from '../layout.ts';

export interface Network {
  readonly hiddenLayers: number;
  readonly width: number;
  readonly activation: ActivationName;
  /** Layer after layer W [in, out], b [out]. [N] */
  readonly parameters: Float64Array;
}

/** The jets of every layer at one sample: input, hidden layers, output. [layers + 1][neurons] */
export type Trace = readonly (readonly Coefficients[])[];

function affine(space: JetSpace, layer: LayerLayout, parameters: Float64Array, inputs: readonly Coefficients[]) {
  const { offset, inputs: from, outputs } = layer;
  return Array.from({ length: outputs }, (_, h) => {
    const z = zeroCoefficients(space);
    z[0] = parameters[offset + from * outputs + h];
    for (let k = 0; k < from; k++) {
      const weight = parameters[offset + k * outputs + h];
      for (let c = 0; c < space.size; c++) z[c] += weight * inputs[k][c];
    }
    return z;
  });
}

/** The jets of all layers at the standardised point (x1, x2). */
export function forwardTrace(
  { hiddenLayers, width, activation, parameters }: Network,
  x1: number,
  x2: number,
  space: JetSpace,
): Trace {
  const { value } = ACTIVATION_FUNCTIONS[activation];
  const layers = layersOf(hiddenLayers, width);
  const trace: Coefficients[][] = [[Jet.variable(space, 0, x1).coefficients, Jet.variable(space, 1, x2).coefficients]];
  layers.forEach((layer, l) => {
    const z = affine(space, layer, parameters, trace[l]);
    trace.push(l === hiddenLayers ? z : z.map((jet) => value(new Jet(space, jet)).coefficients));
  });
  return trace;
}

/** Adds the gradient of the parameters at one sample to `gradient`, from the gradient by the output's coefficients. */
export function backward(
  network: Network,
  trace: Trace,
  cotangent: Coefficients,
  space: JetSpace,
  gradient: Float64Array,
): void {
  const layers = layersOf(network.hiddenLayers, network.width);
  let adjoints: Coefficients[] = [cotangent];
  for (let l = layers.length - 1; l >= 0; l--) {
    const { offset, inputs, outputs } = layers[l];
    const z = affine(space, layers[l], network.parameters, trace[l]);
    const zbar =
      l === network.hiddenLayers ? adjoints : adjoints.map((tbar, h) => activationAdjoint(network, space, z[h], tbar));
    adjoints = trace[l].map((input, k) => {
      const adjoint = zeroCoefficients(space);
      for (let h = 0; h < outputs; h++) {
        const weight = network.parameters[offset + k * outputs + h];
        for (let c = 0; c < space.size; c++) {
          gradient[offset + k * outputs + h] += input[c] * zbar[h][c];
          adjoint[c] += weight * zbar[h][c];
        }
      }
      return adjoint;
    });
    for (let h = 0; h < outputs; h++) gradient[offset + inputs * outputs + h] += zbar[h][0];
  }
}

function activationAdjoint(
  { activation }: Network,
  space: JetSpace,
  z: Coefficients,
  tbar: Coefficients,
): Coefficients {
  const u = ACTIVATION_FUNCTIONS[activation].slope(new Jet(space, z)).coefficients;
  const zbar = zeroCoefficients(space);
  for (const { target, left, right } of space.products) zbar[left] += u[right] * tbar[target];
  return zbar;
}

/** All standardised partials up to `maxOrder` at standardised points [k, 2]. [k, P] */
export function forwardPartials(network: Network, points: ArrayLike<number>, maxOrder: Order): Float64Array {
  const space = jetSpace(maxOrder);
  const partials = new Float64Array((points.length / 2) * space.size);
  for (let i = 0; i < points.length / 2; i++) {
    const trace = forwardTrace(network, points[2 * i], points[2 * i + 1], space);
    const [output] = trace[trace.length - 1];
    for (let c = 0; c < space.size; c++) partials[i * space.size + c] = output[c] * space.factorials[c];
  }
  return partials;
}
