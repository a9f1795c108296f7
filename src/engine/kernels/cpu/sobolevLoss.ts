/** Errors per order, rho and the gradient of eq. (6) by the network's output (Algorithm 1, lines 6-15). */
import { jetSpace } from '../../../math/jetSpace.ts';
import { adaptiveRho } from '../../../sobolev/adaptiveRho.ts';
import { type KernelTable, RULE, RULE_SIZE } from '../specs.ts';

type Kernels = Pick<KernelTable<Float32Array>, 'sobolevLoss' | 'squaredError'>;

/** The weight of E_0..E_M in the gradient, and rho_0..rho_M, from one member's rule and errors. [M+1] each */
function weighOrders(rule: Float32Array, errors: readonly number[]): { gradient: number[]; rho: number[] } {
  const adaptive = { threshold: rule[RULE.threshold], cap: rule[RULE.cap] };
  const gradient = [1];
  const rho = [1];
  for (let order = 1; order < errors.length; order++) {
    const scale = rule[RULE.scale + order - 1];
    const factor = rule[RULE.adaptive] ? adaptiveRho(adaptive, errors[0], errors[order]) : 1;
    const flows = rule[RULE.throughRho] === 1 && errors[order] > 0 && factor === errors[0] / errors[order];
    rho.push(scale * factor);
    gradient.push(flows ? 0 : scale * factor);
    if (flows) gradient[0] += scale;
  }
  return { gradient, rho };
}

export const sobolevLossKernels: Kernels = {
  sobolevLoss({ output, targets, weights, rule, cotangent, statistics }, attributes) {
    const { members, maxOrder, count, capacity, first, total } = attributes;
    const { size, degrees } = jetSpace(maxOrder);
    for (let member = 0; member < members; member++) {
      const start = member * capacity * size;
      const target = (member * total + first) * size;
      const errors = Array.from({ length: maxOrder + 1 }, () => 0);
      for (let k = 0; k < count * size; k++) {
        const residual = output[start + k] - targets[target + k];
        errors[degrees[k % size]] += (weights[k % size] * residual * residual) / count;
      }
      const { gradient, rho } = weighOrders(rule.subarray(member * RULE_SIZE, (member + 1) * RULE_SIZE), errors);
      for (let k = 0; k < count * size; k++) {
        const factor = (gradient[degrees[k % size]] * 2 * weights[k % size]) / count;
        cotangent[start + k] = factor * (output[start + k] - targets[target + k]);
      }
      const row = member * 2 * (maxOrder + 1);
      errors.forEach((error, order) => {
        statistics[row + order] += error;
        statistics[row + maxOrder + 1 + order] += rho[order];
      });
    }
  },

  squaredError({ output, values, sums }, attributes) {
    const { members, count, capacity, first, total, slot, slots } = attributes;
    for (let member = 0; member < members; member++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += (output[member * capacity + i] - values[member * total + first + i]) ** 2;
      sums[member * slots + slot] = sum;
    }
  },
};
