/** `predict <session.json> --points file.csv`: the partials of a trained network up to order 5, in original units. */
import { invertPartial, transformPoints } from '../data/transform.ts';
import { forwardPartials } from '../engine/reference/network.ts';
import { MAX_ORDER, multiIndicesUpTo } from '../math/multiIndex.ts';
import { parseSession, type SavedSession } from '../training/session.ts';
import { partialRows } from './rows.ts';
import { parseArguments, readPoints, readText, required, UsageError } from './usage.ts';

function sessionOf(path: string): SavedSession {
  try {
    return parseSession(readText(path));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path}: ${(error as Error).message}`);
  }
}

export function predictCommand(args: readonly string[]): void {
  const parsed = parseArguments(args, 'session file', ['--points']);
  const { config, transform, parameters } = sessionOf(parsed.positional);
  const points = readPoints(required(parsed, '--points'));
  const { hiddenLayers, width, activation } = config;
  const network = { hiddenLayers, width, activation, parameters: Float64Array.from(parameters) };
  const standardised = forwardPartials(network, transformPoints(transform, points), MAX_ORDER);
  const indices = multiIndicesUpTo(MAX_ORDER);
  const partials = standardised.map((value, i) => invertPartial(transform, indices[i % indices.length], value));
  process.stdout.write(partialRows(points, partials, MAX_ORDER));
}
