/**
 * The data of one run: training samples with all targets in use, validation and test samples with their values, all
 * standardised by the transform of the training set (Algorithm 1, line 1). Float64 up to here, float32 from here on.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { jetSpace } from '../math/jetSpace.ts';
import type { Order } from '../math/multiIndex.ts';
import { requireFinite, requireFloat32, requireNear } from './invalidTarget.ts';
import type { PointTable } from './pointTable.ts';
import { requireScalable } from './scalable.ts';
import { type RawValues, type Source, sourceOf } from './source.ts';
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

/** Data of one's own that a configuration may name; null where it does not, or they are not there. */
type Table = PointTable | null;

/** The raw training points of a run. [n, 2] */
export const trainingPoints = (config: RunConfig, table: Table = null): Float64Array => sourceOf(config, table).points;

function measuredOf(config: RunConfig, table: Table): Measured {
  const source = sourceOf(config, table);
  return measure(config, source, source.values());
}

/** The transform of a run without the rest of its data. */
export const transformOf = (config: RunConfig, table: Table = null): Transform => measuredOf(config, table).transform;

/** Standard deviation of a run's training values without noise, original units; 0 where they are constant. */
export const cleanDeviationOf = (config: RunConfig, table: Table = null): number =>
  measuredOf(config, table).cleanDeviation;

function valueSet(transform: Transform, { points, values }: RawValues): ValueSet {
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

/** The training set of a source; throws what `createTrainingSet` throws. */
async function trainingSetOf(config: RunConfig, source: Source, breathe: () => Promise<void>): Promise<TrainingSet> {
  const { points: rawPoints } = source;
  const known = Math.min(config.maxOrder, source.order) as Order;
  const raw = await source.partials(known, breathe);
  requireFinite(rawPoints, raw, known);
  const { size } = jetSpace(known);
  const values = raw.filter((_, i) => i % size === 0);
  requireScalable(rawPoints, values);
  const measured = measure(config, source, values);
  const partials = await trainingPartials(config, measured, { order: known, partials: raw }, breathe);
  requireFloat32(rawPoints, partials, config.maxOrder);
  const { transform, cleanDeviation } = measured;
  return { transform, cleanDeviation, rawPoints, partials };
}

/**
 * Draws the training points of a run and makes their targets, from its data seed alone; `table`: the data that it names, if
 * any. `breathe` is awaited between pieces of work. Throws InvalidTargetError where a target is not finite, or beyond what
 * can be scaled, InvalidConfigError where there are too few samples for the approximation of the derivatives, or data that are
 * too few or without them, and DataMissingError where the data are not there.
 */
export async function createTrainingSet(
  config: RunConfig,
  breathe: () => Promise<void>,
  table: Table = null,
): Promise<TrainingSet> {
  return trainingSetOf(config, sourceOf(config, table), breathe);
}

/** All data of a run, standardised; throws what `createTrainingSet` throws. */
export async function createDataset(
  config: RunConfig,
  breathe: () => Promise<void>,
  table: Table = null,
): Promise<Dataset> {
  const source = sourceOf(config, table);
  const training = await trainingSetOf(config, source, breathe);
  const { transform, rawPoints, partials } = training;
  return {
    ...training,
    points: Float32Array.from(transformPoints(transform, rawPoints)),
    coefficients: toCoefficients(partials, config.maxOrder),
    validation: valueSet(transform, source.others('validation')),
    test: valueSet(transform, source.others('test')),
  };
}
