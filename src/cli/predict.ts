/** `predict <session.json> --points file.csv`: the partials of a trained network up to order 5, in original units. */
import { invertPartial, transformPoints } from '../data/transform.ts';
import { forwardPartials } from '../engine/reference/network.ts';
import { MAX_ORDER, multiIndicesUpTo } from '../math/multiIndex.ts';
import { type SavedRun, trainedConfig } from '../training/savedRun.ts';
import { parseArguments, required } from './arguments.ts';
import { EXIT } from './errors.ts';
import { readPoints } from './points.ts';
import { printPartials } from './rows.ts';
import { readSession, runOf } from './sessionFile.ts';

/** The partials of a trained network in original units: points [k, 2] -> [k, P] up to MAX_ORDER. */
export function trainedPartials(run: SavedRun, points: Float64Array): Float64Array {
  const { transform, checkpoint } = run;
  const { hiddenLayers, width, activation } = trainedConfig(run);
  const network = { hiddenLayers, width, activation, parameters: Float64Array.from(checkpoint.network.best) };
  const standardised = forwardPartials(network, transformPoints(transform, points), MAX_ORDER);
  const indices = multiIndicesUpTo(MAX_ORDER);
  return standardised.map((value, i) => invertPartial(transform, indices[i % indices.length], value));
}

export async function predictCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { positional: 'session file', options: ['--points', '--run'] });
  const points = required(parsed, '--points');
  const run = runOf(readSession(parsed.positional), parsed.positional, parsed.options.get('--run'));
  await printPartials(readPoints(points), MAX_ORDER, (batch) => trainedPartials(run, batch));
  return EXIT.done;
}
