/** Command-line arguments: positionals, options with a value, flags. */
import { UsageError } from './errors.ts';

export interface Arguments {
  /** The first of them. */
  readonly positional: string;
  readonly positionals: readonly string[];
  /** By name, dashes included. */
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** What a command takes; `positional` in the words of an error message. */
export interface Accepted {
  readonly positional: string;
  /** Whether there may be several positionals. */
  readonly several?: boolean;
  /** An option with which there need be none: it is the empty text then. */
  readonly unless?: string;
  readonly options: readonly string[];
  readonly flags?: readonly string[];
}

/**
 * Reads arguments: `--name value` or `--name=value`; after `--` nothing is an option. A formula may begin with a minus,
 * so that only two of them make an option. Throws UsageError naming what is missing, unknown or given twice.
 */
export function parseArguments(
  args: readonly string[],
  { positional: what, several = false, unless, options, flags = [] }: Accepted,
): Arguments {
  const given = new Map<string, string>();
  const raised = new Set<string>();
  const rest: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--') rest.push(...queue.splice(0));
    else if (!arg.startsWith('--')) rest.push(arg);
    else if (flags.includes(arg)) raised.add(arg);
    else {
      const [, name, attached] = /^(--[^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
      if (!options.includes(name)) throw new UsageError(`unknown option: ${name}`);
      if (given.has(name)) throw new UsageError(`given twice: ${name}`);
      const value = attached ?? queue.shift();
      if (!value) throw new UsageError(`no value for ${name}`);
      given.set(name, value);
    }
  }
  if (rest.length === 0 && unless !== undefined && given.has(unless)) rest.push('');
  if (rest.length === 0) throw new UsageError(`no ${what}`);
  if (rest.length > 1 && !several) throw new UsageError(`too many arguments: ${rest[1]}`);
  return { positional: rest[0], positionals: rest, options: given, flags: raised };
}

/** The value of an option that must be given. */
export function required({ options }: Pick<Arguments, 'options'>, name: string): string {
  const value = options.get(name);
  if (value === undefined) throw new UsageError(`no ${name}`);
  return value;
}
