/** Numbers that lessons read off a run: ONE table, with the name that is printed. */
import type { RunState } from '../stores/runStore.ts';

/** Runs by their place in the comparison: A is 0. */
export type RunPlace = 0 | 1 | 2 | 3;

/** A number read off a run, or the quotient of that number of two runs. */
export interface Measured {
  readonly quantity: Quantity;
  readonly of: RunPlace;
  readonly over?: RunPlace;
}

/** What should be seen once the runs have ended. */
export interface Expected extends Measured {
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface QuantityOf {
  readonly name: string;
  /** Null while the run has none. */
  readonly read: (run: RunState) => number | null;
}

const first = ({ history }: RunState) => history[0];
const last = ({ history }: RunState) => history.at(-1);

/** E_j / E_0 in the first epoch. */
const startRatio = (order: number): QuantityOf => ({
  name: `E${'₀₁₂₃₄₅'[order]}/E₀ in the first epoch`,
  read: (run) => {
    const errors = first(run)?.errors;
    return errors && errors.length > order ? errors[order] / errors[0] : null;
  },
});

const lastRho = (order: number): QuantityOf => ({
  name: `ρ${'₀₁₂₃₄₅'[order]} in the last epoch`,
  read: (run) => (run.finished ? (last(run)?.rho[order] ?? null) : null),
});

export const QUANTITIES = {
  testError: { name: 'test error', read: ({ finished }) => finished?.testError ?? null },
  share: {
    name: 'test error as a share of the variance',
    read: ({ finished }) => finished?.testErrorNormalised ?? null,
  },
  epochs: { name: 'epochs', read: ({ finished }) => finished?.epochs ?? null },
  secondsAnEpoch: {
    name: 'seconds an epoch',
    read: ({ finished }) => (finished && finished.epochs > 0 ? finished.seconds / finished.epochs : null),
  },
  startRatio1: startRatio(1),
  startRatio3: startRatio(3),
  lastRho3: lastRho(3),
} as const satisfies Readonly<Record<string, QuantityOf>>;

export type Quantity = keyof typeof QUANTITIES;

/** The number that is asked for; null while a run that it needs has not ended. */
export function measure({ quantity, of, over }: Measured, runs: readonly RunState[]): number | null {
  const read = (place: number) => (runs[place] ? QUANTITIES[quantity].read(runs[place]) : null);
  const value = read(of);
  if (over === undefined || value === null) return value;
  const under = read(over);
  return under === null ? null : value / under;
}

/** `test error of B over that of A`; without a letter where there are not `several` runs. */
export function measuredName({ quantity, of, over }: Measured, several = true): string {
  const { name } = QUANTITIES[quantity];
  if (!several) return name;
  const run = (place: number) => 'ABCD'[place];
  return over === undefined ? `${name} of ${run(of)}` : `${name} of ${run(of)} over that of ${run(over)}`;
}

/** Whether what is seen is what was expected; null while there is nothing to see. */
export function observed(expected: Expected, runs: readonly RunState[]): boolean | null {
  const value = measure(expected, runs);
  if (value === null) return null;
  return (
    value >= (expected.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (expected.atMost ?? Number.POSITIVE_INFINITY)
  );
}
