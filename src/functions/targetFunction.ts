/**
 * What a target function is: a formula written once, on jets, so that its value and all its partials come exact.
 * The catalogue (Table I) is in the files named after its categories, formulas typed by the user are in formula/;
 * index.ts puts them together.
 */
import type { Jet } from '../math/jet.ts';

/** The categories of Table I, in printed order, with their printed titles. */
export const CATEGORIES = {
  bowl: 'Bowl-Shaped',
  plate: 'Plate-Shaped',
  valley: 'Valley-Shaped',
  ridges: 'Steep Ridges or Drops',
  others: 'Others',
} as const;

export type Category = keyof typeof CATEGORIES;

/**
 * Where a definition comes from:
 * - `paper`: Table I as printed
 * - `standard`: the usual textbook form, where the print departs from it
 * - `ref4`: the form that the experiments of reference [4] used, where it departs from both
 */
export type Source = 'paper' | 'standard' | 'ref4';

export type Interval = readonly [low: number, high: number];

/** The input range. */
export interface Domain {
  readonly x1: Interval;
  readonly x2: Interval;
}

/** A point of a domain, in its own units. */
export type Point = readonly [x1: number, x2: number];

/** A domain in one list, as settings and links have it. */
export type DomainBounds = readonly [x1Low: number, x1High: number, x2Low: number, x2High: number];

/** The line axis = at, on which the partials jump from order `fromOrder` on. */
export interface NonSmoothLine {
  readonly axis: 'x1' | 'x2';
  readonly at: number;
  readonly fromOrder: number;
}

/** A place where a formula breaks: where `argument` is zero. */
export interface Hazard {
  readonly kind: 'pole' | 'kink';
  /** In words: `division by zero where x1 - 0.5 = 0`. */
  readonly what: string;
  readonly argument: (x1: number, x2: number) => number;
  /** Parts of the formula that one value of `argument` takes. */
  readonly cost: number;
  /** Whether it also breaks where the argument only touches zero without a change of sign. */
  readonly touching: boolean;
}

export interface TargetFunction<Id extends string = string> {
  readonly id: Id;
  /** As printed in Table I, where it is from there. */
  readonly name: string;
  readonly domain: Domain;
  /** LaTeX of f(x_1, x_2), without `f(x) =`. */
  readonly tex: string;
  /** The formula; both jets share one space. */
  readonly define: (x1: Jet, x2: Jet) => Jet;
  /** The value alone, to the last bit that of `define`, where there is a faster way to it. */
  readonly value?: (x1: number, x2: number) => number;
  /** Where the print departs from the textbook, or what else one should know. */
  readonly note?: string;
  /** First order whose partials are all identically zero (it may be above 5); absent where there is none. */
  readonly vanishesFrom?: number;
  readonly nonSmooth?: readonly NonSmoothLine[];
  readonly hazards?: readonly Hazard[];
  /** Only points of it are known: wherever it is asked, the answer is NaN. */
  readonly isUnknown?: true;
}

/** A function of Table I, or another reading of one. */
export interface TableFunction<Id extends string = string> extends TargetFunction<Id> {
  readonly category: Category;
  readonly source: Source;
  /** The function of Table I of which this is another reading. */
  readonly variantOf?: string;
}

/** The domain [low, high]^2. */
export function square(low: number, high: number): Domain {
  return { x1: [low, high], x2: [low, high] };
}
