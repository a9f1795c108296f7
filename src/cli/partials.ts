/** `partials <function id> --points file.csv`: the exact partials of a target function up to order 5. */
import { functionById, isFunctionId, partialsAtPoints } from '../functions/index.ts';
import { MAX_ORDER } from '../math/multiIndex.ts';
import { partialRows } from './rows.ts';
import { parseArguments, readPoints, required, UsageError } from './usage.ts';

export function partialsCommand(args: readonly string[]): void {
  const parsed = parseArguments(args, 'function id', ['--points']);
  if (!isFunctionId(parsed.positional)) throw new UsageError(`unknown function: ${parsed.positional}`);
  const points = readPoints(required(parsed, '--points'));
  const partials = partialsAtPoints(functionById(parsed.positional), points, MAX_ORDER);
  process.stdout.write(partialRows(points, partials, MAX_ORDER));
}
