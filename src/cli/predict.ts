/** `predict <session.json> --points file.csv`: the partials of a trained network up to order 5, in original units. */
import { readFileSync } from 'node:fs';
import { invertPartial, transformPoints } from '../data/transform.ts';
import { forwardPartials } from '../engine/reference/network.ts';
import { MAX_ORDER, multiIndicesUpTo } from '../math/multiIndex.ts';
import { parseSession, type SavedSession } from '../training/session.ts';
import { parseArguments, required } from './arguments.ts';
import { codeOf, EXIT, reasonOf, UsageError } from './errors.ts';
import { readPoints } from './points.ts';
import { printPartials } from './rows.ts';

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(codeOf(error))}`);
  }
}

function readSession(path: string): SavedSession {
  const text = readText(path);
  try {
    return parseSession(text);
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

/** The partials of a trained network in original units: points [k, 2] -> [k, P] up to MAX_ORDER. */
export function trainedPartials({ config, transform, parameters }: SavedSession, points: Float64Array): Float64Array {
  const { hiddenLayers, width, activation } = config;
  const network = { hiddenLayers, width, activation, parameters: Float64Array.from(parameters) };
  const standardised = forwardPartials(network, transformPoints(transform, points), MAX_ORDER);
  const indices = multiIndicesUpTo(MAX_ORDER);
  return standardised.map((value, i) => invertPartial(transform, indices[i % indices.length], value));
}

export async function predictCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { positional: 'session file', options: ['--points'] });
  const points = required(parsed, '--points');
  const session = readSession(parsed.positional);
  await printPartials(readPoints(points), MAX_ORDER, (batch) => trainedPartials(session, batch));
  return EXIT.done;
}
