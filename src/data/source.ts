/** Where the samples of a run come from: a function, drawn from at will, or a table of points. */
import type { RunConfig } from '../config/runConfig.ts';
import { functionOf, partialsAtPoints, type TargetFunction, valuesAtPoints } from '../functions/index.ts';
import { jetSpace } from '../math/jetSpace.ts';
import { countUpTo, MAX_ORDER, type Order } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import { DataMissingError } from './dataMissing.ts';
import { InvalidConfigError } from './invalidConfig.ts';
import type { PointTable, SetName } from './pointTable.ts';
import { samplePoints } from './sample.ts';
import { drawnRows, rowsOfSet } from './split.ts';

type Breathe = () => Promise<void>;

/** Points [k, 2] and values [k], raw. */
export interface RawValues {
  readonly points: Float64Array;
  readonly values: Float64Array;
}

export interface Source {
  /** The raw training points. [n, 2] */
  readonly points: Float64Array;
  /** Up to which order it knows the derivatives. */
  readonly order: Order;
  /** Whether approximations take the place of derivatives that it knows. */
  readonly approximable: boolean;
  /** Raw values of the training points. [n] */
  values(): Float64Array;
  /** Raw partials of the training points up to an order that it knows. [n, P] */
  partials(maxOrder: Order, breathe: Breathe): Promise<Float64Array>;
  /** The values of others. */
  others(set: Exclude<SetName, 'training'>): RawValues;
  /** The values at points [k, 2] of the asker's choice [k]; null where only samples are known. */
  readonly valuesAt: ((points: Float64Array) => Float64Array) | null;
}

/** Points whose partials are computed without a break. */
const STRETCH = 250;

/** Partials at many points, with a break after every few of them. [n, P] */
async function partialsWithBreaks(
  fn: TargetFunction,
  points: Float64Array,
  maxOrder: Order,
  breathe: Breathe,
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

function functionSource(config: RunConfig): Source {
  const fn = functionOf(config);
  const points = samplePoints(fn.domain, config.samples, createRandom(config.dataSeed, 'data'));
  const sizes = { validation: config.validationSize, test: config.testSize };
  return {
    points,
    order: MAX_ORDER,
    approximable: true,
    values: () => valuesAtPoints(fn, points),
    partials: (maxOrder, breathe) => partialsWithBreaks(fn, points, maxOrder, breathe),
    others: (set) => {
      const drawn = samplePoints(fn.domain, sizes[set], createRandom(config.dataSeed, set));
      return { points: drawn, values: valuesAtPoints(fn, drawn) };
    },
    valuesAt: (asked) => valuesAtPoints(fn, asked),
  };
}

/** Columns [0, size) of rows of a table with `width` columns. [rows, size] */
function taken(table: Float64Array, width: number, rows: ArrayLike<number>, size: number): Float64Array {
  const found = new Float64Array(rows.length * size);
  for (let i = 0; i < rows.length; i++) {
    found.set(table.subarray(rows[i] * width, rows[i] * width + size), i * size);
  }
  return found;
}

function tableSource({ dataSeed, samples }: RunConfig, table: PointTable): Source {
  const width = countUpTo(table.order);
  const of = (set: SetName) => rowsOfSet(table, set, dataSeed);
  const available = of('training');
  if (available.length < samples) {
    throw new InvalidConfigError([`n = ${samples}: the data have ${available.length} rows for training`]);
  }
  const rows = drawnRows(available, samples, dataSeed);
  const points = taken(table.points, 2, rows, 2);
  return {
    points,
    order: table.order,
    approximable: false,
    values: () => taken(table.partials, width, rows, 1),
    partials: async (maxOrder) => taken(table.partials, width, rows, countUpTo(maxOrder)),
    others: (set) => {
      const own = of(set);
      return { points: taken(table.points, 2, own, 2), values: taken(table.partials, width, own, 1) };
    },
    valuesAt: null,
  };
}

/**
 * The source of a configuration; `table`: its data, where it has any. Throws DataMissingError where these are not there or are
 * other data, InvalidConfigError where they have too few rows.
 */
export function sourceOf(config: RunConfig, table: PointTable | null): Source {
  if (config.functionId !== 'data') return functionSource(config);
  if (config.data === '') throw new DataMissingError('no data are chosen');
  if (table?.reference !== config.data) throw new DataMissingError(`the data ${config.data} are not here`);
  return tableSource(config, table);
}
