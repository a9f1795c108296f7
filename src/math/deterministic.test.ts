import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as real from './deterministic.ts';
import { createRandom } from './random.ts';

const word = new DataView(new ArrayBuffer(8));

/** A float64 as an integer that counts float64s, so that neighbours differ by one. */
function place(x: number): bigint {
  word.setFloat64(0, x);
  const bits = word.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function ulps(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? (Object.is(a, b) ? 0 : 2 ** 53) : Math.abs(Number(place(a) - place(b)));
}

/** Largest distance from the engine's own functions, which are themselves within about 1 ulp of the truth. */
const CASES = [
  { name: 'exp', mine: real.exp, engine: Math.exp, low: -700, high: 700, limit: 1 },
  { name: 'exp', mine: real.exp, engine: Math.exp, low: -1, high: 1, limit: 1 },
  { name: 'log', mine: real.log, engine: Math.log, low: 0, high: 1e6, limit: 1 },
  { name: 'log', mine: real.log, engine: Math.log, low: 0.5, high: 2, limit: 1 },
  { name: 'sin', mine: real.sin, engine: Math.sin, low: -30, high: 30, limit: 1 },
  { name: 'sin', mine: real.sin, engine: Math.sin, low: -1e6, high: 1e6, limit: 1 },
  { name: 'cos', mine: real.cos, engine: Math.cos, low: -30, high: 30, limit: 1 },
  { name: 'cos', mine: real.cos, engine: Math.cos, low: -1e6, high: 1e6, limit: 1 },
  { name: 'tan', mine: real.tan, engine: Math.tan, low: -30, high: 30, limit: 3 },
  { name: 'sinh', mine: real.sinh, engine: Math.sinh, low: -20, high: 20, limit: 4 },
  { name: 'cosh', mine: real.cosh, engine: Math.cosh, low: -20, high: 20, limit: 3 },
  { name: 'tanh', mine: real.tanh, engine: Math.tanh, low: -5, high: 5, limit: 4 },
  { name: 'atan', mine: real.atan, engine: Math.atan, low: -10, high: 10, limit: 4 },
  { name: 'asin', mine: real.asin, engine: Math.asin, low: -1, high: 1, limit: 5 },
  { name: 'acos', mine: real.acos, engine: Math.acos, low: -1, high: 1, limit: 5 },
] as const;

describe('the elementary functions agree with those of the engine', () => {
  it.each(CASES)('$name on [$low, $high] to $limit ulp', ({ mine, engine, low, high, limit }) => {
    const random = createRandom(1, 'test');
    let worst = 0;
    for (let i = 0; i < 50_000; i++) {
      const x = random.uniformIn(low, high);
      worst = Math.max(worst, ulps(mine(x), engine(x)));
    }
    expect(worst).toBeLessThanOrEqual(limit);
  });

  it('sin stays accurate next to the multiples of pi', () => {
    for (let k = 1; k < 1000; k++) {
      expect(ulps(real.sin(k * Math.PI), Math.sin(k * Math.PI))).toBeLessThanOrEqual(1);
      expect(ulps(real.cos((k - 0.5) * Math.PI), Math.cos((k - 0.5) * Math.PI))).toBeLessThanOrEqual(1);
    }
  });

  it('small arguments keep their relative accuracy', () => {
    const odd = [real.sin, real.tan, real.sinh, real.tanh, real.atan, real.asin];
    for (const mine of odd) {
      for (const x of [1e-300, 1e-20, 1e-9]) {
        expect(ulps(mine(x), x)).toBeLessThanOrEqual(2);
        expect(mine(-x)).toBe(-mine(x));
      }
    }
  });
});

describe('edges', () => {
  it('are exact where the value is', () => {
    expect([real.exp(0), real.log(1), real.sin(0), real.cos(0), real.cosh(0), real.sigmoid(0)]).toEqual([
      1, 0, 0, 1, 1, 0.5,
    ]);
    expect([real.tan(0), real.sinh(0), real.tanh(0), real.atan(0), real.asin(0), real.acos(1)].map(Math.abs)).toEqual(
      Array(6).fill(0),
    );
    expect([real.asin(1), real.asin(-1), real.acos(-1)]).toEqual([Math.PI / 2, -Math.PI / 2, Math.PI]);
  });

  it('overflow and underflow as the engine does', () => {
    for (const x of [709.7, 709.9, 1e9, Infinity, -708.5, -745, -746, -1e9, -Infinity]) {
      expect(ulps(real.exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
    }
    for (const x of [5e-324, 1e-310, 2.3e-308, 1e308, Infinity, 0]) {
      expect(ulps(real.log(x), Math.log(x))).toBeLessThanOrEqual(1);
    }
    expect([real.tanh(800), real.tanh(-800), real.sinh(800), real.sinh(-800), real.cosh(-800)]).toEqual([
      1,
      -1,
      Infinity,
      -Infinity,
      Infinity,
    ]);
    expect([real.sigmoid(-800), real.sigmoid(800), real.atan(Infinity)]).toEqual([0, 1, Math.PI / 2]);
  });

  it('are NaN outside the domain', () => {
    for (const value of [real.log(-1), real.asin(1.5), real.acos(-2), real.sin(Infinity)]) {
      expect(value).toBeNaN();
    }
    for (const { name, mine } of CASES) expect(mine(Number.NaN), name).toBeNaN();
  });

  it('sinh and cosh reach as far as their values are finite', () => {
    expect(ulps(real.sinh(710), 1.1169973830808555e308)).toBeLessThanOrEqual(3);
    for (const x of [709.7, 709.79, 710, 710.3, 710.475]) {
      expect(ulps(real.sinh(x), Math.sinh(x)), `sinh(${x})`).toBeLessThanOrEqual(4);
      expect(ulps(real.cosh(x), Math.cosh(x)), `cosh(${x})`).toBeLessThanOrEqual(4);
      expect(real.sinh(-x)).toBe(-real.sinh(x));
    }
    expect([real.sinh(710.5), real.cosh(710.5)]).toEqual([Infinity, Infinity]);
  });
});

describe('a number split into mantissa and exponent', () => {
  it('is their product, with a mantissa between the roots of 1/2 and 2, the smallest numbers included', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const { mantissa, exponent } = real.splitBinary(x);
        expect(mantissa > Math.SQRT1_2 && mantissa <= Math.SQRT2).toBe(true);
        const half = Math.floor(exponent / 2);
        expect(mantissa * 2 ** half * 2 ** (exponent - half)).toBe(x);
      }),
    );
    expect(real.splitBinary(5e-324)).toEqual({ mantissa: 1, exponent: -1074 });
    expect(real.splitBinary(Math.SQRT2)).toEqual({ mantissa: Math.SQRT2, exponent: 0 });
    expect(real.splitBinary(1.5)).toEqual({ mantissa: 0.75, exponent: 1 });
  });
});

/** 2 pi by Newton's series asin(1/2) = pi / 6. [scaled by 2^1400] */
function scaledTurn(): bigint {
  let sum = 0n;
  let term = 1n << 1399n;
  for (let n = 0n; term > 0n; n++) {
    sum += term / (2n * n + 1n);
    term = (term * (2n * n + 1n)) / (8n * (n + 1n));
  }
  return 12n * sum;
}

/** sin(x) or cos(x) of a whole number x, by the Taylor series of the angle in [0, 2 pi), with 1400 bits. */
function exactCircular(x: bigint, first: 0n | 1n): number {
  const one = 1n << 1400n;
  const angle = (x * one) % scaledTurn();
  let term = first === 0n ? one : angle;
  let sum = 0n;
  for (let n = first; term !== 0n; n += 2n) {
    sum += term;
    term = -(((((term * angle) >> 1400n) * angle) >> 1400n) / ((n + 1n) * (n + 2n)));
  }
  return Number(sum >> 1200n) / 2 ** 200;
}

describe('large angles', () => {
  it('have the sine and cosine that the tables say', () => {
    expect(real.cos(1e6)).toBe(0.9367521275331447);
    expect(real.sin(1e15)).toBe(0.8582727931702359);
  });

  it.each([1e6, 1234567, 1e9, 2 ** 40, 1e15, 2 ** 53 - 1, 1e22, 2 ** 120 * 5, 6381956970095103 * 2 ** 797, 1.7e308])(
    '%d: sine and cosine to 1 ulp of series with 1400 bits',
    (x) => {
      expect(ulps(real.sin(x), exactCircular(BigInt(x), 1n))).toBeLessThanOrEqual(1);
      expect(ulps(real.cos(x), exactCircular(BigInt(x), 0n))).toBeLessThanOrEqual(1);
      expect([real.sin(-x), real.cos(-x)]).toEqual([-real.sin(x), real.cos(x)]);
    },
  );
});

describe('the bits are the same on every engine', () => {
  it('as their checksum says', () => {
    const random = createRandom(3, 'test');
    let checksum = 0;
    for (let i = 0; i < 2000; i++) {
      const share = random.uniform();
      for (const { mine, low, high } of CASES) {
        word.setFloat64(0, mine(low + (high - low) * share));
        checksum = Math.imul(checksum ^ word.getUint32(0), 16777619);
        checksum = Math.imul(checksum ^ word.getUint32(4), 16777619);
      }
    }
    expect(checksum >>> 0).toBe(3921325646);
  });
});
