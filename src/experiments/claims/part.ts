/**
 * What a statement of the paper comes to: numbers, each a statistic of the mean test errors of some cells, and the range
 * in which it says that they are.
 */
import type { RunsOf } from '../cells.ts';
import { SAMPLES } from '../paper.ts';
import type { Cell } from '../readings.ts';
import { type Counting, countedErrors, type Estimated, estimate, type Interval } from '../summary.ts';
import { type Verdict, verdictOf } from '../verdict.ts';

export interface Part {
  /** In words and symbols: `matyas, n = 100: E₂/E₁`. */
  readonly what: string;
  readonly cells: readonly Cell[];
  /** Of the mean errors of the cells. */
  readonly statistic: (means: readonly number[]) => number;
  readonly claimed: Interval;
}

/** A part with what the runs say. */
export interface Judged extends Pick<Part, 'what' | 'claimed'> {
  /** Null where runs are missing, or have no test error. */
  readonly found: Estimated | null;
  readonly verdict: Verdict;
}

/** Fewer runs of a cell say nothing. */
export const FEWEST_RUNS = 3;

export function judge({ what, claimed, cells, statistic }: Part, runsOf: RunsOf, counting: Counting): Judged {
  const errors = cells.map((cell) => countedErrors(runsOf(cell), counting));
  const found = errors.some(({ length }) => length < FEWEST_RUNS) ? null : estimate(errors, statistic);
  return { what, claimed, found, verdict: found ? verdictOf(found.interval, claimed) : 'missing' };
}

/** `E₃`. */
export const errorName = (order: number): string => `E${String.fromCodePoint(0x2080 + order)}`;

/** What the words of the paper mean as a ratio of mean errors (spec, section 5). */
export const SMALLER: Interval = [0, 0.8];
export const ABOUT_EQUAL: Interval = [0.67, 1.5];
export const MUCH_LARGER: Interval = [3, Number.POSITIVE_INFINITY];
export const LARGER: Interval = [1.25, Number.POSITIVE_INFINITY];
export const NOT_SMALLER: Interval = [0.67, Number.POSITIVE_INFINITY];

export const above = (bound: number): Interval => [bound, Number.POSITIVE_INFINITY];

const quotient = ([over, under]: readonly number[]): number => over / under;

/** E_over / E_under of one function and n, by order. */
export function orderRatio(
  functionId: Cell['functionId'],
  samples: number,
  over: Cell['maxOrder'],
  under: Cell['maxOrder'],
  claimed: Interval,
): Part {
  const of = (maxOrder: Cell['maxOrder']): Cell => ({ functionId, samples, maxOrder, rhoRule: 'adaptive' });
  return {
    what: `${functionId}, n = ${samples}: ${errorName(over)}/${errorName(under)}`,
    cells: [of(over), of(under)],
    statistic: quotient,
    claimed,
  };
}

/** The error under one rule for rho over that under another one. */
export function ruleRatio(
  cell: Omit<Cell, 'rhoRule'>,
  [over, under]: readonly [Cell['rhoRule'], Cell['rhoRule']],
  claimed: Interval,
): Part {
  return {
    what: `${cell.functionId}, n = ${cell.samples}, order ${cell.maxOrder}: ${RULE_NAMES[over] ?? over}/${RULE_NAMES[under] ?? under}`,
    cells: [
      { ...cell, rhoRule: over },
      { ...cell, rhoRule: under },
    ],
    statistic: quotient,
    claimed,
  };
}

const RULE_NAMES: Partial<Record<Cell['rhoRule'], string>> = {
  adaptive: 'adaptive',
  inverseVariance: 'fixed',
  adaptiveAboveOne: 'ρ above 1',
};

/** Every combination of two lists. */
export const pairs = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] =>
  as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

export const EVERY_N: readonly number[] = SAMPLES;
