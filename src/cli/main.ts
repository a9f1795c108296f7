/** The headless twin of the page: the same core, driven from a terminal. */
import { EXIT, exitCodeOf, linesOf, UsageError } from './errors.ts';
import { guardStreams, print } from './output.ts';
import { partialsCommand } from './partials.ts';
import { predictCommand } from './predict.ts';
import { trainCommand } from './train.ts';
import { USAGE } from './usage.ts';

/** Each takes its arguments and returns the exit code. */
const COMMANDS = { train: trainCommand, partials: partialsCommand, predict: predictCommand } as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    await print(USAGE);
    return EXIT.done;
  }
  if (isCommand(name)) return COMMANDS[name](rest);
  throw new UsageError(name ? `unknown command: ${name}` : 'no command: train, partials or predict');
}

function tell(error: unknown): number {
  for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
  return exitCodeOf(error);
}

guardStreams();
process.on('uncaughtException', (error) => process.exit(tell(error)));
process.exitCode = await main(process.argv.slice(2)).catch(tell);
