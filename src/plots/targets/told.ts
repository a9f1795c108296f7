/** What a network is told of its function: the targets that it is trained on, in the function's own units. */
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import type { FieldName } from '../../config/fieldTypes.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { createTrainingSet } from '../../data/dataset.ts';
import { invertPartial } from '../../data/transform.ts';
import { multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';

/** The first samples of a training set; no more than can be told apart on a surface. */
export interface Told {
  /** Highest order in the loss. */
  readonly maxOrder: Order;
  /** How many samples there are in all, n. */
  readonly samples: number;
  /** [k, 2] */
  readonly points: Float64Array;
  /** With the noise and the approximations that they are trained with, in graded order. [k, P] */
  readonly partials: Float64Array;
}

/** Samples that are shown; the first of a uniform draw are a uniform draw. */
export const MOST_SHOWN = 500;

/** The settings that decide what a network is told. */
const DECIDING: readonly FieldName[] = FIELD_NAMES.filter((name) => {
  const { affects } = FIELDS[name];
  return name === 'maxOrder' || affects === 'target' || (affects === 'data' && !/^(validation|test)Size$/.test(name));
});

/** Equal for configurations whose networks are told the same. */
export const toldKey = (config: RunConfig): string => JSON.stringify(DECIDING.map((name) => config[name]));

/** What a network of this configuration is told. `breathe` and what is thrown: as of `createTrainingSet`. */
export async function toldOf(config: RunConfig, breathe: () => Promise<void>): Promise<Told> {
  const { rawPoints, partials, transform } = await createTrainingSet(config, breathe);
  const { maxOrder, samples } = config;
  const indices = multiIndicesUpTo(maxOrder);
  const shown = Math.min(samples, MOST_SHOWN);
  return {
    maxOrder,
    samples,
    points: rawPoints.slice(0, 2 * shown),
    partials: partials
      .subarray(0, shown * indices.length)
      .map((standardised, i) => invertPartial(transform, indices[i % indices.length], standardised)),
  };
}
