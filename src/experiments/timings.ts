/** What the trials of a sweep took: a log beside its results, and from it how long the rest will take. */
import type { RunConfig } from '../config/runConfig.ts';
import { notNegative, record, valueThat } from '../training/readers.ts';
import { readJsonLines } from './jsonLines.ts';
import type { Trial } from './plan.ts';
import { configOfTrial, type TrialId } from './trialId.ts';

export interface Timing {
  readonly id: TrialId;
  /** On one core. */
  readonly seconds: number;
}

const timing = record<Timing>({
  id: valueThat((value) => typeof value === 'string', 'not a text'),
  seconds: notNegative,
});

export const timingLine = ({ id, seconds }: Timing): string =>
  `${JSON.stringify({ id, seconds: Number(seconds.toFixed(3)) })}\n`;

/** Seconds by trial. Throws `line 3: ...` where a whole line is damaged. */
export function readTimings(content: string): ReadonlyMap<TrialId, number> {
  return new Map(
    readJsonLines(content).values.map((value, i) => {
      const { id, seconds } = timing(value, `line ${i + 1}`);
      return [id, seconds];
    }),
  );
}

/** The Taylor coefficients up to an order, times samples: what an epoch costs grows with it. */
const workOf = ({ maxOrder, samples }: RunConfig): number => (((maxOrder + 1) * (maxOrder + 2)) / 2) * samples;

const kindOf = ({ maxOrder, samples, patience }: RunConfig): string => `${maxOrder} ${samples} ${patience}`;

/** How long trials take, from those measured so far. Seconds on one core. */
export class Estimate {
  readonly #ofKind = new Map<string, { seconds: number; trials: number }>();
  #seconds = 0;
  #work = 0;

  add(config: RunConfig, seconds: number): void {
    const kind = kindOf(config);
    const so = this.#ofKind.get(kind) ?? { seconds: 0, trials: 0 };
    this.#ofKind.set(kind, { seconds: so.seconds + seconds, trials: so.trials + 1 });
    this.#seconds += seconds;
    this.#work += workOf(config);
  }

  /**
   * For each trial the mean of those with the same order, samples and patience, or else in proportion to the work of an
   * epoch. Null where nothing has been measured.
   */
  secondsFor(trials: readonly Trial[]): number | null {
    if (this.#work === 0) return null;
    const rate = this.#seconds / this.#work;
    return trials.reduce((sum, { config }) => {
      const same = this.#ofKind.get(kindOf(config));
      return sum + (same ? same.seconds / same.trials : rate * workOf(config));
    }, 0);
  }
}

/** The estimate from a log. */
export function estimateFrom(measured: ReadonlyMap<TrialId, number>): Estimate {
  const estimate = new Estimate();
  for (const [id, seconds] of measured) estimate.add(configOfTrial(id), seconds);
  return estimate;
}
