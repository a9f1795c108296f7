/** Affine layer on jets: every coefficient is a row that meets the same W (spec: one matrix product for all). */
import { jetSpace } from '../../../math/jetSpace.ts';
import type { KernelTable } from '../specs.ts';

type Kernels = Pick<KernelTable<Float32Array>, 'denseLayer' | 'denseLayerGradient' | 'denseLayerBackward'>;

interface Span {
  readonly maxOrder: 0 | 1 | 2 | 3 | 4 | 5;
  readonly members: number;
  readonly parameters: number;
  readonly row: number;
  readonly count: number;
  readonly capacity: number;
}

/** Visits every jet coefficient in the span: its member's first parameter, its row in [E * B * P] and whether it is 00. */
function eachRow(span: Span, visit: (theta: number, row: number, isValue: boolean) => void): void {
  const { size } = jetSpace(span.maxOrder);
  for (let member = 0; member < span.members; member++) {
    const start = (member * span.capacity + span.row) * size;
    for (let k = 0; k < span.count * size; k++) visit(member * span.parameters, start + k, k % size === 0);
  }
}

export const denseLayerKernels: Kernels = {
  denseLayer({ theta, source, activations }, attributes) {
    const { offset, inputs, outputs } = attributes;
    eachRow(attributes, (member, row, isValue) => {
      const weights = member + offset;
      const bias = weights + inputs * outputs;
      for (let h = 0; h < outputs; h++) {
        let sum = isValue ? theta[bias + h] : 0;
        for (let k = 0; k < inputs; k++) sum += source[row * inputs + k] * theta[weights + k * outputs + h];
        activations[row * outputs + h] = sum;
      }
    });
  },

  denseLayerGradient({ source, adjoint, gradient }, attributes) {
    const { offset, inputs, outputs } = attributes;
    eachRow(attributes, (member, row, isValue) => {
      const weights = member + offset;
      const bias = weights + inputs * outputs;
      for (let k = 0; k < inputs; k++) {
        const activation = source[row * inputs + k];
        for (let h = 0; h < outputs; h++)
          gradient[weights + k * outputs + h] += activation * adjoint[row * outputs + h];
      }
      if (isValue) for (let h = 0; h < outputs; h++) gradient[bias + h] += adjoint[row * outputs + h];
    });
  },

  denseLayerBackward({ theta, adjoint, target }, attributes) {
    const { offset, inputs, outputs } = attributes;
    eachRow(attributes, (member, row) => {
      const weights = member + offset;
      for (let k = 0; k < inputs; k++) {
        let sum = 0;
        for (let h = 0; h < outputs; h++) sum += adjoint[row * outputs + h] * theta[weights + k * outputs + h];
        target[row * inputs + k] = sum;
      }
    });
  },
};
