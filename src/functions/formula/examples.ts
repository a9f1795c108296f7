/** Formulas to start from. */
import type { DomainBounds } from '../targetFunction.ts';

export interface FormulaExample {
  readonly name: string;
  readonly formula: string;
  readonly domain: DomainBounds;
}

export const FORMULA_EXAMPLES: readonly FormulaExample[] = [
  { name: 'Packet', formula: 'sin(3x1) * exp(-x1^2 - x2^2)', domain: [-2, 2, -2, 2] },
  {
    name: 'Ripple',
    formula: 'a = 4\ncos(a sqrt(1 + x1^2 + x2^2))',
    domain: [-3, 3, -3, 3],
  },
  { name: 'Edge', formula: 'k = 3\ntanh(k (x1 - x2^2))', domain: [-2, 2, -1.5, 1.5] },
  { name: 'Saddle', formula: 'x1^3 - 3 x1 x2^2', domain: [-1, 1, -1, 1] },
  { name: 'Kink', formula: 'abs(x1 - x2) + max(x1, 0)', domain: [-1, 1, -1, 1] },
];
