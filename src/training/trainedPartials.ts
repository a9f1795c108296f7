/** What a trained network predicts: values and partials in original units. */
import { invertPartial, transformPoints } from '../data/transform.ts';
import { forwardPartials } from '../engine/reference/network.ts';
import { MAX_ORDER, multiIndicesUpTo } from '../math/multiIndex.ts';
import { type SavedRun, trainedConfig } from './savedRun.ts';

/** The partials of a trained network in original units: points [k, 2] -> [k, P] up to MAX_ORDER. */
export function trainedPartials(run: SavedRun, points: Float64Array): Float64Array {
  const { transform, checkpoint } = run;
  const { hiddenLayers, width, activation } = trainedConfig(run);
  const network = { hiddenLayers, width, activation, parameters: Float64Array.from(checkpoint.network.best) };
  const standardised = forwardPartials(network, transformPoints(transform, points), MAX_ORDER);
  const indices = multiIndicesUpTo(MAX_ORDER);
  return standardised.map((value, i) => invertPartial(transform, indices[i % indices.length], value));
}
