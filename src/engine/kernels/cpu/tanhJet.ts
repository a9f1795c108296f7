/**
 * tanh of a jet and its adjoint.
 *
 * Forward, from t' = u z' with u = 1 - t t:
 *   i > 0: i t_ij = sum p z_pq u_{i-p,j-q},   i = 0: j t_0j = sum q z_0q u_{0,j-q}, by total degree.
 * Backward, from delta t = u delta z: zbar_b = sum_{c >= b} u_{c-b} tbar_c.
 */
import { tanh } from '../../../math/deterministic.ts';
import { type JetSpace, jetSpace } from '../../../math/jetSpace.ts';
import type { KernelTable } from '../specs.ts';
import { eachJet } from './eachJet.ts';

/** Coefficient `c` of u = 1 - t t. */
function squareComplement(space: JetSpace, t: Float64Array, c: number): number {
  let square = 0;
  for (const { left, right } of space.productsOf[c]) square += t[left] * t[right];
  return (c === 0 ? 1 : 0) - square;
}

/** t = tanh z for one jet, in float64. z, t, u: [P]; u is a by-product up to degree maxOrder - 1. */
function tanhSeries(space: JetSpace, z: Float64Array, t: Float64Array, u: Float64Array): void {
  const { indices, productsOf, size, degrees, maxOrder } = space;
  t[0] = tanh(z[0]);
  u[0] = 1 - t[0] * t[0];
  for (let c = 1; c < size; c++) {
    const axis = indices[c][0] > 0 ? 0 : 1;
    let sum = 0;
    for (const { left, right } of productsOf[c]) sum += indices[left][axis] * z[left] * u[right];
    t[c] = sum / indices[c][axis];
    if (degrees[c] < maxOrder) u[c] = squareComplement(space, t, c);
  }
}

type Kernels = Pick<KernelTable<Float32Array>, 'tanhJet' | 'tanhJetBackward'>;

export const tanhJetKernels: Kernels = {
  tanhJet({ activations }, attributes) {
    const space = jetSpace(attributes.maxOrder);
    const { width } = attributes;
    const [z, t, u] = [0, 1, 2].map(() => new Float64Array(space.size));
    eachJet(attributes, space.size, (position) => {
      for (let c = 0; c < space.size; c++) z[c] = activations[position + c * width];
      tanhSeries(space, z, t, u);
      for (let c = 0; c < space.size; c++) activations[position + c * width] = t[c];
    });
  },

  tanhJetBackward({ activations, adjoint }, attributes) {
    const space = jetSpace(attributes.maxOrder);
    const { width } = attributes;
    const [t, u, zbar] = [0, 1, 2].map(() => new Float64Array(space.size));
    eachJet(attributes, space.size, (position) => {
      for (let c = 0; c < space.size; c++) t[c] = activations[position + c * width];
      for (let c = 0; c < space.size; c++) u[c] = squareComplement(space, t, c);
      zbar.fill(0);
      for (const { target, left, right } of space.products) zbar[left] += u[right] * adjoint[position + target * width];
      for (let c = 0; c < space.size; c++) adjoint[position + c * width] = zbar[c];
    });
  },
};
