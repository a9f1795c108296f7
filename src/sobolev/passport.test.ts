import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Aggregation } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { ALL_FUNCTIONS } from '../functions/index.ts';
import { passportOf } from './passport.ts';

/** Standard deviations of the standardised targets of 20 000 samples, order by order, and the first order without any. */
const [header, ...lines] = readFileSync(new URL('../functions/reference/functions.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain));
const reference = new Map(
  lines.map((cells) => [cells[0], Object.fromEntries(cells.map((cell, i) => [header[i], cell]))]),
);

const MANY = { ...DEFAULT_CONFIG, samples: 4000 };

describe('the passport of a function', () => {
  it.each(ALL_FUNCTIONS.map(({ id }) => id))(
    '%s has the stated range, and targets of the stated size',
    (functionId) => {
      const row = reference.get(functionId) ?? {};
      const { range, targets } = passportOf({ ...MANY, functionId }, MANY.samples);
      const { deviation, orders } = targets ?? { deviation: 0, orders: [] };
      const [min, max] = [Number(row.min), Number(row.max)];
      expect(range?.[0]).toBeGreaterThanOrEqual(min - 1e-6 * (max - min));
      expect(range?.[1]).toBeLessThanOrEqual(max + 1e-6 * (max - min));
      expect((range?.[1] ?? 0) - (range?.[0] ?? 0)).toBeGreaterThan(0.85 * (max - min));
      expect(Math.abs(deviation / Number(row.std) - 1)).toBeLessThan(0.12);
      expect(orders[0].rms).toBeCloseTo(1, 10);
      for (const { order, deviation: found, rms, vanishes } of orders.slice(1)) {
        expect(vanishes, `order ${order}`).toBe(row[`o${order}_kind`] === 'zero');
        if (vanishes) continue;
        expect(Math.abs(found / Number(row[`o${order}_scaled_std`]) - 1), `order ${order}`).toBeLessThan(0.2);
        expect(Math.abs(rms / Number(row[`o${order}_scaled_rms`]) - 1), `order ${order}`).toBeLessThan(0.2);
      }
    },
  );

  it('tells the quotient E_j / E_0 with which the training begins', () => {
    const ordersWith = (aggregation: Aggregation) =>
      passportOf({ ...MANY, functionId: 'sixHumpCamel', aggregation }).targets?.orders ?? [];
    const orders = ordersWith('sum');
    expect(orders[0].quotient).toBe(1);
    for (const { order, rms, quotient } of orders) {
      expect(quotient).toBeCloseTo((2 ** order * rms * rms) / (orders[0].rms * orders[0].rms), 6);
    }
    expect(ordersWith('mean')).toHaveLength(6);
    for (const { order, quotient } of ordersWith('mean'))
      expect(quotient * 2 ** order).toBeCloseTo(orders[order].quotient, 6);
  });

  it('of a formula is that of the same function of Table I', () => {
    const own = { ...MANY, functionId: 'formula', formula: 'x1^2 + 2 x2^2', domain: [-10, 10, -10, 10] } as const;
    expect(passportOf(own)).toEqual(passportOf({ ...MANY, functionId: 'sumSquares' }));
  });

  it('of a formula that is not finite everywhere says so', () => {
    const { range, targets } = passportOf({ ...MANY, functionId: 'formula', formula: 'log(x1)' });
    expect(range?.[1]).toBeCloseTo(Math.log(2), 12);
    expect(targets).toBeNull();
    expect(passportOf({ ...MANY, functionId: 'formula', formula: 'log(-1 - x1^2) + x2' }).range).toBeNull();
    const steep = passportOf({ ...MANY, functionId: 'formula', formula: 'x2 + sqrt(1 + 1e-20 x1 - 1)' });
    expect(steep.range).not.toBeNull();
    expect(steep.targets).toBeNull();
  });
});
