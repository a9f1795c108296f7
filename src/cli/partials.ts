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
import { parseArguments, required } from './arguments.ts';
import { EXIT, UsageError } from './errors.ts';
import { readPoints } from './points.ts';
import { printPartials } from './rows.ts';

/** Partials are wanted at points of one's own, wherever they are. */
const ANYWHERE = [-1, 1, -1, 1] as const;

function functionFrom(text: string): TargetFunction {
  if (isFunctionId(text)) return functionById(text);
  const problem = formulaProblem(text);
  if (problem) throw new UsageError(`unknown function: ${text.slice(0, 60)} (as a formula: ${problem})`);
  return formulaFunction(text, ANYWHERE);
}

export async function partialsCommand(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { positional: 'function id or formula', options: ['--points'] });
  const points = required(parsed, '--points');
  const fn = functionFrom(parsed.positional);
  await printPartials(readPoints(points), MAX_ORDER, (batch) => partialsAtPoints(fn, batch, MAX_ORDER));
  return EXIT.done;
}
