/**
 * The training targets of a run in standardised units: values with or without noise, derivatives exact or from values
 * alone. The transform is fitted on the values as they are trained on, noise included.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { type TargetFunction, valuesAtPoints } from '../functions/index.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { createRandom, type Random } from '../math/random.ts';
import { differencesAt } from './finiteDifferences.ts';
import { InvalidConfigError } from './invalidConfig.ts';
import { fittedPartials, neighboursNeeded } from './nearestNeighbours.ts';
import { addDerivativeNoise, addNoise } from './noise.ts';
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
  readonly fn: TargetFunction;
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

/** Values of the training points with their noise, and the transform fitted to them. */
export function measure(config: RunConfig, fn: TargetFunction, rawPoints: Float64Array, exact: Float64Array): Measured {
  const random = createRandom(config.dataSeed, 'noise');
  const cleanDeviation = spread(exact).deviation;
  const deviation = config.valueNoise * cleanDeviation;
  const values = addNoise(exact, deviation, random);
  return { fn, rawPoints, values, cleanDeviation, deviation, transform: fitTransform(rawPoints, values), random };
}

type Breathe = () => Promise<void>;
type Source = (config: RunConfig, measured: Measured, breathe: Breathe) => Promise<Float64Array>;

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
const finiteDifferences: Source = ({ maxOrder, differenceStep, samples }, measured, breathe) => {
  const { fn, rawPoints, values, deviation, transform, random } = measured;
  const [s1, s2] = transform.inputDeviation;
  const at = (i: number) => {
    const asked = new Map<string, number>([['0,0', values[i]]]);
    const valueAt = (k1: number, k2: number): number => {
      const key = `${k1},${k2}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      const place = [rawPoints[2 * i] + k1 * differenceStep * s1, rawPoints[2 * i + 1] + k2 * differenceStep * s2];
      const [value] = addNoise(valuesAtPoints(fn, Float64Array.from(place)), deviation, random);
      asked.set(key, value);
      return value;
    };
    const standardised = (k1: number, k2: number) => transformValues(transform, Float64Array.of(valueAt(k1, k2)))[0];
    return differencesAt(standardised, maxOrder, differenceStep);
  };
  return bySample(samples, jetSpace(maxOrder).size, at, breathe);
};

/** Throws InvalidConfigError where there are too few samples. */
const nearestNeighbours: Source = ({ maxOrder, neighbours, samples }, { rawPoints, values, transform }, breathe) => {
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

/** Standardised partials of the training samples as they are trained on. exact: raw partials [n, P]. [n, P] */
export async function trainingPartials(
  config: RunConfig,
  measured: Measured,
  exact: Float64Array,
  breathe: Breathe,
): Promise<Float64Array> {
  const { maxOrder } = config;
  const { size } = jetSpace(maxOrder);
  const withNoise: Source = async () => {
    const raw = exact.map((value, i) => (i % size === 0 ? measured.values[i / size] : value));
    return transformPartials(measured.transform, raw, maxOrder);
  };
  const sources: Record<RunConfig['derivativeSource'], Source> = {
    exact: withNoise,
    finiteDifferences,
    nearestNeighbours,
  };
  const partials = await sources[config.derivativeSource](config, measured, breathe);
  return addDerivativeNoise(partials, maxOrder, config.derivativeNoise, measured.random);
}
