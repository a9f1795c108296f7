/**
 * Exact reduction of a large angle: x = k pi / 2 + r with |r| <= pi / 4, in whole numbers scaled by 2^BITS.
 *
 * No float64 lies nearer to a multiple of pi / 2 than about 2^-62, and k < 2^1024: BITS = 1200 leave more than 100
 * correct bits of r at every argument.
 */

const BITS = 1200n;
const GUARD_BITS = 32n;

/** Bits behind the point that r keeps before it is split into two float64s. */
const KEPT_BITS = 200n;

/** atan(1 / n) 2^bits = sum of (-1)^i 2^bits / ((2 i + 1) n^(2 i + 1)). */
function scaledInverseArcTangent(n: bigint, bits: bigint): bigint {
  let [sum, odd, sign] = [0n, 1n, 1n];
  for (let power = (1n << bits) / n; power > 0n; power /= n * n) {
    sum += (sign * power) / odd;
    [odd, sign] = [odd + 2n, -sign];
  }
  return sum;
}

/** pi / 2 by Machin's formula pi / 4 = 4 atan(1/5) - atan(1/239). [scaled by 2^BITS] */
function scaledHalfPi(): bigint {
  const bits = BITS + GUARD_BITS;
  return (2n * (4n * scaledInverseArcTangent(5n, bits) - scaledInverseArcTangent(239n, bits))) >> GUARD_BITS;
}

const HALF_PI = scaledHalfPi();

/** A finite x as a whole number. [scaled by 2^BITS; exact for |x| >= 2^-1000] */
function scaled(x: number): bigint {
  const word = new DataView(new ArrayBuffer(8));
  word.setFloat64(0, Math.abs(x));
  const bits = word.getBigUint64(0);
  const mantissa = (bits & 0xfffffffffffffn) | 0x10000000000000n;
  const magnitude = mantissa << (BITS + (bits >> 52n) - 1075n);
  return x < 0 ? -magnitude : magnitude;
}

/** k modulo 4, and r as the sum of a float64 and a far smaller one. */
export interface QuarterTurns {
  readonly quadrant: number;
  readonly r: number;
  readonly tail: number;
}

/** Reduces an angle of |x| >= 1; NaN where it is not finite. [radians] */
export function reduceLargeAngle(x: number): QuarterTurns {
  if (!Number.isFinite(x)) return { quadrant: 0, r: Number.NaN, tail: Number.NaN };
  const angle = scaled(x);
  const doubled = 2n * angle + HALF_PI;
  const towardsZero = doubled / (2n * HALF_PI);
  const k = doubled < 0n ? towardsZero - 1n : towardsZero;
  const rest = (angle - k * HALF_PI) >> (BITS - KEPT_BITS);
  const r = Number(rest);
  const unit = 1 / Number(1n << KEPT_BITS);
  return { quadrant: Number(k & 3n), r: r * unit, tail: Number(rest - BigInt(r)) * unit };
}
