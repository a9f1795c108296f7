/** `partials <function id or formula> --points file.csv`: the exact partials of a target function up to order 5. */
import {
  formulaFunction,
  formulaProblem,
  functionById,
  isFunctionId,
  partialsAtPoints,
  type TargetFunction,
} from '../functions/index.ts';
import { MAX_ORDER } from '../math/multiIndex.ts';
import { partialRows } from './rows.ts';
import { parseArguments, readPoints, required, UsageError } from './usage.ts';

/** Partials are wanted at points of one's own, wherever they are. */
const ANYWHERE = [-1, 1, -1, 1] as const;

function functionFrom(text: string): TargetFunction {
  if (isFunctionId(text)) return functionById(text);
  const problem = formulaProblem(text);
  if (problem) throw new UsageError(`unknown function: ${text.slice(0, 60)} (as a formula: ${problem})`);
  return formulaFunction(text, ANYWHERE);
}

export function partialsCommand(args: readonly string[]): void {
  const parsed = parseArguments(args, 'function id or formula', ['--points']);
  const fn = functionFrom(parsed.positional);
  const points = readPoints(required(parsed, '--points'));
  const partials = partialsAtPoints(fn, points, MAX_ORDER);
  process.stdout.write(partialRows(points, partials, MAX_ORDER));
}
