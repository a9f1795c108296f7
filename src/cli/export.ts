/** `export <session.json>`: a trained network as a NumPy program, on standard output. */

import { numpyText } from '../training/numpyText.ts';
import { parseArguments } from './arguments.ts';
import { EXIT } from './errors.ts';
import { experimentOfSession } from './link.ts';
import { print } from './output.ts';
import { readSession, runOf } from './sessionFile.ts';

export async function exportCommand(args: readonly string[]): Promise<number> {
  const { positional, options } = parseArguments(args, { positional: 'session file', options: ['--run'] });
  const session = readSession(positional);
  const run = runOf(session, positional, options.get('--run'));
  const { functionId, maxOrder, samples } = run.plan.config;
  const { link } = experimentOfSession(session, positional);
  await print(numpyText(run, `${functionId}, order ${maxOrder}, n = ${samples}`, link));
  return EXIT.done;
}
