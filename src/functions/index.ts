/** The catalogue of target functions: Table I as printed, and other readings of seven of its formulas. */
import { BOWL_SHAPED } from './bowlShaped.ts';
import { OTHERS } from './others.ts';
import { PLATE_SHAPED } from './plateShaped.ts';
import { STEEP_RIDGES } from './steepRidges.ts';
import type { Source, TargetFunction } from './targetFunction.ts';
import { VALLEY_SHAPED } from './valleyShaped.ts';

export { gridPoints, partialsAt, partialsAtPoints, valuesAtPoints } from './evaluate.ts';
export {
  CATEGORIES,
  type Category,
  type Domain,
  type Interval,
  type NonSmoothLine,
  type Source,
  type TargetFunction,
} from './targetFunction.ts';

const CATALOGUE = [...BOWL_SHAPED, ...PLATE_SHAPED, ...VALLEY_SHAPED, ...STEEP_RIDGES, ...OTHERS] as const;

/** The ids of the catalogue; they are part of every shared link. */
export type FunctionId = (typeof CATALOGUE)[number]['id'];

export type CatalogueFunction = TargetFunction<FunctionId>;

const fromSource = (wanted: Source): readonly CatalogueFunction[] =>
  CATALOGUE.filter(({ source }) => source === wanted);

/** The 18 functions of Table I as printed, in printed order. */
export const TABLE_I = fromSource('paper');

/** Other readings: 4 standard forms, then 3 forms of reference [4]. */
export const VARIANTS: readonly CatalogueFunction[] = [...fromSource('standard'), ...fromSource('ref4')];

/** Table I, then the variants. */
export const ALL_FUNCTIONS: readonly CatalogueFunction[] = [...TABLE_I, ...VARIANTS];

const byId = new Map<string, CatalogueFunction>(ALL_FUNCTIONS.map((fn) => [fn.id, fn]));

export function isFunctionId(id: string): id is FunctionId {
  return byId.has(id);
}

/** Throws `unknown function: x`. */
export function functionById(id: string): CatalogueFunction {
  const fn = byId.get(id);
  if (!fn) throw new Error(`unknown function: ${id}`);
  return fn;
}
