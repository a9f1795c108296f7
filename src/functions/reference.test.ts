/**
 * The catalogue against reference/: exact derivatives (60-digit arithmetic, 6 points a function), and statistics of
 * 20 000 uniform samples drawn by another generator.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexOf, type MultiIndex, multiIndicesUpTo, multiplicity, ORDERS } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import { extent, mean, standardDeviation } from '../math/statistics.ts';
import { ALL_FUNCTIONS, functionById, partialsAt, partialsAtPoints, valuesAtPoints } from './index.ts';

/** Cells of a line; quoted cells may hold commas. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain);

function readRows(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(`reference/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i], cell])));
}

const derivatives = readRows('derivatives.csv');
const statistics = readRows('functions.csv');

describe('every partial up to order 5 is exact', () => {
  it('the reference has 6 points and 21 partials for each of the 25 functions', () => {
    expect(derivatives).toHaveLength(25 * 6 * 21);
    expect(new Set(derivatives.map((row) => row.function))).toEqual(new Set(ALL_FUNCTIONS.map(({ id }) => id)));
  });

  it.each(ALL_FUNCTIONS)('$name ($id)', (fn) => {
    const rows = derivatives.filter((row) => row.function === fn.id);
    const orderOf = (row: Record<string, string>) => Number(row.r1) + Number(row.r2);
    const largest = ORDERS.map((order) =>
      Math.max(...rows.filter((row) => orderOf(row) === order).map((row) => Math.abs(Number(row.value)))),
    );
    for (const row of rows) {
      const partials = partialsAt(fn, Number(row.x1), Number(row.x2), 5);
      const expected = Number(row.value);
      const error = Math.abs(partials[indexOf(Number(row.r1), Number(row.r2))] - expected);
      const tolerance = Math.max(1e-10 * Math.abs(expected), 1e-12 * largest[orderOf(row)]);
      expect(error, `d${row.r1}${row.r2} at ${row.x1}, ${row.x2}`).toBeLessThanOrEqual(tolerance);
    }
  });
});

const SAMPLES = 5_000;

function sampled({ id, domain }: (typeof ALL_FUNCTIONS)[number]): Float64Array {
  const random = createRandom(id.length, 'test');
  return Float64Array.from({ length: 2 * SAMPLES }, (_, i) =>
    random.uniformIn(...(i % 2 === 0 ? domain.x1 : domain.x2)),
  );
}

/** All 2^order ordered partials (eq. 7) of all samples. partials [n, 21] -> [n 2^order] */
function orderedPartials(partials: Float64Array, order: number): number[] {
  return multiIndicesUpTo(5)
    .filter(([r1, r2]) => r1 + r2 === order)
    .flatMap((index): MultiIndex[] => Array(multiplicity(index)).fill(index))
    .flatMap(([r1, r2]) => [...partials.filter((_, i) => i % 21 === indexOf(r1, r2))]);
}

describe('the statistics are those of the reference', () => {
  it.each(statistics)('$id', (row) => {
    const fn = functionById(row.id);
    const number = (column: string) => Number(row[column]);
    const { x1, x2 } = fn.domain;
    const bounds = ['x1_lo', 'x1_hi', 'x2_lo', 'x2_hi'].map(number);
    [...x1, ...x2].forEach((bound, i) => {
      expect(bound).toBeCloseTo(bounds[i], 7);
    });

    const points = sampled(fn);
    const values = valuesAtPoints(fn, points);
    const [deviation, kurtosis] = [number('std'), number('kurtosis')];
    const [min, max] = extent(values);
    const slack = 1e-6 * (number('max') - number('min'));
    expect(min).toBeGreaterThanOrEqual(number('min') - slack);
    expect(max).toBeLessThanOrEqual(number('max') + slack);

    const standardErrors = 5 * Math.sqrt(1 / SAMPLES + 1 / 20_000);
    expect(Math.abs(mean(values) - number('mean'))).toBeLessThan(standardErrors * deviation);
    expect(Math.abs(standardDeviation(values) / deviation - 1)).toBeLessThan(
      (standardErrors * Math.sqrt(kurtosis - 1)) / 2,
    );
  });

  it.each(statistics)('$id takes its least and greatest value where stated', (row) => {
    const slack = 1e-6 * (Number(row.max) - Number(row.min));
    for (const [at, value] of [
      [row.argmin, row.min],
      [row.argmax, row.max],
    ]) {
      const [x1, x2] = at.slice(1, -1).split(';').map(Number);
      expect(Math.abs(partialsAt(functionById(row.id), x1, x2, 0)[0] - Number(value))).toBeLessThan(slack);
    }
  });

  it.each(statistics)('$id has derivatives of the stated size, and none from the stated order on', (row) => {
    const fn = functionById(row.id);
    const partials = partialsAtPoints(fn, sampled(fn), 5);
    for (const order of [1, 2, 3, 4, 5]) {
      const targets = orderedPartials(partials, order);
      const stated = Number(row[`o${order}_raw_std`]);
      if (row[`o${order}_kind`] === 'zero') expect(targets.every((target) => target === 0)).toBe(true);
      else expect(Math.abs(standardDeviation(targets) / stated - 1), `order ${order}`).toBeLessThan(0.12);
    }
    const vanishesFrom = row.vanish_from_order || (row.poly_degree && String(Number(row.poly_degree) + 1));
    expect(fn.vanishesFrom).toBe(vanishesFrom ? Number(vanishesFrom) : undefined);
  });
});
