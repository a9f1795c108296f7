/** Runs that a visitor has trained in cells of a figure, beside those that were shipped: seen, and counted in no mean. */
import { type CellRun, isUnlearned } from './cells.ts';
import type { Panel, RunGroup } from './figures.ts';
import { isFinished, type Results } from './results.ts';
import { drawOf, reseeded, type TrialId } from './trialId.ts';

/** The visitor's runs of a group, by seed; none that was shipped. */
export type VisitorRunsOf = (group: RunGroup) => readonly CellRun[];

/** Finds runs by the cell that they are of. */
export function visitorRunsOf(results: Results): VisitorRunsOf {
  const byBase = new Map<TrialId, CellRun[]>();
  for (const [id, outcome] of results) {
    const draw = drawOf(id);
    if (!draw || !isFinished(outcome)) continue;
    const { reason, testError, epochs } = outcome;
    const found = byBase.get(draw.base) ?? [];
    found.push({ seed: draw.seed, id, reason, testError, epochs });
    byBase.set(draw.base, found);
  }
  for (const runs of byBase.values()) runs.sort((a, b) => a.seed - b.seed);
  return ({ base, runs }) => {
    const shipped = new Set(runs.map(({ id }) => id));
    return (byBase.get(base) ?? []).filter(({ id }) => !shipped.has(id));
  };
}

/** The next seeds of a group that nobody has trained. */
export function nextTrials(group: RunGroup, visitorRuns: readonly CellRun[], count: number): TrialId[] {
  const taken = new Set([...group.runs, ...visitorRuns].map(({ seed }) => seed));
  const seeds: number[] = [];
  for (let seed = 1; seeds.length < count; seed++) if (!taken.has(seed)) seeds.push(seed);
  return seeds.map((seed) => reseeded(group.base, seed));
}

/** Panels with a dot for each of the visitor's runs. */
export function withVisitorRuns(panels: readonly Panel[], runsOf: VisitorRunsOf): Panel[] {
  return panels.map((panel) => ({
    ...panel,
    curves: panel.curves.map((curve) => ({
      ...curve,
      marks: curve.marks.map((mark) => {
        const mine = mark.groups.flatMap((group) =>
          runsOf(group).map((run) => ({
            value: run.testError / group.unit,
            name: `${group.name}, seed ${run.seed}`,
            run,
            unlearned: isUnlearned(run),
            mine: true,
          })),
        );
        return mine.length > 0 ? { ...mark, dots: [...mark.dots, ...mine] } : mark;
      }),
    })),
  }));
}
