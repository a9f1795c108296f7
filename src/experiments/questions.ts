/**
 * What the paper leaves open, or names as future work, asked of Fig. 1's functions at n = 550, ten seeds: each question
 * is a comparison of mean test errors.
 */

import type { Order } from '../math/multiIndex.ts';
import { geometricMean } from '../math/statistics.ts';
import { PAPER_VERSION, runsWith } from './cells.ts';
import { FIG_1_FUNCTIONS, SEEDS } from './paper.ts';
import type { Patch, Plan } from './plan.ts';
import { type Cell, EVERYWHERE, PRESETS, type PresetName, type Reading, settingsOf } from './readings.ts';
import type { Results } from './results.ts';
import { type Estimate, estimateOf, quotient } from './summary.ts';

/** An order with settings that depart from the reading. */
interface Setting {
  readonly order: Order;
  readonly patch: Patch;
}

export interface Comparison {
  /** What stands over what: `decaying ρ over ρ as in Algorithm 1, order 3`. */
  readonly what: string;
  readonly over: Setting;
  readonly under: Setting;
}

export interface Question {
  readonly id: string;
  readonly asks: string;
  readonly comparisons: readonly Comparison[];
}

const SAMPLES = 550;
const plain = (order: Order): Setting => ({ order, patch: {} });

/** A change against the reading as it is, at one order. */
const changed = (what: string, order: Order, patch: Patch): Comparison => ({
  what: `${what}, order ${order}`,
  over: { order, patch },
  under: plain(order),
});

/**
 * Epochs of orders 0 to 5 that take the same time at n = 550: a step of 55 samples and a tenth of the validation, by the
 * medians of src/bench/RESULTS.md.
 */
const EQUAL_TIME_EPOCHS = [360, 245, 165, 113, 81, 60] as const;

/** A run of exactly so many epochs, with the best weights of all of them. */
const forEpochs = (epochs: number): Patch => ({ minEpochs: epochs, maxEpochs: epochs });

const inEqualTime = (order: Order): Setting => ({ order, patch: forEpochs(EQUAL_TIME_EPOCHS[order]) });

const SLOPES: readonly Order[] = [1, 2, 3, 4, 5];
const APPROXIMATED: readonly Order[] = [1, 2, 3];

/** A tenth of the standard deviation of the values, and of the root mean square of each order. */
const NOISY_VALUES: Patch = { valueNoise: 0.1 };
const NOISY_SLOPES: Patch = { derivativeNoise: [0.1, 0.1, 0.1, 0.1, 0.1] };

export const QUESTIONS: readonly Question[] = [
  {
    id: 'decay',
    asks: 'Does it help to let ρ decay over the epochs?',
    comparisons: [
      changed('ρ times 0.95 to the epoch', 3, { decayed: true }),
      changed('ρ = 0.95 to the epoch alone, as in [4]', 3, { rhoRule: 'decaying' }),
    ],
  },
  {
    id: 'gains',
    asks: 'Does it help to give higher orders smaller weights, or lower ones larger?',
    comparisons: [
      changed('factors 1, ½, ¼ for orders 1 to 3', 3, { gains: [1, 0.5, 0.25, 1, 1] }),
      changed('factors 4, 2, 1 for orders 1 to 3', 3, { gains: [4, 2, 1, 1, 1] }),
    ],
  },
  {
    id: 'aboveOne',
    asks: 'Does it help to raise ρ above 1 where the error of an order is tiny (C20)?',
    comparisons: ([3, 4, 5] as const).map((order) => changed('ρ above 1', order, { rhoRule: 'adaptiveAboveOne' })),
  },
  {
    id: 'aggregation',
    asks: 'Does it matter how the partials of one order are put together?',
    comparisons: (['sum', 'mean', 'unique'] as const).map((aggregation) => changed(aggregation, 3, { aggregation })),
  },
  {
    id: 'throughRho',
    asks: 'Does it help to let the gradient pass through ρ?',
    comparisons: [changed('gradient through ρ', 3, { throughRho: true })],
  },
  {
    id: 'time',
    asks: 'Does a higher order pay in equal time, not only in equal epochs?',
    comparisons: SLOPES.map((order) => ({
      what: `order ${order} over value training, in equal time`,
      over: inEqualTime(order),
      under: inEqualTime(0),
    })),
  },
  {
    id: 'approximated',
    asks: 'Are derivatives good enough that had to be approximated from values?',
    comparisons: APPROXIMATED.flatMap((order) =>
      (
        [
          ['finite differences', 'finiteDifferences'],
          ['nearest neighbours', 'nearestNeighbours'],
        ] as const
      ).flatMap(([name, derivativeSource]) => [
        changed(`${name} over exact derivatives`, order, { derivativeSource }),
        {
          what: `${name}, order ${order} over value training`,
          over: { order, patch: { derivativeSource } },
          under: plain(0),
        },
      ]),
    ),
  },
  {
    id: 'noise',
    asks: 'Do the derivatives still help where there is noise of a tenth on the values, or on the derivatives?',
    comparisons: ([1, 3] as const).flatMap((order) => [
      {
        what: `order ${order} over value training, both with noisy values`,
        over: { order, patch: NOISY_VALUES },
        under: { order: 0 as const, patch: NOISY_VALUES },
      },
      {
        what: `order ${order} with noisy derivatives over value training`,
        over: { order, patch: NOISY_SLOPES },
        under: plain(0),
      },
    ]),
  },
];

const cellOf = (functionId: Cell['functionId'], maxOrder: Order): Cell => ({
  functionId,
  maxOrder,
  samples: SAMPLES,
  rhoRule: 'adaptive',
});

const settings = (reading: Reading, functionId: Cell['functionId'], { order, patch }: Setting): Patch => ({
  ...settingsOf(reading, cellOf(functionId, order)),
  ...patch,
});

/** The questions under a reading, without comparisons of a setting with itself. */
export function questionsUnder(reading: Reading): Question[] {
  const text = (setting: Setting) => JSON.stringify(settings(reading, FIG_1_FUNCTIONS[0], setting));
  return QUESTIONS.map((question) => ({
    ...question,
    comparisons: question.comparisons.filter(({ over, under }) => text(over) !== text(under)),
  }));
}

/** Every run that the questions need under a preset. */
export function questionsPlan(preset: PresetName): Plan {
  const { reading } = PRESETS[preset];
  const sides = questionsUnder(reading).flatMap(({ comparisons }) =>
    comparisons.flatMap(({ over, under }) => [over, under]),
  );
  const all = sides.flatMap((side) => FIG_1_FUNCTIONS.map((functionId) => settings(reading, functionId, side)));
  return {
    name: `${preset}/questions`,
    family: preset,
    version: PAPER_VERSION,
    settings: EVERYWHERE,
    grids: [[all]],
    seeds: SEEDS,
  };
}

/** The ratio of a comparison, function by function, and the geometric mean of the five. */
export interface Answer {
  readonly what: string;
  readonly byFunction: readonly (Estimate & { readonly functionId: Cell['functionId'] })[];
  readonly overall: Estimate;
}

/** What the runs say to a comparison. */
export function answer({ what, over, under }: Comparison, reading: Reading, results: Results): Answer {
  const pairs = FIG_1_FUNCTIONS.map((functionId) =>
    [over, under].map((each) =>
      runsWith(results, settings(reading, functionId, each), SEEDS).map(({ testError }) => testError),
    ),
  );
  const ratios = (means: readonly number[]): number[] => FIG_1_FUNCTIONS.map((_, i) => means[2 * i] / means[2 * i + 1]);
  return {
    what,
    byFunction: FIG_1_FUNCTIONS.map((functionId, i) => ({ functionId, ...estimateOf(pairs[i], quotient) })),
    overall: estimateOf(pairs.flat(), (means) => geometricMean(ratios(means))),
  };
}
