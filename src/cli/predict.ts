/** `predict <session.json> --points file.csv`: the partials of a trained network up to order 5, in original units. */
import { MAX_ORDER } from '../math/multiIndex.ts';
import { trainedPartials } from '../training/trainedPartials.ts';
import { parseArguments, required } from './arguments.ts';
import { EXIT } from './errors.ts';
import { readPoints } from './points.ts';
import { printPartials } from './rows.ts';
import { readSession, runOf } from './sessionFile.ts';

export async function predictCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { positional: 'session file', options: ['--points', '--run'] });
  const points = required(parsed, '--points');
  const run = runOf(readSession(parsed.positional), parsed.positional, parsed.options.get('--run'));
  await printPartials(readPoints(points), MAX_ORDER, (batch) => trainedPartials(run, batch));
  return EXIT.done;
}
