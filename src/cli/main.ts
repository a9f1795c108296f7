/** The headless twin of the page: the same core, driven from a terminal. */
import { partialsCommand } from './partials.ts';
import { predictCommand } from './predict.ts';
import { trainCommand } from './train.ts';
import { UsageError } from './usage.ts';

const COMMANDS = { train: trainCommand, partials: partialsCommand, predict: predictCommand } as const;

const USAGE = `usage:
  npm run --silent cli -- train '<link or hash>' [--save session.json]
  npm run --silent cli -- partials <function id or formula> --points file.csv
  npm run --silent cli -- predict <session.json> --points file.csv
`;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

async function main([name = '', ...rest]: string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!isCommand(name))
    throw new UsageError(name ? `unknown command: ${name}` : 'no command: train, partials or predict');
  await COMMANDS[name](rest);
  return 0;
}

/** Wrong input is one clear line and exit code 2, anything else exit code 1. */
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
