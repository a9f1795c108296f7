/**
 * The training targets of a run in standardised units: values with or without noise, derivatives exact or from values
 * alone. The transform is fitted on the values as they are trained on, noise included.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { countUpTo, type Order } from '../math/multiIndex.ts';
import { createRandom, type Random } from '../math/random.ts';
import { differencesAt } from './finiteDifferences.ts';
import { InvalidConfigError } from './invalidConfig.ts';
import { fittedPartials, neighboursNeeded } from './nearestNeighbours.ts';
import { addDerivativeNoise, addNoise } from './noise.ts';
import type { Source } from './source.ts';
import {
  fitTransform,
  spread,
  type Transform,
  transformPartials,
  transformPoints,
  transformValues,
} from './transform.ts';

/** What the derivatives are made of. */
export interface Measured {
  readonly source: Source;
  readonly rawPoints: Float64Array;
  /** Raw values as they are trained on. [n] */
  readonly values: Float64Array;
  /** Standard deviation of the values without their noise, raw units; 0 where they are constant. */
  readonly cleanDeviation: number;
  /** Standard deviation of the noise on a value, raw units. */
  readonly deviation: number;
  readonly transform: Transform;
  /** Goes on where the noise of the values ended. */
  readonly random: Random;
}

/** Values of the training points with their noise, and the transform fitted to them. exact: without it. [n] */
export function measure(config: RunConfig, source: Source, exact: Float64Array): Measured {
  const random = createRandom(config.dataSeed, 'noise');
  const cleanDeviation = spread(exact).deviation;
  const deviation = config.valueNoise * cleanDeviation;
  const values = addNoise(exact, deviation, random);
  const { points: rawPoints } = source;
  return { source, rawPoints, values, cleanDeviation, deviation, transform: fitTransform(rawPoints, values), random };
}

type Breathe = () => Promise<void>;
type TargetSource = (config: RunConfig, measured: Measured, known: Known, breathe: Breathe) => Promise<Float64Array>;

/** Raw partials that the samples come with, up to an order no higher than that of the run. [n, P] */
export interface Known {
  readonly order: Order;
  readonly partials: Float64Array;
}

/** Samples between two breaths. */
const STRETCH = 100;

async function bySample(count: number, size: number, at: (i: number) => ArrayLike<number>, breathe: Breathe) {
  const partials = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    partials.set(at(i), i * size);
    if (i % STRETCH === STRETCH - 1) await breathe();
  }
  return partials;
}

/** Central differences of the function in standardised units; each value that is asked for has noise of its own. */
const finiteDifferences: TargetSource = ({ maxOrder, differenceStep, samples }, measured, _, breathe) => {
  const { source, rawPoints, values, deviation, transform, random } = measured;
  const { valuesAt } = source;
  if (!valuesAt) throw new InvalidConfigError(['finite differences need a function: the data are points alone']);
  const [s1, s2] = transform.inputDeviation;
  const at = (i: number) => {
    const asked = new Map<string, number>([['0,0', values[i]]]);
    const valueAt = (k1: number, k2: number): number => {
      const key = `${k1},${k2}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      const place = [rawPoints[2 * i] + k1 * differenceStep * s1, rawPoints[2 * i + 1] + k2 * differenceStep * s2];
      const [value] = addNoise(valuesAt(Float64Array.from(place)), deviation, random);
      asked.set(key, value);
      return value;
    };
    const standardised = (k1: number, k2: number) => transformValues(transform, Float64Array.of(valueAt(k1, k2)))[0];
    return differencesAt(standardised, maxOrder, differenceStep);
  };
  return bySample(samples, jetSpace(maxOrder).size, at, breathe);
};

/** Throws InvalidConfigError where there are too few samples. */
const fitted: TargetSource = ({ maxOrder, neighbours, samples }, { rawPoints, values, transform }, _, breathe) => {
  const needed = neighboursNeeded(maxOrder, neighbours);
  if (samples <= needed) {
    throw new InvalidConfigError([
      `derivatives of order ${maxOrder} from ${needed} nearest neighbours need more than ${samples} samples`,
    ]);
  }
  const data = {
    rawPoints,
    points: transformPoints(transform, rawPoints),
    values: transformValues(transform, values),
  };
  return bySample(samples, jetSpace(maxOrder).size, (i) => fittedPartials(data, i, maxOrder, needed), breathe);
};

/** The partials that are known, values with their noise. [n, P of their order] */
function standardisedKnown({ values, transform }: Measured, { order, partials }: Known): Float64Array {
  const size = countUpTo(order);
  const raw = partials.map((value, i) => (i % size === 0 ? values[i / size] : value));
  return transformPartials(transform, raw, order);
}

const exact: TargetSource = async ({ maxOrder }, measured, known) => {
  if (known.order < maxOrder) {
    throw new InvalidConfigError([
      `the data have no derivatives of order ${known.order + 1}: take a lower order, or fit them to nearest neighbours`,
    ]);
  }
  return standardisedKnown(measured, known);
};

/** Of a function, all are fitted; of data, the orders that they lack. */
const nearestNeighbours: TargetSource = async (config, measured, known, breathe) => {
  const missing = known.order < config.maxOrder;
  if (!measured.source.approximable && !missing) return standardisedKnown(measured, known);
  const partials = await fitted(config, measured, known, breathe);
  if (measured.source.approximable) return partials;
  const [width, size] = [countUpTo(config.maxOrder), countUpTo(known.order)];
  const given = standardisedKnown(measured, known);
  return partials.map((value, i) => {
    const c = i % width;
    return c > 0 && c < size ? given[Math.floor(i / width) * size + c] : value;
  });
};

const SOURCES: Readonly<Record<RunConfig['derivativeSource'], TargetSource>> = {
  exact,
  finiteDifferences,
  nearestNeighbours,
};

/** Standardised partials of the training samples as they are trained on. [n, P] */
export async function trainingPartials(
  config: RunConfig,
  measured: Measured,
  known: Known,
  breathe: Breathe,
): Promise<Float64Array> {
  const partials = await SOURCES[config.derivativeSource](config, measured, known, breathe);
  return addDerivativeNoise(partials, config.maxOrder, config.derivativeNoise, measured.random);
}
