/** The linear output neuron on jets: y_c = sum_h a_ch w_h (+ b on 00), its adjoint and its gradient. */
import { jetSpace } from '../../../math/jetSpace.ts';
import type { KernelTable } from '../specs.ts';

type Kernels = Pick<KernelTable<Float32Array>, 'outputLayer' | 'outputLayerBackward' | 'outputLayerGradient'>;

export const outputLayerKernels: Kernels = {
  outputLayer({ theta, activations, output }, attributes) {
    const { members, parameters, offset, inputs, row, count, capacity, outputRow, outputCapacity } = attributes;
    const { size } = jetSpace(attributes.maxOrder);
    for (let member = 0; member < members; member++) {
      const weights = member * parameters + offset;
      const from = (member * capacity + row) * size;
      const to = (member * outputCapacity + outputRow) * size;
      for (let k = 0; k < count * size; k++) {
        let sum = k % size === 0 ? theta[weights + inputs] : 0;
        for (let h = 0; h < inputs; h++) sum += activations[(from + k) * inputs + h] * theta[weights + h];
        output[to + k] = sum;
      }
    }
  },

  outputLayerBackward({ theta, cotangent, adjoint }, attributes) {
    const { members, parameters, offset, inputs, row, count, capacity } = attributes;
    const { size } = jetSpace(attributes.maxOrder);
    for (let member = 0; member < members; member++) {
      const weights = member * parameters + offset;
      const start = (member * capacity + row) * size;
      for (let k = start; k < start + count * size; k++) {
        for (let h = 0; h < inputs; h++) adjoint[k * inputs + h] = cotangent[k] * theta[weights + h];
      }
    }
  },

  outputLayerGradient({ activations, cotangent, gradient }, attributes) {
    const { members, parameters, offset, inputs, row, count, capacity } = attributes;
    const { size } = jetSpace(attributes.maxOrder);
    for (let member = 0; member < members; member++) {
      const weights = member * parameters + offset;
      const start = (member * capacity + row) * size;
      for (let k = 0; k < count * size; k++) {
        const sensitivity = cotangent[start + k];
        for (let h = 0; h < inputs; h++) gradient[weights + h] += sensitivity * activations[(start + k) * inputs + h];
        if (k % size === 0) gradient[weights + inputs] += sensitivity;
      }
    }
  },
};
