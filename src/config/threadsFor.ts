/** How many threads a run works on. */
import type { RunConfig } from './runConfig.ts';

/** Narrower layers are computed faster than threads agree about them. */
const NARROW = 48;

/** The processor, and who trains on it. */
export interface Processor {
  readonly cores: number;
  /** Cores that `auto` leaves alone. */
  readonly spare: number;
  /** Runs that train at once. */
  readonly runs: number;
}

/** Cores that are left for a page: with both of two cores in use it draws and answers late (docs/performance.md). */
export const SPARE_FOR_PAGE = 1;

/**
 * As many as asked for, but no more than there are cores. `auto` shares out what there is among the runs; narrow networks
 * have one thread.
 */
export function threadsFor(
  { threads, width }: Pick<RunConfig, 'threads' | 'width'>,
  { cores, spare, runs }: Processor,
): number {
  if (threads !== 'auto') return Math.max(1, Math.min(Number(threads), cores));
  if (width < NARROW) return 1;
  return Math.max(1, Math.floor((cores - spare) / runs));
}
