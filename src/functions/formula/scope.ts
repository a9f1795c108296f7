/** The names that a formula may use: variables, constants of its own, functions. */
import { BINARY_FUNCTIONS, type BinaryFunction, UNARY_FUNCTIONS, type UnaryFunction } from './expression.ts';
import { COMPOSED, insteadOf, knownAs } from './names.ts';

const CONSTANTS = [
  ['pi', Math.PI],
  ['e', Math.E],
] as const;

export class Scope {
  readonly variables: ReadonlyMap<string, 0 | 1> = new Map([
    ['x1', 0],
    ['x2', 1],
  ]);
  readonly unary: ReadonlyMap<string, UnaryFunction> = new Map(UNARY_FUNCTIONS.map((name) => [name, name]));
  readonly binary: ReadonlyMap<string, BinaryFunction> = new Map(BINARY_FUNCTIONS.map((name) => [name, name]));
  readonly constants = new Map<string, number>(CONSTANTS);

  has(name: string): boolean {
    return this.#isValue(name) || this.unary.has(name) || this.binary.has(name);
  }

  /** Whether it is the name of a value, not of a function, in one of the ways it may be written. */
  isValue(written: string): boolean {
    return this.#isValue(written) || this.#isValue(knownAs(written));
  }

  /** What to write in place of an unknown name; null where nothing comes to mind. */
  insteadOf(name: string): string | null {
    const isFunction = (part: string) => this.unary.has(part) || this.binary.has(part) || COMPOSED.has(part);
    const isValue = (part: string) => this.variables.has(knownAs(part)) || this.constants.has(part);
    return insteadOf(name, isValue, isFunction);
  }

  #isValue(name: string): boolean {
    return this.variables.has(name) || this.constants.has(name);
  }
}
