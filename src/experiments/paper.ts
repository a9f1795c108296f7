/** The experiments of the paper as plans: Fig. 1, Table III, Fig. 2, and the small grid on which readings are scored. */

import type { FunctionId } from '../functions/index.ts';
import { TABLE_I } from '../functions/index.ts';
import type { Order } from '../math/multiIndex.ts';
import { PAPER_VERSION } from './cells.ts';
import type { Plan } from './plan.ts';
import {
  type Cell,
  EVERYWHERE,
  PATIENT_READINGS,
  PRESETS,
  type PresetName,
  READINGS_AS_PRINTED,
  type Reading,
  settingsOf,
} from './readings.ts';

/** Fig. 1 in the order of its panels; Table III in another one. */
export const FIG_1_FUNCTIONS = ['sumSquares', 'matyas', 'sixHumpCamel', 'michalewicz', 'branin'] as const;

/** Numbers of training samples in Figs. 1 and 2; every other one is in Table III. */
export const SAMPLES = [100, 325, 550, 775, 1000] as const;
export const TABLE_3_SAMPLES = [100, 550, 1000] as const;

/** Runs of every cell in the paper. */
const RUNS = 10;

const ORDERS: readonly Order[] = [0, 1, 2, 3, 4, 5];
const upTo = (highest: Order): readonly Order[] => ORDERS.slice(0, highest + 1);

function cells(
  functions: readonly FunctionId[],
  samples: readonly number[],
  orders: readonly Order[],
  rhoRule: Cell['rhoRule'],
): Cell[] {
  return functions.flatMap((functionId) =>
    samples.flatMap((n) => orders.map((maxOrder) => ({ functionId, maxOrder, samples: n, rhoRule }))),
  );
}

/** The cells behind each figure. Order 0 has no rho: it is the same under both rules. */
export const FIGURES = {
  fig1: cells(FIG_1_FUNCTIONS, SAMPLES, ORDERS, 'adaptive'),
  table3: [
    ...cells(FIG_1_FUNCTIONS, TABLE_3_SAMPLES, ORDERS.slice(1), 'adaptive'),
    ...cells(FIG_1_FUNCTIONS, TABLE_3_SAMPLES, ORDERS.slice(1), 'inverseVariance'),
  ],
  fig2: cells(
    TABLE_I.map(({ id }) => id),
    SAMPLES,
    upTo(4),
    'adaptive',
  ),
  /** What the conclusion says of weights above 1 (C20). */
  aboveOne: cells(FIG_1_FUNCTIONS, [550], [3, 4, 5], 'adaptiveAboveOne'),
} as const;

export type FigureName = keyof typeof FIGURES;

const seedsUpTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The seeds of the ten runs of a cell. */
export const SEEDS: readonly number[] = seedsUpTo(RUNS);

/** The small grid: every cell of a reading that its score looks at. */
export const SCORED_SAMPLES: readonly number[] = [100, 550];
export const SCORED_CELLS: readonly Cell[] = [
  ...cells(FIG_1_FUNCTIONS, SCORED_SAMPLES, ORDERS, 'adaptive'),
  ...cells(FIG_1_FUNCTIONS, SCORED_SAMPLES, ORDERS.slice(1), 'inverseVariance'),
];
export const SCORED_SEEDS = seedsUpTo(3);

function planOf(
  name: string,
  family: string,
  readings: readonly Reading[],
  of: readonly Cell[],
  seeds: readonly number[],
): Plan {
  return {
    name,
    family,
    version: PAPER_VERSION,
    settings: EVERYWHERE,
    grids: readings.map((reading) => [of.map((cell) => settingsOf(reading, cell))]),
    seeds,
  };
}

/** One figure, or all of them, under a preset. */
export function figurePlan(preset: PresetName, figure: FigureName | 'all'): Plan {
  const of = figure === 'all' ? Object.values(FIGURES).flat() : FIGURES[figure];
  return planOf(`${preset}/${figure}`, preset, [PRESETS[preset].reading], of, SEEDS);
}

/** The small grid under the readings of the printed patience, or under those of a longer one. */
export const readingsPlan = (name: 'readings' | 'readings/patience'): Plan =>
  planOf(name, 'readings', name === 'readings' ? READINGS_AS_PRINTED : PATIENT_READINGS, SCORED_CELLS, SCORED_SEEDS);
