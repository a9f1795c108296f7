/** Table III of the paper: by how much the test error is larger with fixed than with adaptive rho, and ours beside it. */
import type { Order } from '../math/multiIndex.ts';
import type { FIG_1_FUNCTIONS, TABLE_3_SAMPLES } from './paper.ts';
import type { Cell } from './readings.ts';
import { type Estimate, estimate, type Interval, quotient, type Sampled } from './summary.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export type Fig1Function = (typeof FIG_1_FUNCTIONS)[number];
type Samples = (typeof TABLE_3_SAMPLES)[number];

/** E_fixed / E_adaptive as printed, orders 1 to 5. */
const PRINTED: Readonly<Record<Fig1Function, Readonly<Record<Samples, readonly number[]>>>> = {
  sumSquares: { 100: [1, 0.8, 100, 80, 20], 550: [0.6, 0.4, 32, 460, 440], 1000: [1, 0.3, 19, 290, 415] },
  matyas: { 100: [1.2, 0.5, 11, 0.25, 0.1], 550: [1, 0.5, 8, 63, 0.85], 1000: [0.9, 0.3, 4, 100, 9] },
  sixHumpCamel: { 100: [1, 2, 6, 29, 22], 550: [0.5, 1.7, 25, 95, 113], 1000: [0.5, 1.2, 18, 85, 111] },
  michalewicz: {
    100: [1.4, 0.8, 1.4, 1.7, 1.5],
    550: [0.9, 1.15, 9.8, 13.4, 15.9],
    1000: [0.9, 1.1, 7.2, 12.7, 15.2],
  },
  branin: { 100: [0.9, 0.3, 0.1, 0.8, 4], 550: [1.3, 0.2, 0.3, 38, 54], 1000: [1.4, 0.1, 0.1, 57, 121] },
};

/** Which rule has the smaller error; `equal` where they are within these bounds of each other. */
export type Direction = 'fixed' | 'equal' | 'adaptive';
const DIRECTIONS: Readonly<Record<Direction, Interval>> = {
  fixed: [0, 0.8],
  equal: [0.8, 1.25],
  adaptive: [1.25, Number.POSITIVE_INFINITY],
};

export function directionOf(ratio: number): Direction {
  const [low, high] = DIRECTIONS.equal;
  if (ratio < low) return 'fixed';
  return ratio > high ? 'adaptive' : 'equal';
}

/** A cell of the table agrees with the print up to this factor. */
const FACTOR = 3;

const aroundPaper = (paper: number): Interval => [paper / FACTOR, paper * FACTOR];

export function withinFactor(paper: number, ours: number): boolean {
  const [low, high] = aroundPaper(paper);
  return ours >= low && ours <= high;
}

export interface Table3Cell {
  readonly functionId: Fig1Function;
  readonly samples: Samples;
  readonly maxOrder: Order;
  readonly paper: number;
  readonly ours: Estimate;
  /** Whether the same rule is better; undecided where the interval holds several answers. */
  readonly bySign: Verdict;
  /** Whether ours is within a factor of 3 of the print. */
  readonly byFactor: Verdict;
}

/** The 75 cells without our numbers, in printed order. */
export const TABLE_3: readonly Pick<Table3Cell, 'functionId' | 'samples' | 'maxOrder' | 'paper'>[] = (
  Object.keys(PRINTED) as Fig1Function[]
).flatMap((functionId) =>
  ([100, 550, 1000] as const).flatMap((samples) =>
    PRINTED[functionId][samples].map((paper, i) => ({ functionId, samples, maxOrder: (i + 1) as Order, paper })),
  ),
);

/** Fixed over adaptive: the two cells whose mean errors make a cell of the table. */
export const bothRules = (cell: Omit<Cell, 'rhoRule'>): readonly [fixed: Cell, adaptive: Cell] => [
  { ...cell, rhoRule: 'inverseVariance' },
  { ...cell, rhoRule: 'adaptive' },
];

/** Table III cell by cell. */
export function compareTable3(sampled: Sampled): Table3Cell[] {
  return TABLE_3.map((printed) => {
    const { paper, ...cell } = printed;
    const ours = estimate(bothRules(cell), quotient, sampled);
    return {
      ...printed,
      ours,
      bySign: verdictOn(ours, DIRECTIONS[directionOf(paper)]),
      byFactor: verdictOn(ours, aroundPaper(paper)),
    };
  });
}
