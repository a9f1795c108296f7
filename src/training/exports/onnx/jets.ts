/** Truncated Taylor series in two variables whose coefficients are tensors of an ONNX graph; a null one is zero. */
import type { ActivationName } from '../../../math/activations.ts';
import type { JetSpace } from '../../../math/jetSpace.ts';
import { factorial } from '../../../math/multiIndex.ts';
import { FLOAT, type Graph, type Value } from './graph.ts';

export type Coefficient = Value | null;

/** Coefficients in graded order. [size] */
export type GraphJet = readonly Coefficient[];

/** Arithmetic of float32 tensors that leaves out what is zero. */
export class Arithmetic {
  readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  number(value: number): Value {
    return this.graph.number(Float32Array.of(value));
  }

  times(a: Coefficient, b: Coefficient): Coefficient {
    return a && b && this.graph.apply('Mul', [a, b]);
  }

  scaled(a: Coefficient, factor: number): Coefficient {
    return factor === 1 ? a : this.times(a, this.number(factor));
  }

  minus(a: Coefficient, b: Coefficient): Coefficient {
    if (!b) return a;
    return a ? this.graph.apply('Sub', [a, b]) : this.graph.apply('Neg', [b]);
  }

  sum(terms: readonly Coefficient[]): Coefficient {
    const own = terms.filter((term) => term !== null);
    return own.length > 1 ? this.graph.apply('Sum', own) : (own[0] ?? null);
  }

  /** The n-th coefficient of the product of two series in one variable. */
  convolved(a: readonly Coefficient[], b: readonly Coefficient[], n: number): Coefficient {
    return this.sum(Array.from({ length: n + 1 }, (_, i) => this.times(a[i], b[n - i])));
  }
}

/** Taylor coefficients of the logistic function at z, up to `order`: s' = s - s^2. */
function sigmoidSeries(on: Arithmetic, z: Value, order: number): Coefficient[] {
  const s: Coefficient[] = [on.graph.apply('Sigmoid', [z])];
  for (let n = 0; n < order; n++) s.push(on.scaled(on.minus(s[n], on.convolved(s, s, n)), 1 / (n + 1)));
  return s;
}

/** Taylor coefficients of an activation at z, up to `order` at least 1, by the recurrence that its slope gives. */
type Series = (on: Arithmetic, z: Value, order: number) => Coefficient[];

export const SERIES: Readonly<Record<ActivationName, Series>> = {
  tanh: (on, z, order) => {
    const t: Coefficient[] = [on.graph.apply('Tanh', [z])];
    for (let n = 0; n < order; n++) {
      const one = n === 0 ? on.number(1) : null;
      t.push(on.scaled(on.minus(one, on.convolved(t, t, n)), 1 / (n + 1)));
    }
    return t;
  },
  sigmoid: sigmoidSeries,
  softplus: (on, z, order) => {
    const slope = sigmoidSeries(on, z, order - 1);
    return [on.graph.apply('Softplus', [z]), ...slope.map((s, n) => on.scaled(s, 1 / (n + 1)))];
  },
  sin: (on, z, order) => {
    const [sine, cosine] = [on.graph.apply('Sin', [z]), on.graph.apply('Cos', [z])];
    const signs = [1, 1, -1, -1];
    return Array.from({ length: order + 1 }, (_, n) =>
      on.scaled(n % 2 === 0 ? sine : cosine, signs[n % 4] / factorial(n)),
    );
  },
  swish: (on, z, order) => {
    const s = sigmoidSeries(on, z, order);
    return s.map((own, n) => on.sum([on.times(z, own), n > 0 ? s[n - 1] : null]));
  },
  relu: (on, z, order) => {
    const positive = on.graph.apply('Greater', [z, on.number(0)]);
    const rest = Array.from({ length: order - 1 }, () => null);
    return [on.graph.apply('Relu', [z]), on.graph.apply('Cast', [positive], { to: FLOAT }), ...rest];
  },
};

/** The product of two jets up to `degree`; beyond it zero. */
function product(
  on: Arithmetic,
  { degrees, productsOf }: JetSpace,
  a: GraphJet,
  b: GraphJet,
  degree: number,
): GraphJet {
  return productsOf.map((terms, c) =>
    degrees[c] > degree ? null : on.sum(terms.map(({ left, right }) => on.times(a[left], b[right]))),
  );
}

/**
 * A function of a jet, given its Taylor coefficients `series` at the jet's value, by Horner's rule in what is left of the
 * jet without its value. That begins with degree 1, so that each step needs one degree more than the one before.
 */
export function composed(on: Arithmetic, space: JetSpace, series: readonly Coefficient[], jet: GraphJet): GraphJet {
  const rest = [null, ...jet.slice(1)];
  let result: GraphJet = jet.map((_, c) => (c === 0 ? series[space.maxOrder] : null));
  for (let n = space.maxOrder - 1; n >= 0; n--) {
    const [, ...higher] = product(on, space, result, rest, space.maxOrder - n);
    result = [series[n], ...higher];
  }
  return result;
}
