import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../math/multiIndex.ts';
import {
  ALL_FUNCTIONS,
  CATEGORIES,
  functionById,
  gridPoints,
  isFunctionId,
  partialsAtPoints,
  TABLE_I,
  VARIANTS,
  valuesAtPoints,
} from './index.ts';

/** Rows of a CSV file beside this test, quoted cells with commas included. */
function readCsv(name: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(`./reference/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const cellsOf = (line: string) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|\r?$)/g)].map(([, cell, quoted]) => quoted ?? cell);
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i] ?? '', cell])));
}

const derivatives = readCsv('derivatives.csv');
const statistics = readCsv('functions.csv');
/** Whole-order maxima of the reference rows of one function: the scale of the absolute tolerance. */
const rowsOf = (id: string) => derivatives.filter((row) => row.function === id);
const orderOf = (row: Record<string, string>) => Number(row.r1) + Number(row.r2);

describe('Table I', () => {
  it('has 18 printed functions and 7 other versions, the ids of the reference', () => {
    expect(TABLE_I).toHaveLength(18);
    expect(VARIANTS).toHaveLength(7);
    expect(new Set(derivatives.map((row) => row.function))).toEqual(new Set(ALL_FUNCTIONS.map(({ id }) => id)));
    expect(derivatives).toHaveLength(25 * 6 * 21);
  });

  it.each(ALL_FUNCTIONS.map(({ id }) => id))('%s: all partials up to order 5 agree with the reference', (id) => {
    const rows = rowsOf(id);
    const largest = [0, 1, 2, 3, 4, 5].map((order) =>
      Math.max(...rows.filter((row) => orderOf(row) === order).map((row) => Math.abs(Number(row.value)))),
    );
    for (const row of rows) {
      const point = Float64Array.from([Number(row.x1), Number(row.x2)]);
      const found = partialsAtPoints(functionById(id), point, 5)[indexOf(Number(row.r1), Number(row.r2))];
      const expected = Number(row.value);
      const tolerance = Math.max(1e-10 * Math.abs(expected), 1e-12 * largest[orderOf(row)]);
      expect(Math.abs(found - expected), `${id} (${row.r1},${row.r2}) at ${row.x1}, ${row.x2}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
  });

  it.each(statistics.map((row) => [row.id, row] as const))('%s: range, extremes and vanishing order', (id, row) => {
    const fn = functionById(id);
    const { x1, x2 } = fn.domain;
    expect([...x1, ...x2].map((edge) => edge.toFixed(6))).toEqual(
      [row.x1_lo, row.x1_hi, row.x2_lo, row.x2_hi].map((edge) => Number(edge).toFixed(6)),
    );
    const values = valuesAtPoints(fn, gridPoints(fn.domain, 301));
    const range = Number(row.max) - Number(row.min);
    expect(Math.max(...values)).toBeLessThanOrEqual(Number(row.max) + 1e-4 * range);
    expect(Math.max(...values)).toBeGreaterThan(Number(row.max) - 0.01 * range);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(Number(row.min) - 1e-4 * range);
    expect(Math.min(...values)).toBeLessThan(Number(row.min) + 0.01 * range);
    const vanishes = Number(row.vanish_from_order) || 6;
    expect(fn.vanishesFrom ?? 6).toBe(Math.min(vanishes, 6));
    expect(fn.category in CATEGORIES).toBe(true);
  });

  it.each(ALL_FUNCTIONS.filter(({ vanishesFrom }) => vanishesFrom).map((fn) => [fn.id, fn] as const))(
    '%s: partials vanish from its order on, and not before',
    (_, fn) => {
      const partials = partialsAtPoints(fn, gridPoints(fn.domain, 8), 5);
      const largest = (order: number) =>
        Math.max(
          ...partials
            .filter((__, i) => [0, 1, 3, 6, 10, 15, 21].findIndex((end) => i % 21 < end) - 1 === order)
            .map(Math.abs),
        );
      for (let order = 0; order <= 5; order++) expect(largest(order) === 0).toBe(order >= (fn.vanishesFrom ?? 6));
    },
  );

  it('an unknown id is refused by name', () => {
    expect(isFunctionId('sphere')).toBe(true);
    expect(isFunctionId('__proto__')).toBe(false);
    expect(() => functionById('spehre')).toThrow('unknown function: spehre');
  });
});

describe('grid', () => {
  it('runs along x1 first and holds the corners', () => {
    const points = gridPoints({ x1: [0, 2], x2: [10, 20] }, 3);
    expect(Array.from(points.slice(0, 8))).toEqual([0, 10, 1, 10, 2, 10, 0, 15]);
    expect(Array.from(points.slice(-2))).toEqual([2, 20]);
  });
});
