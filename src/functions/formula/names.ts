/** Other names of functions and constants, functions made of others, and what to write for names that are none. */
import { binary, type Expression, number, type UnaryFunction } from './expression.ts';

/** Other names, in lower case, of what the grammar knows. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arcsin: 'asin',
    arccos: 'acos',
    arctan: 'atan',
    arctg: 'atan',
    tg: 'tan',
    ln: 'log',
    fabs: 'abs',
    absolute: 'abs',
    sgn: 'sign',
    signum: 'sign',
    minimum: 'min',
    maximum: 'max',
    cosec: 'csc',
    power: 'pow',
    x: 'x1',
    y: 'x2',
  }),
);

/** The grammar's own name for one that is not known as it is written: `Sin`, `arctan`, `PI`. */
export function knownAs(name: string): string {
  const lower = name.toLowerCase();
  // E is also a modulus and a mean, and stands for 10^ in numbers.
  return name === 'E' ? name : (ALIASES.get(lower) ?? lower);
}

/** Counts each node that it is given. */
type Make = (node: Expression) => Expression;

interface Composed {
  readonly count: 1 | 2;
  readonly of: (make: Make, u: Expression, v: Expression) => Expression;
}

const unary = (name: UnaryFunction, operand: Expression): Expression => ({ kind: 'unary', name, operand });

const oneOver = (name: UnaryFunction): Composed => ({
  count: 1,
  of: (make, u) => make(binary('/', make(number(1)), make(unary(name, u)))),
});

const logarithm = (base: number): Composed => ({
  count: 1,
  of: (make, u) => make(binary('/', make(unary('log', u)), make(unary('log', make(number(base)))))),
});

/** Functions that the tree says with others. */
export const COMPOSED: ReadonlyMap<string, Composed> = new Map(
  Object.entries<Composed>({
    log10: logarithm(10),
    log2: logarithm(2),
    cot: oneOver('tan'),
    sec: oneOver('cos'),
    csc: oneOver('sin'),
    square: { count: 1, of: (make, u) => make(binary('^', u, make(number(2)))) },
    pow: { count: 2, of: (make, u, v) => make(binary('^', u, v)) },
  }),
);

/** The function that undoes one: sin^-1 may mean it. */
export const INVERSE: ReadonlyMap<string, string> = new Map([
  ['sin', 'asin'],
  ['cos', 'acos'],
  ['tan', 'atan'],
]);

const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    E: 'e',
    lg: 'log10(u) or log2(u)',
    ld: 'log2(u)',
    lb: 'log2(u)',
    ctg: 'cot(u)',
    cotan: 'cot(u)',
    asinh: 'log(u + sqrt(u^2 + 1))',
    arsinh: 'log(u + sqrt(u^2 + 1))',
    arcsinh: 'log(u + sqrt(u^2 + 1))',
    acosh: 'log(u + sqrt(u^2 - 1))',
    arcosh: 'log(u + sqrt(u^2 - 1))',
    arccosh: 'log(u + sqrt(u^2 - 1))',
    atanh: 'log((1 + u)/(1 - u))/2',
    artanh: 'log((1 + u)/(1 - u))/2',
    arctanh: 'log((1 + u)/(1 - u))/2',
    atan2: 'atan(u/v)',
    cbrt: 'sign(u)*abs(u)^(1/3)',
    hypot: 'sqrt(u^2 + v^2)',
    exp2: '2^u',
    expm1: 'exp(u) - 1',
    log1p: 'log(1 + u)',
    sigmoid: '1/(1 + exp(-u))',
    relu: 'max(u, 0)',
    heaviside: '(1 + sign(u))/2',
    r: 'sqrt(x1^2 + x2^2)',
  }),
);

/** Two known names without anything between them: [sin, x1] in sinx1. */
function twoNames(name: string, isKnown: (part: string) => boolean): readonly [string, string] | null {
  for (let at = name.length - 1; at > 0; at--) {
    const parts = [name.slice(0, at), name.slice(at)] as const;
    if (parts.every(isKnown)) return parts;
  }
  return null;
}

/** What to write for a name that is none: `write log10(u) or log2(u)`; null where nothing is known to say. */
export function insteadOf(
  name: string,
  isValue: (part: string) => boolean,
  isFunction: (part: string) => boolean,
): string | null {
  const instead = INSTEAD.get(name) ?? INSTEAD.get(name.toLowerCase());
  if (instead) return `write ${instead}`;
  if (/^x\d+$/i.test(name)) return 'the variables are x1 and x2';
  const parts = twoNames(name, (part) => isValue(part) || isFunction(part));
  if (!parts || isFunction(parts[1])) return null;
  return isFunction(parts[0]) ? `write ${parts[0]}(${parts[1]})` : `write ${parts[0]}*${parts[1]}`;
}
