/**
 * The data of one run: training samples with all targets in use, validation and test samples with their values, all
 * standardised by the transform of the training set (Algorithm 1, line 1). Float64 up to here, float32 from here on.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { functionOf, partialsAtPoints, type TargetFunction, valuesAtPoints } from '../functions/index.ts';
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import { requireFinite, requireFloat32, requireNear } from './invalidTarget.ts';
import { samplePoints } from './sample.ts';
import { requireScalable } from './scalable.ts';
import { type Measured, measure, trainingPartials } from './targets.ts';
import { type Transform, transformPoints, transformValues } from './transform.ts';

/** points [k, 2] and values [k], standardised. */
export interface ValueSet {
  readonly points: Float32Array;
  readonly values: Float32Array;
}

/** What a network is told: the training points and their targets. */
export interface TrainingSet {
  readonly transform: Transform;
  /** Standard deviation of the training values without noise, original units; 0 where they are constant. */
  readonly cleanDeviation: number;
  /** Raw training points. [n, 2] */
  readonly rawPoints: Float64Array;
  /** Standardised targets as partials. [n, P] */
  readonly partials: Float64Array;
}

export interface Dataset extends TrainingSet {
  /** Standardised training points. [n, 2] */
  readonly points: Float32Array;
  /** The same as Taylor coefficients. [n, P] */
  readonly coefficients: Float32Array;
  readonly validation: ValueSet;
  readonly test: ValueSet;
}

/** The raw training points of a run. [n, 2] */
export function trainingPoints(config: RunConfig): Float64Array {
  return samplePoints(functionOf(config).domain, config.samples, createRandom(config.dataSeed, 'data'));
}

function measuredOf(config: RunConfig): Measured {
  const points = trainingPoints(config);
  const fn = functionOf(config);
  return measure(config, fn, points, valuesAtPoints(fn, points));
}

/** The transform of a run without the rest of its data. */
export const transformOf = (config: RunConfig): Transform => measuredOf(config).transform;

/** Standard deviation of a run's training values without noise, original units; 0 where they are constant. */
export const cleanDeviationOf = (config: RunConfig): number => measuredOf(config).cleanDeviation;

function valueSet(fn: TargetFunction, transform: Transform, points: Float64Array): ValueSet {
  const values = valuesAtPoints(fn, points);
  requireFinite(points, values, 0);
  const standardised = transformValues(transform, values);
  requireNear(points, standardised);
  return {
    points: Float32Array.from(transformPoints(transform, points)),
    values: Float32Array.from(standardised),
  };
}

/** Standardised partials [n, P] -> Taylor coefficients [n, P]. */
function toCoefficients(partials: Float64Array, maxOrder: Order): Float32Array {
  const { factorials, size } = jetSpace(maxOrder);
  return Float32Array.from(partials, (partial, i) => partial / factorials[i % size]);
}

/** Points whose partials are computed without a break. */
const STRETCH = 250;

/** Partials at many points, with a break after every few of them. [n, P] */
async function partialsWithBreaks(
  fn: TargetFunction,
  points: Float64Array,
  maxOrder: Order,
  breathe: () => Promise<void>,
): Promise<Float64Array> {
  const { size } = jetSpace(maxOrder);
  const partials = new Float64Array((points.length / 2) * size);
  for (let first = 0; first < points.length / 2; first += STRETCH) {
    const part = points.subarray(2 * first, 2 * (first + STRETCH));
    partials.set(partialsAtPoints(fn, part, maxOrder), first * size);
    await breathe();
  }
  return partials;
}

/**
 * Draws the training points of a run and makes their targets, from its data seed alone. `breathe` is awaited between
 * pieces of work. Throws InvalidTargetError where a target is not finite, or beyond what can be scaled, and
 * InvalidConfigError where there are too few samples for the approximation of the derivatives.
 */
export async function createTrainingSet(config: RunConfig, breathe: () => Promise<void>): Promise<TrainingSet> {
  const fn = functionOf(config);
  const rawPoints = trainingPoints(config);
  const raw = await partialsWithBreaks(fn, rawPoints, config.maxOrder, breathe);
  requireFinite(rawPoints, raw, config.maxOrder);
  const { size } = jetSpace(config.maxOrder);
  const values = raw.filter((_, i) => i % size === 0);
  requireScalable(rawPoints, values);
  const measured = measure(config, fn, rawPoints, values);
  const partials = await trainingPartials(config, measured, raw, breathe);
  requireFloat32(rawPoints, partials, config.maxOrder);
  const { transform, cleanDeviation } = measured;
  return { transform, cleanDeviation, rawPoints, partials };
}

/** All data of a run, standardised; throws what `createTrainingSet` throws. */
export async function createDataset(config: RunConfig, breathe: () => Promise<void>): Promise<Dataset> {
  const fn = functionOf(config);
  const training = await createTrainingSet(config, breathe);
  const { transform, rawPoints, partials } = training;
  const draw = (count: number, stream: 'validation' | 'test') =>
    valueSet(fn, transform, samplePoints(fn.domain, count, createRandom(config.dataSeed, stream)));
  return {
    ...training,
    points: Float32Array.from(transformPoints(transform, rawPoints)),
    coefficients: toCoefficients(partials, config.maxOrder),
    validation: draw(config.validationSize, 'validation'),
    test: draw(config.testSize, 'test'),
  };
}
