import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNormal, power, wholePower } from './power.ts';
import { createRandom } from './random.ts';

describe('a power', () => {
  it('is exact where it is a float64', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1400 }), fc.constantFrom(0, 1, 2), (root, whole) => {
        let expected = root;
        for (let i = 0; i < whole; i++) expected *= root * root;
        expect(power(root * root, whole + 0.5)).toBe(expected);
      }),
    );
  });

  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

  it('has the value that exp and log have, to 1e-11', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: -2, max: 2, noNaN: true }), (x, p) => {
        const expected = x ** p;
        fc.pre(expected > 1e-300 && expected < 1e300);
        expect(Math.abs(power(x, p) / expected - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  it('over- and underflows, and has no value for a negative base', () => {
    expect([power(10, 400.5), power(10, -400.5), power(0, 2.5), power(0, -2.5)]).toEqual([Infinity, 0, 0, Infinity]);
    expect([power(Infinity, 0.5), power(Infinity, -0.5), power(1, 1e300)]).toEqual([Infinity, 0, 1]);
    for (const none of [power(-2, 0.5), power(Number.NaN, 2.5), power(2, Number.NaN)]) expect(none).toBeNaN();
  });

  it('with a whole exponent has the sign of its base', () => {
    expect([wholePower(-2, 3), wholePower(-2, -3), wholePower(-2, 0), wholePower(0, -3)]).toEqual([
      -8,
      -0.125,
      1,
      Infinity,
    ]);
    expect([wholePower(-1e20, -15), wholePower(-1e20, -16)].map(Math.sign)).toEqual([-1, 1]);
    expect([wholePower(1e20, -17), wholePower(-1e-20, -17)]).toEqual([0, -Infinity]);
  });
});

describe('a whole power', () => {
  it('is exact where it is a float64, and one over it is rounded once', () => {
    for (let base = -13; base <= 13; base++) {
      for (
        let exponent = 0, expected = 1n;
        expected < 2n ** 53n && exponent < 14;
        exponent++, expected *= BigInt(base)
      ) {
        expect(wholePower(base, exponent)).toBe(Number(expected));
        expect(wholePower(base, -exponent)).toBe(1 / Number(expected));
      }
    }
  });
});

it('a number is normal from the smallest with 53 bits on to the largest, of either sign', () => {
  expect([2 ** -1022, -1, -Number.MAX_VALUE].map(isNormal)).toEqual([true, true, true]);
  expect([2 ** -1023, -5e-324, 0, Infinity, -Infinity, Number.NaN].map(isNormal)).toEqual(Array(6).fill(false));
});

describe('the bits are the same on every engine', () => {
  it('as their checksum says', () => {
    const random = createRandom(4, 'test');
    const word = new DataView(new ArrayBuffer(8));
    let checksum = 0;
    for (let i = 0; i < 2000; i++) {
      word.setFloat64(0, power(random.uniformIn(0, 50), random.uniformIn(-100, 100)));
      checksum = Math.imul(checksum ^ word.getUint32(0), 16777619);
      checksum = Math.imul(checksum ^ word.getUint32(4), 16777619);
    }
    expect(checksum >>> 0).toBe(2224029391);
  });
});
