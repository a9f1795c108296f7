/** Adam (Table II) over the flat parameter vector; leaves the gradient zero for the next step. */
import type { KernelTable } from '../specs.ts';

export const adamKernels: Pick<KernelTable<Float32Array>, 'adam'> = {
  adam({ theta, gradient, moment1, moment2 }, { members, parameters, rate, vScale, beta1, beta2, epsilon }) {
    for (let i = 0; i < members * parameters; i++) {
      const g = gradient[i];
      moment1[i] = beta1 * moment1[i] + (1 - beta1) * g;
      moment2[i] = beta2 * moment2[i] + (1 - beta2) * g * g;
      theta[i] -= (rate * moment1[i]) / (Math.sqrt(moment2[i] * vScale) + epsilon);
      gradient[i] = 0;
    }
  },
};
