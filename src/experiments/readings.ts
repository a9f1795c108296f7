/**
 * Readings of the paper: one choice for everything that it leaves open. A run is decided by its cell, what the figures
 * vary, and by what of the reading concerns it; the rest stays at its default, so that readings share the runs in which
 * they do not differ.
 */
import type { Aggregation, Init, RhoRule, ZeroVariance } from '../config/runConfig.ts';
import { type FunctionId, functionById, VARIANTS } from '../functions/index.ts';
import type { Order } from '../math/multiIndex.ts';
import type { Patch } from './plan.ts';

/** Formulas as printed in Table I, or in their textbook form where the print departs from it. */
export type Definitions = 'printed' | 'textbook';

export interface Reading {
  readonly init: Init;
  readonly aggregation: Aggregation;
  readonly zeroVariance: ZeroVariance;
  readonly fixedCap: number;
  readonly patience: number;
  readonly definitions: Definitions;
}

/** What the paper's figures vary; functions by their ids in Table I. */
export interface Cell {
  readonly functionId: FunctionId;
  readonly maxOrder: Order;
  readonly samples: number;
  readonly rhoRule: RhoRule;
}

/** Equal bits on every machine. */
export const EVERYWHERE: Patch = { backend: 'wasmPlain' };

/** The textbook form of a function of Table I where the print departs from it, else the function. */
function definedAs(functionId: FunctionId, definitions: Definitions): FunctionId {
  if (definitions === 'printed') return functionId;
  return VARIANTS.find(({ source, variantOf }) => source === 'standard' && variantOf === functionId)?.id ?? functionId;
}

/** Whether an order in the loss has derivatives that are zero everywhere. */
function hasZeroTargets(functionId: FunctionId, maxOrder: Order): boolean {
  return maxOrder >= (functionById(functionId).vanishesFrom ?? Number.POSITIVE_INFINITY);
}

/** The settings of a run of a cell under a reading, seeds apart. */
export function settingsOf(reading: Reading, cell: Cell): Patch {
  const { init, patience, aggregation, zeroVariance, fixedCap, definitions } = reading;
  const functionId = definedAs(cell.functionId, definitions);
  const isFixed = cell.rhoRule === 'inverseVariance';
  return {
    ...EVERYWHERE,
    ...cell,
    functionId,
    init,
    patience,
    ...(cell.maxOrder > 0 ? { aggregation } : {}),
    ...(isFixed && hasZeroTargets(functionId, cell.maxOrder) ? { zeroVariance, fixedCap } : {}),
  };
}

/** Two readings in full: what the figures are reproduced under. */
export const PRESETS = {
  literal: {
    label: 'literal, Keras initialisation',
    reading: {
      init: 'glorot',
      aggregation: 'sum',
      zeroVariance: 'cap',
      fixedCap: 1000,
      patience: 10,
      definitions: 'printed',
    },
  },
  /** The best of the readings tried (docs/findings.md). */
  asRun: {
    label: 'as the paper seems to have been run',
    reading: {
      init: 'glorot',
      aggregation: 'mean',
      zeroVariance: 'cap',
      fixedCap: 100,
      patience: 10,
      definitions: 'printed',
    },
  },
} as const satisfies Record<string, { readonly label: string; readonly reading: Reading }>;

export type PresetName = keyof typeof PRESETS;

const INITS: readonly Init[] = ['uniform', 'glorot'];
const AGGREGATIONS: readonly Aggregation[] = ['sum', 'mean'];
const DEFINITIONS: readonly Definitions[] = ['printed', 'textbook'];

/** What a fixed rho of an order without variance may have been. */
type Policy = Pick<Reading, 'zeroVariance' | 'fixedCap'>;
const CAP_OR_SKIP: readonly Policy[] = [
  { zeroVariance: 'cap', fixedCap: 1000 },
  { zeroVariance: 'skip', fixedCap: 1000 },
];
const POLICIES: readonly Policy[] = [
  ...CAP_OR_SKIP,
  { zeroVariance: 'cap', fixedCap: 100 },
  { zeroVariance: 'cap', fixedCap: 10_000 },
  { zeroVariance: 'one', fixedCap: 1000 },
];

const combined = (patience: number, policies: readonly Policy[]): Reading[] =>
  INITS.flatMap((init) =>
    AGGREGATIONS.flatMap((aggregation) =>
      policies.flatMap((policy) =>
        DEFINITIONS.map((definitions) => ({ init, aggregation, patience, ...policy, definitions })),
      ),
    ),
  );

/** Every combination of the choices that are tried under the patience that the paper prints. */
export const READINGS_AS_PRINTED: readonly Reading[] = combined(10, POLICIES);
/** The same under a patience that waits out a plateau. */
export const PATIENT_READINGS: readonly Reading[] = combined(50, CAP_OR_SKIP);

export const READINGS_TRIED: readonly Reading[] = [...READINGS_AS_PRINTED, ...PATIENT_READINGS];
