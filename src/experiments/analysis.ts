/** Everything that the results of a preset say: figures, Table III and the verdicts. */
import { type JudgedStatement, judgeStatements } from './claims/claims.ts';
import { type BetweenWork, fig1Panels, fig2Panels, type Panel } from './figures.ts';
import type { PaperResults } from './published.ts';
import type { Counting } from './summary.ts';
import { compareTable3, type Table3Cell } from './table3.ts';

export interface Analysis {
  readonly fig1: readonly Panel[];
  readonly table3: readonly Table3Cell[];
  readonly fig2: readonly Panel[];
  readonly statements: readonly JudgedStatement[];
}

/** A second of work in all; `between` is awaited every few milliseconds of it. */
export async function analyse(results: PaperResults, counting: Counting, between: BetweenWork): Promise<Analysis> {
  const { runsOf, secondsOf } = results;
  const fig1 = await fig1Panels(results, counting, between);
  const table3 = compareTable3({ runsOf, counting });
  await between();
  const fig2 = await fig2Panels(results, counting, between);
  const statements = await judgeStatements({ runsOf, secondsOf, counting }, between);
  return { fig1, table3, fig2, statements };
}
