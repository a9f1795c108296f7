/** Command-line arguments and input files, checked. */
import { readFileSync } from 'node:fs';

/** Wrong input: one clear line for whoever typed it. */
export class UsageError extends Error {}

export interface Arguments {
  readonly positional: string;
  readonly options: ReadonlyMap<string, string>;
}

/** One positional argument and options with a value. Throws UsageError naming what is missing or unknown. */
export function parseArguments(args: readonly string[], what: string, allowed: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const positional: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (!arg.startsWith('--')) {
      positional.push(arg);
      continue;
    }
    if (!allowed.includes(arg)) throw new UsageError(`unknown option: ${arg}`);
    const value = args[++i];
    if (value === undefined) throw new UsageError(`no value for ${arg}`);
    options.set(arg, value);
  }
  if (positional.length !== 1)
    throw new UsageError(positional.length === 0 ? `no ${what}` : `too many arguments: ${positional[1]}`);
  return { positional: positional[0], options };
}

/** The value of an option that must be given. */
export function required({ options }: Arguments, name: string): string {
  const value = options.get(name);
  if (value === undefined) throw new UsageError(`no ${name}`);
  return value;
}

/** The text of a file. Throws UsageError naming the file. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Points from `x1,x2` rows; a first line of names is skipped. [n, 2] Throws UsageError naming the line. */
export function readPoints(path: string): Float64Array {
  const points: number[] = [];
  readText(path)
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '' || (index === 0 && /^\s*"?x_?1/i.test(line))) return;
      const cells = line.split(',').map((cell) => cell.trim());
      const numbers = cells.map(Number);
      if (cells.length !== 2 || cells.includes('') || !numbers.every(Number.isFinite)) {
        throw new UsageError(`invalid point in ${path}, line ${index + 1}: ${line.slice(0, 60)}`);
      }
      points.push(...numbers);
    });
  if (points.length === 0) throw new UsageError(`no points in ${path}`);
  return Float64Array.from(points);
}
