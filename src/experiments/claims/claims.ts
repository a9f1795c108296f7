/** The statements of the paper that can be checked, and the verdict on each: C1 to C21 (spec, section 5). */
import type { Cell } from '../readings.ts';
import type { Interval, Sampled } from '../summary.ts';
import { type Tally, tallyOf, type Verdict, verdictOfAll, verdictOfMost } from '../verdict.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { FIG_1 } from './fig1.ts';
import { FIG_2 } from './fig2.ts';
import { type AnyOf, type Judged, judge, judgeAny, type Part } from './part.ts';
import { TABLE_3 } from './table3.ts';

/** A claim about what training costs: seconds of one cell over those of another. */
export interface Cost {
  readonly what: string;
  readonly seconds: { readonly over: Cell; readonly under: Cell };
  readonly claimed: Interval;
}

/** One thing that is said, of many cells: it holds where nearly all of its numbers are in their range. */
export type Assertion = readonly (Part | AnyOf | Cost)[];

/** What must all hold. */
export interface Statement<A extends Assertion = Assertion> {
  /** `C1` to `C21`. */
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly assertions: readonly A[];
}

export const STATEMENTS: readonly Statement[] = [...FIG_1, ...TABLE_3, ...FIG_2, ...CONCLUSIONS];

export interface JudgedStatement extends Pick<Statement, 'id' | 'source' | 'says'> {
  readonly verdict: Verdict;
  /** Of all numbers of all assertions. */
  readonly tally: Tally;
  readonly parts: readonly Judged[];
}

/** Seconds that an epoch of a cell takes; null where that has not been measured. */
export type SecondsOf = (cell: Cell) => number | null;

/** What verdicts rest on. */
export interface Evidence extends Sampled {
  readonly secondsOf: SecondsOf;
}

/** A time has no interval of its own: it is what was measured. */
function judgeCost({ what, seconds: { over, under }, claimed }: Cost, secondsOf: SecondsOf): Judged {
  const [dear, cheap] = [secondsOf(over), secondsOf(under)];
  if (dear === null || cheap === null)
    return { what, claimed, found: { value: Number.NaN, interval: null, runs: 0 }, verdict: 'missing' };
  const value = dear / cheap;
  const within = value >= claimed[0] && value <= claimed[1];
  return { what, claimed, found: { value, interval: null, runs: 1 }, verdict: within ? 'agree' : 'disagree' };
}

function judgePart(part: Assertion[number], evidence: Evidence): Judged {
  if ('anyOf' in part) return judgeAny(part, evidence);
  return 'seconds' in part ? judgeCost(part, evidence.secondsOf) : judge(part, evidence);
}

/** The verdict on a statement. `between` is awaited between its parts. */
export async function judgeStatement(
  { id, source, says, assertions }: Statement,
  evidence: Evidence,
  between: () => Promise<void>,
): Promise<JudgedStatement> {
  const judged: Judged[][] = [];
  for (const assertion of assertions) {
    const parts: Judged[] = [];
    for (const part of assertion) {
      parts.push(judgePart(part, evidence));
      await between();
    }
    judged.push(parts);
  }
  const verdictsOf = (parts: readonly Judged[]) => parts.map(({ verdict }) => verdict);
  const verdict = verdictOfAll(judged.map((parts) => verdictOfMost(verdictsOf(parts))));
  return { id, source, says, verdict, tally: tallyOf(verdictsOf(judged.flat())), parts: judged.flat() };
}

/** The verdict on every statement. */
export async function judgeStatements(evidence: Evidence, between: () => Promise<void>): Promise<JudgedStatement[]> {
  const judged: JudgedStatement[] = [];
  for (const statement of STATEMENTS) judged.push(await judgeStatement(statement, evidence, between));
  return judged;
}
