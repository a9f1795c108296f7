/** The Sobolev loss with its gradient (eqs. 5-6; Algorithm 1, lines 6-15), and the error of the values, on wasm. */
import { countUpTo } from '../../../math/multiIndex.ts';
import { type KernelTable, RULE_SIZE } from '../specs.ts';
import { floatsBehind, rowAt } from './addresses.ts';
import type { WasmExports } from './exports.ts';

export function lossKernels(exports: WasmExports): Pick<KernelTable<number>, 'sobolevLoss' | 'squaredError'> {
  return {
    sobolevLoss({ output, targets, weights, rule, cotangent, statistics }, attributes) {
      const { maxOrder, members, count, capacity, first, total } = attributes;
      const size = countUpTo(maxOrder);
      for (let e = 0; e < members; e++) {
        exports.sobolevLoss(
          rowAt(output, e, capacity, 0, size),
          rowAt(targets, e, total, first, size),
          weights,
          floatsBehind(rule, e * RULE_SIZE),
          rowAt(cotangent, e, capacity, 0, size),
          floatsBehind(statistics, e * 2 * (maxOrder + 1)),
          count,
          maxOrder,
        );
      }
    },
    squaredError({ output, values, sums }, { members, count, capacity, first, total, slot, slots }) {
      for (let e = 0; e < members; e++) {
        const to = rowAt(sums, e, slots, slot, 1);
        exports.squaredError(rowAt(output, e, capacity, 0, 1), rowAt(values, e, total, first, 1), to, count);
      }
    },
  };
}
