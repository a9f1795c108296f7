/** Small data of one's own, for tests of what is done with them. */
import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { readTable } from '../data/csv/readTable.ts';
import type { PointTable } from '../data/pointTable.ts';
import { atOnce } from '../data/steps.ts';
import { measuredTable, tableText } from './tableText.ts';

/** The function that SLOPES were measured from. */
export const MEASURED_CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  maxOrder: 1,
  samples: 40,
  validationSize: 50,
  testSize: 60,
  width: 12,
  backend: 'wasmPlain',
};

/** Its points, values, slopes and sets. */
export const SLOPES_TEXT = tableText(measuredTable(MEASURED_CONFIG));

/** The table of a text. Throws with its first problem. */
export function tableIn(text: string): PointTable {
  const { table, problems } = atOnce(readTable(text));
  if (!table || problems.length > 0) throw new Error(problems[0].message);
  return table;
}

export const SLOPES = tableIn(SLOPES_TEXT);

/** Values alone, of other numbers, without sets. */
export const OTHER_TEXT = `x1,x2,y\n${Array.from({ length: 60 }, (_, i) => `${i},${(i * 7) % 11},${i % 5}\n`).join('')}`;
export const OTHER = tableIn(OTHER_TEXT);

/** What learns SLOPES as the function they were measured from is learned. */
export const OF_SLOPES: RunConfig = { ...MEASURED_CONFIG, functionId: 'data', data: SLOPES.reference };
