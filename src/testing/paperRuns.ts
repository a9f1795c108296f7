/** Runs of the paper's cells made up for tests: an error for every cell, and around it three or more close ones. */
import { type CellRun, type CellSource, cellTrialId, type RunsOf } from '../experiments/cells.ts';
import { type Cell, PRESETS } from '../experiments/readings.ts';

/** Factors of a thousandth around 1, so that intervals are narrow. */
export function madeUpRuns(errorOf: (cell: Cell) => number, runs = 5): RunsOf {
  return (cell) =>
    Array.from({ length: runs }, (_, i): CellRun => {
      const testError = errorOf(cell) * (1 + 1e-3 * (i - (runs - 1) / 2));
      return {
        seed: i + 1,
        id: `v=2&seed=${i + 1}`,
        reason: 'patience',
        testError,
        epochs: 9,
      };
    });
}

/** Made-up runs with the ids that cells have under the literal reading. */
export const madeUpCells = (runsOf: RunsOf): CellSource => ({
  runsOf,
  baseOf: (cell) => cellTrialId(PRESETS.literal.reading, cell, 1),
});
