/** The headless twin of the page: the same core, driven from a terminal. */
import { EXIT, exitCodeOf, linesOf, UsageError } from './errors.ts';
import { guardStreams, print } from './output.ts';
import { USAGE } from './usage.ts';

/** Each takes its arguments and returns the exit code. Loaded when it is called: not all need a device. */
const COMMANDS = {
  train: async (args: readonly string[]) => (await import('./train.ts')).trainCommand(args),
  partials: async (args: readonly string[]) => (await import('./partials.ts')).partialsCommand(args),
  reproduce: async (args: readonly string[]) => (await import('./reproduce/reproduce.ts')).reproduceCommand(args),
  export: async (args: readonly string[]) => (await import('./export.ts')).exportCommand(args),
  predict: async (args: readonly string[]) => (await import('./predict.ts')).predictCommand(args),
} as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    await print(USAGE);
    return EXIT.done;
  }
  if (isCommand(name)) return COMMANDS[name](rest);
  throw new UsageError(name ? `unknown command: ${name}` : `no command: ${Object.keys(COMMANDS).join(', ')}`);
}

function tell(error: unknown): number {
  for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
  return exitCodeOf(error);
}

guardStreams();
process.on('uncaughtException', (error) => process.exit(tell(error)));
process.exitCode = await main(process.argv.slice(2)).catch(tell);
