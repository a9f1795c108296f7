/** Adam (Table II) on wasm: the parameters of all members lie side by side, so one call serves them all. */
import type { KernelTable } from '../specs.ts';
import type { WasmExports } from './exports.ts';

export function adamKernel(exports: WasmExports): Pick<KernelTable<number>, 'adam'> {
  return {
    adam({ theta, gradient, moment1, moment2 }, { members, parameters, rate, vScale, beta1, beta2, epsilon }) {
      const size = members * parameters;
      const complements = [1 - beta1, 1 - beta2] as const;
      exports.adam(theta, gradient, moment1, moment2, size, rate, vScale, beta1, beta2, epsilon, ...complements);
    },
  };
}
