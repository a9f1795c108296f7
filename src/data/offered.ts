/** The settings with which data are first trained. */
import type { RunConfig } from '../config/runConfig.ts';
import type { PointTable } from './pointTable.ts';
import { sizeOfSet } from './split.ts';

/** More samples than that are for who asks for them. */
const MOST_OFFERED = 1000;

/** The highest order that they have all partials of, and all their training rows, up to a thousand. */
export function offeredSettings(
  table: PointTable,
): Pick<RunConfig, 'functionId' | 'data' | 'maxOrder' | 'samples' | 'derivativeSource'> {
  return {
    functionId: 'data',
    data: table.reference,
    maxOrder: table.order,
    samples: Math.min(MOST_OFFERED, sizeOfSet(table, 'training')),
    derivativeSource: 'exact',
  };
}
