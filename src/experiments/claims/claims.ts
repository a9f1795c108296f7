/** The statements of the paper that can be checked, and the verdict on each: C1 to C21 (spec, section 5). */
import type { RunsOf } from '../cells.ts';
import type { Cell } from '../readings.ts';
import type { Counting, Interval } from '../summary.ts';
import { overallVerdict, type Tally, tallyOf, type Verdict } from '../verdict.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { FIG_1 } from './fig1.ts';
import { FIG_2 } from './fig2.ts';
import { type Judged, judge, type Part } from './part.ts';
import { TABLE_3 } from './table3.ts';

/** A claim about what training costs: seconds of one cell over those of another. */
export interface CostPart {
  readonly what: string;
  readonly over: Cell;
  readonly under: Cell;
  readonly claimed: Interval;
}

export interface Statement {
  /** `C1` to `C21`. */
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly parts: readonly Part[];
  readonly costs?: readonly CostPart[];
}

export const STATEMENTS: readonly Statement[] = [...FIG_1, ...TABLE_3, ...FIG_2, ...CONCLUSIONS];

export interface JudgedStatement extends Pick<Statement, 'id' | 'source' | 'says'> {
  readonly verdict: Verdict;
  readonly tally: Tally;
  readonly parts: readonly Judged[];
}

/** Seconds that an epoch of a cell takes; null where that has not been measured. */
export type SecondsOf = (cell: Cell) => number | null;

/** What verdicts rest on. */
export interface Evidence {
  readonly runsOf: RunsOf;
  readonly secondsOf: SecondsOf;
  readonly counting: Counting;
}

/** A time has no interval of its own: it is what was measured. */
function judgeCost({ what, over, under, claimed }: CostPart, secondsOf: SecondsOf): Judged {
  const [dear, cheap] = [secondsOf(over), secondsOf(under)];
  if (dear === null || cheap === null) return { what, claimed, found: null, verdict: 'missing' };
  const value = dear / cheap;
  const within = value >= claimed[0] && value <= claimed[1];
  return { what, claimed, found: { value, interval: [value, value] }, verdict: within ? 'agree' : 'disagree' };
}

/** The verdict on a statement. `between` is awaited between its parts. */
export async function judgeStatement(
  { id, source, says, parts, costs = [] }: Statement,
  { runsOf, secondsOf, counting }: Evidence,
  between: () => Promise<void>,
): Promise<JudgedStatement> {
  const found: Judged[] = [];
  for (const part of parts) {
    found.push(judge(part, runsOf, counting));
    await between();
  }
  found.push(...costs.map((part) => judgeCost(part, secondsOf)));
  const verdicts = found.map(({ verdict }) => verdict);
  return { id, source, says, verdict: overallVerdict(verdicts), tally: tallyOf(verdicts), parts: found };
}

/** The verdict on every statement. */
export async function judgeStatements(evidence: Evidence, between: () => Promise<void>): Promise<JudgedStatement[]> {
  const judged: JudgedStatement[] = [];
  for (const statement of STATEMENTS) judged.push(await judgeStatement(statement, evidence, between));
  return judged;
}
