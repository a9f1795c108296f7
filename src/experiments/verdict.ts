/** Verdicts on what the paper states: a range for a number, against the 95 % interval that the runs give. */
import type { Estimate, Interval } from './summary.ts';

/** `undecided`: the interval is partly in the claimed range, or there is none; `missing`: too few runs. */
export type Verdict = 'agree' | 'disagree' | 'undecided' | 'missing';

/** Fewer runs of a cell say nothing. */
export const FEWEST_RUNS = 3;

/** The verdict of the runs: undecided too where one of them has no error to compare, having diverged. */
export function verdictOn({ interval, runs }: Estimate, claimed: Interval): Verdict {
  if (runs < FEWEST_RUNS) return 'missing';
  return interval ? verdictOf(interval, claimed) : 'undecided';
}

/** Whether an interval lies in the claimed range, outside of it, or straddles one of its ends. */
export function verdictOf([low, high]: Interval, [from, to]: Interval): Verdict {
  if (low >= from && high <= to) return 'agree';
  return high < from || low > to ? 'disagree' : 'undecided';
}

export type Tally = Readonly<Record<Verdict, number>>;

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    agree: count('agree'),
    disagree: count('disagree'),
    undecided: count('undecided'),
    missing: count('missing'),
  };
}

/** The verdict on a number of which it is enough that one alternative holds. */
export function verdictOfAny(verdicts: readonly Verdict[]): Verdict {
  const { agree, disagree, missing } = tallyOf(verdicts);
  if (missing > 0 || verdicts.length === 0) return 'missing';
  if (agree > 0) return 'agree';
  return disagree === verdicts.length ? 'disagree' : 'undecided';
}

/** The verdict on several assertions that must all hold. */
export function verdictOfAll(verdicts: readonly Verdict[]): Verdict {
  const { agree, disagree, missing } = tallyOf(verdicts);
  if (missing > 0 || verdicts.length === 0) return 'missing';
  if (disagree > 0) return 'disagree';
  return agree === verdicts.length ? 'agree' : 'undecided';
}

/** An assertion about many cells holds with more than this share of its decided parts. */
const MOST = 0.9;
/** It is decided once this share of its parts is. */
const DECIDED = 0.5;

/**
 * The verdict on an assertion with several parts. Missing as soon as one part is; undecided where less than half of the
 * parts are decided; else agree where at least nine in ten decided parts agree, disagree where at most half of them do,
 * and undecided in between.
 */
export function verdictOfMost(verdicts: readonly Verdict[]): Verdict {
  const { agree, disagree, missing } = tallyOf(verdicts);
  const decided = agree + disagree;
  if (missing > 0 || verdicts.length === 0) return 'missing';
  if (decided < DECIDED * verdicts.length) return 'undecided';
  if (agree >= MOST * decided) return 'agree';
  return agree <= decided / 2 ? 'disagree' : 'undecided';
}
