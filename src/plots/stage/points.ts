/**
 * The points of data on the stage: the targets of a partial, and at each point what every run has learned there and how far
 * that is from the target. Pure.
 */
import { countUpTo, indexOf, type MultiIndex } from '../../math/multiIndex.ts';
import { padded, type Range, valueRange } from '../ranges.ts';
import { type Table, tableOf } from '../table.ts';
import type { Told } from '../targets/told.ts';
import type { StageContent, Tiles } from './stageSurfaces.ts';
import { dotsAt } from './tiles.ts';

export interface PointValues {
  /** [k, 2] */
  readonly points: Float64Array;
  /** [k] */
  readonly targets: Float64Array;
  /** Of each run; null where it has not told. [runs][k] */
  readonly learned: readonly (Float64Array | null)[];
}

/** `convert`: from the data's own units to those that are shown; `samples`: what runs told of which partial there. */
export function pointValues(
  { points, partials, maxOrder }: Pick<Told, 'points' | 'partials' | 'maxOrder'>,
  partial: MultiIndex,
  convert: (value: number) => number,
  samples: readonly ({ readonly partial: MultiIndex; readonly values: Float64Array } | null)[],
): PointValues {
  const size = countUpTo(maxOrder);
  const index = indexOf(...partial);
  const targets = partials.filter((_, i) => i % size === index).map(convert);
  const learned = samples.map((own) => {
    const isOfThese = own && String(own.partial) === String(partial) && own.values.length === targets.length;
    return isOfThese ? own.values.map(convert) : null;
  });
  return { points, targets, learned };
}

/** learned - target of each run; null where it has not told. [runs][k] */
export const pointErrors = ({ targets, learned }: PointValues): (Float64Array | null)[] =>
  learned.map((values) => values?.map((value, i) => value - targets[i]) ?? null);

/** Dots at the targets, and at the errors of each run. `scale`: what sets the ranges, in the units shown. */
export function pointDots(
  domain: StageContent['domain'],
  values: PointValues,
  maxOrder: Told['maxOrder'],
  scale: Float64Array,
): { readonly dots: Tiles; readonly errors: readonly (Tiles | null)[] } {
  const [low, high] = padded(valueRange(scale, 1), 0.05);
  const ofErrors: Range = [low - high, high - low];
  const { points, targets } = values;
  return {
    dots: dotsAt(domain, points, targets, maxOrder, [low, high]),
    errors: pointErrors(values).map((errors) => errors && dotsAt(domain, points, errors, maxOrder, ofErrors)),
  };
}

/** A row a point: the target, and what each run has learned there. `names`: of the runs. */
export function pointsTable({ points, targets, learned }: PointValues, names: readonly string[]): Table {
  const known = learned.flatMap((values, run) => (values ? [{ name: `${names[run]} learned`, values }] : []));
  return tableOf(
    ['x1', 'x2', 'data', ...known.map(({ name }) => name)],
    [
      points.filter((_, i) => i % 2 === 0),
      points.filter((_, i) => i % 2 === 1),
      targets,
      ...known.map(({ values }) => values),
    ],
  );
}
