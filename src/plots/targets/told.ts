/** What a network is told of its function: the targets that it is trained on, in the function's own units. */
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import type { FieldName } from '../../config/fieldTypes.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { createTrainingSet } from '../../data/dataset.ts';
import type { PointTable } from '../../data/pointTable.ts';
import { shownSamples } from '../../data/shown.ts';
import { invertPartial, type Transform } from '../../data/transform.ts';
import type { Point } from '../../functions/index.ts';
import { multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';

/** Some samples of a training set: those that are shown, or those asked for. */
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

/** The settings that decide what a network is told. */
const DECIDING: readonly FieldName[] = FIELD_NAMES.filter((name) => {
  const { affects } = FIELDS[name];
  return name === 'maxOrder' || affects === 'target' || (affects === 'data' && !/^(validation|test)Size$/.test(name));
});

/** Equal for configurations whose networks are told the same. */
export const toldKey = (config: RunConfig): string => JSON.stringify(DECIDING.map((name) => config[name]));

/** The sample at a point, whose digits a batch as it is trained has lost some of. */
function sampleNear(rawPoints: Float64Array, [x1, x2]: Point, { inputDeviation: [s1, s2] }: Transform): number {
  const distances = Array.from({ length: rawPoints.length / 2 }, (_, i) =>
    Math.hypot((rawPoints[2 * i] - x1) / s1, (rawPoints[2 * i + 1] - x2) / s2),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * What a network of this configuration is told: at the samples of these points, else at those that are shown. `breathe`,
 * `table` and what is thrown: as of `createTrainingSet`.
 */
export async function toldOf(
  config: RunConfig,
  breathe: () => Promise<void>,
  at: readonly Point[] | null = null,
  table: PointTable | null = null,
): Promise<Told> {
  const { rawPoints, partials, transform } = await createTrainingSet(config, breathe, table);
  const { maxOrder, samples } = config;
  const indices = multiIndicesUpTo(maxOrder);
  const shown = at?.map((point) => sampleNear(rawPoints, point, transform)) ?? shownSamples(config);
  const partial = (sample: number, c: number) =>
    invertPartial(transform, indices[c], partials[sample * indices.length + c]);
  return {
    maxOrder,
    samples,
    points: Float64Array.from(shown.flatMap((sample) => [rawPoints[2 * sample], rawPoints[2 * sample + 1]])),
    partials: Float64Array.from(shown.flatMap((sample) => indices.map((_, c) => partial(sample, c)))),
  };
}
