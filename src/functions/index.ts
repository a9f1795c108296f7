/** The catalogue of target functions: Table I as printed, and other readings of seven of its formulas. */
import { BOWL_SHAPED } from './bowlShaped.ts';
import { formulaFunction } from './formula/formulaFunction.ts';
import { OTHERS } from './others.ts';
import { unknownFunction } from './ownData.ts';
import { PLATE_SHAPED } from './plateShaped.ts';
import { STEEP_RIDGES } from './steepRidges.ts';
import type { DomainBounds, Source, TableFunction, TargetFunction } from './targetFunction.ts';
import { VALLEY_SHAPED } from './valleyShaped.ts';

export { gridPoints, type Line, linePoints, partialsAt, partialsAtPoints, valuesAtPoints } from './evaluate.ts';
export { FORMULA_EXAMPLES, type FormulaExample } from './formula/examples.ts';
export { BINARY_FUNCTIONS, type Formula, UNARY_FUNCTIONS } from './formula/expression.ts';
export { formulaFunction } from './formula/formulaFunction.ts';
export { formulaProblem, LONGEST_FORMULA, type ParsedFormula, parseFormula } from './formula/parse.ts';
export { constantTex, formulaTex } from './formula/print.ts';
export type { FormulaProblem } from './formula/tokens.ts';
export {
  type DataReference,
  FEWEST_ROWS,
  formatReference,
  LARGEST_NUMBER,
  LONGEST_REFERENCE,
  MOST_ROWS,
  parseReference,
  referenceProblem,
} from './ownData.ts';
export {
  CATEGORIES,
  type Category,
  type Domain,
  type DomainBounds,
  type Interval,
  type NonSmoothLine,
  type Point,
  type Source,
  type TableFunction,
  type TargetFunction,
} from './targetFunction.ts';
export { type Findings, findTrouble, searchForTrouble, type Trouble } from './trouble.ts';

const CATALOGUE = [...BOWL_SHAPED, ...PLATE_SHAPED, ...VALLEY_SHAPED, ...STEEP_RIDGES, ...OTHERS] as const;

type CatalogueId = (typeof CATALOGUE)[number]['id'];

export type CatalogueFunction = TableFunction<CatalogueId>;

/** The ids of the catalogue, and of a formula or data of one's own; they are part of every shared link. */
export type FunctionId = CatalogueId | 'formula' | 'data';

const fromSource = (wanted: Source): readonly CatalogueFunction[] =>
  CATALOGUE.filter(({ source }) => source === wanted);

/** The 18 functions of Table I as printed, in printed order. */
export const TABLE_I = fromSource('paper');

/** Other readings: 4 standard forms, then 3 forms of reference [4]. */
export const VARIANTS: readonly CatalogueFunction[] = [...fromSource('standard'), ...fromSource('ref4')];

/** Table I, then the variants. */
export const ALL_FUNCTIONS: readonly CatalogueFunction[] = [...TABLE_I, ...VARIANTS];

const byId = new Map<string, CatalogueFunction>(ALL_FUNCTIONS.map((fn) => [fn.id, fn]));

export function isFunctionId(id: string): id is CatalogueId {
  return byId.has(id);
}

/** Throws `unknown function: x`. */
export function functionById(id: string): CatalogueFunction {
  const fn = byId.get(id);
  if (!fn) throw new Error(`unknown function: ${id}`);
  return fn;
}

/** What to learn: a function of the catalogue, a formula on a domain, or data. */
export interface FunctionChoice {
  readonly functionId: FunctionId;
  /** In force where `functionId` is `formula`, and so is `domain`. */
  readonly formula: string;
  readonly domain: DomainBounds;
  /** The reference of the data in force where `functionId` is `data`; empty where none are chosen. */
  readonly data: string;
}

const KEPT = 64;
const own = new Map<string, TargetFunction>();

/** The function of a choice; one shared object per choice. Throws `unknown function: x`, `invalid formula: ...`. */
export function functionOf({ functionId, formula, domain, data }: FunctionChoice): TargetFunction {
  if (functionId !== 'formula' && functionId !== 'data') return functionById(functionId);
  const key = functionId === 'data' ? data : `${domain.join()} ${formula}`;
  const known = own.get(key);
  if (known) return known;
  const fn = functionId === 'data' ? unknownFunction(data) : formulaFunction(formula, domain);
  if (own.size >= KEPT) own.delete(own.keys().next().value ?? '');
  own.set(key, fn);
  return fn;
}
