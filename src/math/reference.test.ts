/** The elementary functions against reference/elementary.csv: 60-digit arithmetic, at the ends of float64 above all. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as real from './deterministic.ts';
import { power, wholePower } from './power.ts';

const word = new DataView(new ArrayBuffer(8));

/** A float64 as an integer that counts float64s, so that neighbours differ by one. */
function place(x: number): bigint {
  word.setFloat64(0, x);
  const bits = word.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

const FUNCTIONS = {
  exp: real.exp,
  log: real.log,
  sin: real.sin,
  cos: real.cos,
  sinh: real.sinh,
  cosh: real.cosh,
  tanh: real.tanh,
  sigmoid: real.sigmoid,
  power: (x: number, p: number) => (Number.isSafeInteger(p) ? wholePower(x, p) : power(x, p)),
} as const;

type Name = keyof typeof FUNCTIONS;

const NAMES = Object.keys(FUNCTIONS) as Name[];

const rows = readFileSync(new URL('reference/elementary.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [name, x, p, value] = line.split(',');
    return { name, x: Number(x), p: Number(p), value: Number(value) };
  });

describe('the elementary functions are within 1 ulp of the truth, to the ends of float64', () => {
  it.each(NAMES)('%s', (name) => {
    const own = rows.filter((row) => row.name === name);
    expect(own.length).toBeGreaterThan(4);
    for (const { x, p, value } of own) {
      const isWhole = name === 'power' && Number.isSafeInteger(p);
      const distance = Math.abs(Number(place(FUNCTIONS[name](x, p)) - place(value)));
      expect(distance, `${name}(${x}, ${p})`).toBeLessThanOrEqual(isWhole ? 2 : 1);
    }
  });

  it('sinh(710), and 1e20^-16, are what the tables say', () => {
    expect([real.sinh(710), real.cosh(710), real.sinh(-710)]).toEqual([
      1.1169973830808555e308, 1.1169973830808555e308, -1.1169973830808555e308,
    ]);
    expect([wholePower(1e20, -16), power(1e20, -16)]).toEqual([1e-320, 1e-320]);
  });
});
