/**
 * What a target function is: a formula written once, on jets, so that its value and all its partials come exact.
 * The catalogue (Table I) is in the files named after its categories; index.ts puts it together.
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

/** The input range of Table I. */
export interface Domain {
  readonly x1: Interval;
  readonly x2: Interval;
}

/** The line axis = at, on which the partials jump from order `fromOrder` on. */
export interface NonSmoothLine {
  readonly axis: 'x1' | 'x2';
  readonly at: number;
  readonly fromOrder: number;
}

export interface TargetFunction<Id extends string = string> {
  readonly id: Id;
  /** As printed in Table I. */
  readonly name: string;
  readonly category: Category;
  readonly source: Source;
  readonly domain: Domain;
  /** LaTeX of f(x_1, x_2), without `f(x) =`. */
  readonly tex: string;
  /** The formula; both jets share one space. */
  readonly define: (x1: Jet, x2: Jet) => Jet;
  /** Where the print departs from the textbook, or what else one should know. */
  readonly note?: string;
  /** First order whose partials are all identically zero (it may be above 5); absent where there is none. */
  readonly vanishesFrom?: number;
  readonly nonSmooth?: readonly NonSmoothLine[];
  /** The function of Table I of which this is another reading. */
  readonly variantOf?: string;
}

/** The domain [low, high]^2. */
export function square(low: number, high: number): Domain {
  return { x1: [low, high], x2: [low, high] };
}
