/**
 * Timing on a machine that does other things too: all subjects take turns over several rounds, and what counts of each
 * is the median over the rounds of each round's median. A disturbance then meets all of them, or none.
 */
import { quantile } from '../math/statistics.ts';

/** Something to be timed. */
export interface Subject {
  readonly name: string;
  /** Runs before each slice, not timed. */
  begin?(): Promise<void>;
  work(): Promise<void> | void;
}

export interface Schedule {
  readonly rounds: number;
  /** Untimed work on each subject before the first round, in milliseconds: engines compile hot code better, later. */
  readonly warmUp: number;
  /** Least time of each subject in a round, in milliseconds. */
  readonly slice: number;
}

/** Throws `invalid values: none`. */
export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** Milliseconds of every call of `work` that begins within `budget` milliseconds; one at least. */
async function timeSlice(subject: Subject, budget: number, now: () => number): Promise<number[]> {
  await subject.begin?.();
  const times: number[] = [];
  const start = now();
  let begun = start;
  do {
    await subject.work();
    const ended = now();
    times.push(ended - begun);
    begun = ended;
  } while (begun - start < budget);
  return times;
}

/** Milliseconds of one call of each subject, by its name. `progress` hears of each round. */
export async function interleave(
  subjects: readonly Subject[],
  { rounds, warmUp, slice }: Schedule,
  progress: (text: string) => void,
  now: () => number = () => performance.now(),
): Promise<Map<string, number>> {
  const medians = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  progress('warming up');
  for (const subject of subjects) await timeSlice(subject, warmUp, now);
  for (let round = 1; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    for (const subject of subjects) medians.get(subject.name)?.push(median(await timeSlice(subject, slice, now)));
  }
  return new Map([...medians].map(([name, values]) => [name, median(values)]));
}
