/**
 * Truncated bivariate Taylor series in float64: a function's value and all its partials up to some order, at one point.
 *
 * f(x + h) = sum over (r1, r2) of a_{r1,r2} h1^r1 h2^r2, where a = d / (r1! r2!) are the Taylor *coefficients* and
 * d the *partials* of eq. (4). Arithmetic works on coefficients; the two are distinct types. A partial that does not
 * exist is NaN, and so is nothing else that can be told (missing.ts).
 */
import type { JetSpace } from './jetSpace.ts';
import { productWithMissing } from './missing.ts';
import type { MultiIndex } from './multiIndex.ts';

declare const meaning: unique symbol;

/** Taylor coefficients a = d / (r1! r2!) in graded order. [size] */
export type Coefficients = Float64Array & { readonly [meaning]: 'coefficients' };

/** Partials d (eq. 4) in graded order. [size] */
export type Partials = Float64Array & { readonly [meaning]: 'partials' };

/** d = r1! r2! a. */
export function toPartials(space: JetSpace, coefficients: Coefficients): Partials {
  return coefficients.map((a, c) => a * space.factorials[c]) as Partials;
}

/** a = d / (r1! r2!). */
export function fromPartials(space: JetSpace, partials: Partials): Coefficients {
  return partials.map((d, c) => d / space.factorials[c]) as Coefficients;
}

/** On which variables a function depends, one bit each: on none, on x1, on x2, on both. */
export type Axes = 0 | 1 | 2 | 3;

const BOTH: Axes = 3;

/** The axes of a function of two others. */
export const bothAxes = (a: Axes, b: Axes): Axes => (a | b) as Axes;

/** Whether a coefficient is NaN. */
export function hasMissing(coefficients: Coefficients): boolean {
  for (let c = 0; c < coefficients.length; c++) if (Number.isNaN(coefficients[c])) return true;
  return false;
}

/** The coefficients of a function of `axes` alone: its partials by other variables are zero even where others are NaN. */
function onAxes({ indices }: JetSpace, coefficients: Coefficients, axes: Axes): Coefficients {
  if (axes === BOTH || !hasMissing(coefficients)) return coefficients;
  const isAbsent = ([r1, r2]: MultiIndex) => (r1 > 0 && !(axes & 1)) || (r2 > 0 && !(axes & 2));
  return coefficients.map((a, c) => (isAbsent(indices[c]) ? 0 : a)) as Coefficients;
}

/** All coefficients zero. */
export function zeroCoefficients(space: JetSpace): Coefficients {
  return new Float64Array(space.size) as Coefficients;
}

/** Coefficient c of the truncated product a b (Leibniz' rule); NaN where it cannot be told for a missing partial. */
export function productCoefficient(space: JetSpace, a: Coefficients, b: Coefficients, c: number): number {
  let sum = 0;
  const terms = space.productsOf[c];
  for (let i = 0; i < terms.length; i++) sum += a[terms[i].left] * b[terms[i].right];
  return Number.isNaN(sum) ? productWithMissing(space, a, b, c) : sum;
}

/** An immutable jet. Operands must share one space; a number stands for the constant function. */
export class Jet {
  readonly space: JetSpace;
  readonly coefficients: Coefficients;
  /** The variables on which the function may depend, whatever its coefficients: x1 + x2^6 depends on both. */
  readonly axes: Axes;

  constructor(space: JetSpace, coefficients: Coefficients, axes: Axes = BOTH) {
    this.space = space;
    this.coefficients = onAxes(space, coefficients, axes);
    this.axes = axes;
  }

  static constant(space: JetSpace, value: number): Jet {
    const coefficients = zeroCoefficients(space);
    coefficients[0] = value;
    return new Jet(space, coefficients, 0);
  }

  /** The function (x1, x2) -> x1 (axis 0) or x2 (axis 1), where it has the given value. */
  static variable(space: JetSpace, axis: 0 | 1, value: number): Jet {
    const coefficients = zeroCoefficients(space);
    coefficients[0] = value;
    if (space.maxOrder > 0) coefficients[1 + axis] = 1;
    return new Jet(space, coefficients, axis === 0 ? 1 : 2);
  }

  /** The function's value. */
  get value(): number {
    return this.coefficients[0];
  }

  plus(other: Jet | number): Jet {
    const sum = this.coefficients.slice() as Coefficients;
    if (typeof other === 'number') {
      sum[0] += other;
      return new Jet(this.space, sum, this.axes);
    }
    for (let c = 0; c < sum.length; c++) sum[c] += other.coefficients[c];
    return new Jet(this.space, sum, bothAxes(this.axes, other.axes));
  }

  minus(other: Jet | number): Jet {
    return this.plus(typeof other === 'number' ? -other : other.negate());
  }

  negate(): Jet {
    return this.times(-1);
  }

  times(other: Jet | number): Jet {
    if (typeof other === 'number') {
      return new Jet(this.space, this.coefficients.map((a) => a * other) as Coefficients, this.axes);
    }
    const product = zeroCoefficients(this.space);
    for (let c = 0; c < product.length; c++) {
      product[c] = productCoefficient(this.space, this.coefficients, other.coefficients, c);
    }
    return new Jet(this.space, product, bothAxes(this.axes, other.axes));
  }

  /** q = this / other, from q other = this: other_0 q_c = this_c - sum_{s < c} q_s other_{c-s}. */
  over(other: Jet | number): Jet {
    const divisor = typeof other === 'number' ? Jet.constant(this.space, other) : other;
    const quotient = zeroCoefficients(this.space);
    for (let c = 0; c < quotient.length; c++) {
      const known = productCoefficient(this.space, quotient, divisor.coefficients, c);
      quotient[c] = (this.coefficients[c] - known) / divisor.value;
    }
    return new Jet(this.space, quotient, bothAxes(this.axes, divisor.axes));
  }

  /** Whole power by repeated squaring: exact for negative values and at 0. Throws `invalid exponent: 0.5`. */
  pow(exponent: number): Jet {
    if (!Number.isSafeInteger(exponent)) throw new Error(`invalid exponent: ${exponent}`);
    if (exponent < 0) return Jet.constant(this.space, 1).over(this.pow(-exponent));
    if (exponent === 0) return Jet.constant(this.space, 1);
    if (exponent === 1) return this;
    const half = this.pow(Math.floor(exponent / 2));
    const square = half.times(half);
    return exponent % 2 === 0 ? square : square.times(this);
  }
}
