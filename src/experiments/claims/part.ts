/**
 * What a statement of the paper comes to: numbers, each a statistic of the mean test errors of some cells, and the range
 * in which it says that they are.
 */
import { SAMPLES } from '../paper.ts';
import type { Cell } from '../readings.ts';
import { type Estimate, estimate, type Interval, LEVEL, quotient, type Sampled } from '../summary.ts';
import { type Verdict, verdictOfAny, verdictOn } from '../verdict.ts';

export interface Part {
  /** In words and symbols: `matyas, n = 100: E₂/E₁`. */
  readonly what: string;
  readonly cells: readonly Cell[];
  /** Of the mean errors of the cells. */
  readonly statistic: (means: readonly number[]) => number;
  readonly claimed: Interval;
}

/** A number of which it is enough that one of several is in its range. */
export interface AnyOf {
  readonly what: string;
  readonly anyOf: readonly Part[];
}

/** A number with what the runs say. */
export interface Judged extends Pick<Part, 'what' | 'claimed'> {
  readonly found: Estimate;
  readonly verdict: Verdict;
}

export function judge({ what, claimed, cells, statistic }: Part, sampled: Sampled, level = LEVEL): Judged {
  const found = estimate(cells, statistic, sampled, level);
  return { what, claimed, found, verdict: verdictOn(found, claimed) };
}

/**
 * Looking for the best of several finds one that is good by chance: the intervals are as much wider as it takes for all
 * of them to hold together at the usual level (Bonferroni). What is shown is the one whose interval reaches least far up.
 */
export function judgeAny({ what, anyOf }: AnyOf, sampled: Sampled): Judged {
  const judged = anyOf.map((part) => judge(part, sampled, 1 - (1 - LEVEL) / anyOf.length));
  const reach = ({ found }: Judged) => found.interval?.[1] ?? Number.POSITIVE_INFINITY;
  const best = judged.reduce((least, each) => (reach(each) < reach(least) ? each : least));
  return { ...best, what: `${what}: ${best.what}`, verdict: verdictOfAny(judged.map(({ verdict }) => verdict)) };
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
