/** The first hidden layer before its activation: only z_00, z_10 = w1 and z_01 = w2 differ from zero. */
import { jetSpace } from '../../../math/jetSpace.ts';
import type { KernelTable } from '../specs.ts';

type Kernels = Pick<KernelTable<Float32Array>, 'affineLayer' | 'affineLayerGradient'>;

export const affineLayerKernels: Kernels = {
  affineLayer({ theta, points, preactivations }, attributes) {
    const { members, parameters, offset, outputs: width, row, count, capacity, first, total, maxOrder } = attributes;
    const { size } = jetSpace(maxOrder);
    for (let member = 0; member < members; member++) {
      for (let i = 0; i < count; i++) {
        const point = 2 * (member * total + first + i);
        const sample = (member * capacity + row + i) * size * width;
        preactivations.fill(0, sample, sample + size * width);
        for (let h = 0; h < width; h++) {
          const weight = member * parameters + offset + h;
          const [w1, w2, b] = [theta[weight], theta[weight + width], theta[weight + 2 * width]];
          preactivations[sample + h] = w1 * points[point] + w2 * points[point + 1] + b;
          if (maxOrder === 0) continue;
          preactivations[sample + width + h] = w1;
          preactivations[sample + 2 * width + h] = w2;
        }
      }
    }
  },

  affineLayerGradient({ points, adjoint, gradient }, attributes) {
    const { members, parameters, offset, outputs: width, row, count, capacity, first, total, maxOrder } = attributes;
    const { size } = jetSpace(maxOrder);
    for (let member = 0; member < members; member++) {
      for (let i = 0; i < count; i++) {
        const point = 2 * (member * total + first + i);
        const sample = (member * capacity + row + i) * size * width;
        for (let h = 0; h < width; h++) {
          const weight = member * parameters + offset + h;
          const zbar = adjoint[sample + h];
          const step = (axis: 1 | 2) => (maxOrder === 0 ? 0 : adjoint[sample + axis * width + h]);
          gradient[weight] += points[point] * zbar + step(1);
          gradient[weight + width] += points[point + 1] * zbar + step(2);
          gradient[weight + 2 * width] += zbar;
        }
      }
    }
  },
};
