/**
 * `reproduce <plan or file.json>`: runs what is missing of a sweep on all cores and appends it to its results.
 * `reproduce merge`, `publish`, `score` and `answer` make something of results.
 */
import { availableParallelism } from 'node:os';
import { settingsOfPlan, shardOf, type Trial, trialsOf } from '../../experiments/plan.ts';
import { mergeResults, type ReadResults, resultLine } from '../../experiments/results.ts';
import { sweep } from '../../experiments/sweep.ts';
import { estimateFrom, timingLine } from '../../experiments/timings.ts';
import type { Trained } from '../../experiments/trial.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import { parseArguments, required } from '../arguments.ts';
import { codeOf, EXIT, linesOf, reasonOf, UsageError } from '../errors.ts';
import { Interrupt } from '../interrupt.ts';
import { print } from '../output.ts';
import { planOf } from './plans.ts';
import { durationText, Progress } from './progress.ts';
import { answerCommand, publishCommand, scoreCommand } from './publish.ts';
import { lockResults, ResultsFile, replaceFile, resultsAt, timingsAt, timingsPath } from './resultsFile.ts';
import { Thread } from './threads.ts';

const ACCEPTED = {
  positional: 'plan: a name, or a file .json',
  options: ['--out', '--shard', '--threads', '--known'],
  flags: ['--dry'],
};

/** Milliseconds between looks at whether an end is asked for. */
const LOOK = 500;

/** What is to run, where its results go, and on how many threads. */
interface Job {
  readonly name: string;
  readonly family: { readonly of: string; readonly settings: string };
  readonly trials: readonly Trial[];
  readonly path: string;
  readonly threads: number;
  /** Results of another sweep: what they have of the same trials is taken over. */
  readonly known: string | undefined;
}

/** A whole number of at least 1. */
function count(text: string, what: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`invalid ${what}: ${text}`);
  return Number(text);
}

/** `2/4`: the second of four parts. */
function shard(text: string): { readonly index: number; readonly of: number } {
  const [index, of] = text.split('/', 2).map((part) => count(part, 'shard'));
  if (of === undefined || index > of) throw new UsageError(`invalid shard: ${text} (as in 2/4)`);
  return { index, of };
}

function jobOf(args: readonly string[]): Job & { readonly dry: boolean } {
  const { positional, options, flags } = parseArguments(args, ACCEPTED);
  const { plan, results } = planOf(positional);
  const part = options.has('--shard') ? shard(required({ options }, '--shard')) : null;
  const all = trialsOf(plan);
  const beside = part ? results.replace(/\.jsonl$/, `.shard-${part.index}-of-${part.of}.jsonl`) : results;
  return {
    name: plan.name,
    family: { of: plan.family, settings: settingsOfPlan(plan) },
    trials: part ? shardOf(all, part.index, part.of) : all,
    path: options.get('--out') ?? beside,
    threads: options.has('--threads') ? count(required({ options }, '--threads'), 'threads') : availableParallelism(),
    known: options.get('--known'),
    dry: flags.has('--dry'),
  };
}

/** What is done with results; everything else is a plan. */
const COMMANDS = {
  merge: mergeCommand,
  publish: publishCommand,
  score: scoreCommand,
  answer: answerCommand,
} as const;

export async function reproduceCommand(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (Object.hasOwn(COMMANDS, name ?? '')) return COMMANDS[name as keyof typeof COMMANDS](rest);
  const { dry, ...job } = jobOf(args);
  return dry ? tellPlan(job) : run(job);
}

/** What would run, and for how long. */
async function tellPlan({ name, trials, path, threads }: Job): Promise<number> {
  const known = resultsAt(path)?.results;
  const missing = trials.filter(({ id }) => !known?.has(id));
  const seconds = estimateFrom(timingsAt(path)).secondsFor(missing);
  const time = seconds === null ? 'nothing measured yet' : `about ${durationText(seconds / threads)}`;
  for (const { id } of missing) await print(`${id}\n`);
  await print(`${name}: ${trials.length} runs, ${missing.length} missing in ${path}; ${time} on ${threads} threads\n`);
  return EXIT.done;
}

/** What another sweep has of the same trials. An id says all that decides an outcome: it is the same wherever it ends. */
function takenOver(known: string | undefined, trials: readonly Trial[]): { id: TrialId; trained: Trained }[] {
  if (known === undefined) return [];
  const results = resultsAt(known)?.results ?? missingResults(known);
  const timings = timingsAt(known);
  return trials.flatMap(({ id }) => {
    const outcome = results.get(id);
    return outcome ? [{ id, trained: { outcome, seconds: timings.get(id) ?? 0 } }] : [];
  });
}

async function run({ name, family, trials, path, threads: most, known }: Job): Promise<number> {
  const taken = takenOver(known, trials);
  // Before there is a lock: a signal while results are read leaves none behind.
  const interrupt = new Interrupt();
  const file = new ResultsFile(path, family);
  for (const { id, trained } of taken) if (!file.results.has(id)) file.keep(id, trained.outcome, trained.seconds);
  const missing = trials.filter(({ id }) => !file.results.has(id));
  const progress = new Progress(name, trials.length, missing, most, estimateFrom(timingsAt(path)));
  const looking = setInterval(() => void interrupt.breathe(), LOOK);
  const threads = Array.from({ length: Math.min(most, missing.length) }, () => new Thread(most));
  let failures = 0;
  progress.tell();
  try {
    await sweep(
      missing,
      threads.map((thread) => thread.run),
      {
        get stopRequested() {
          return interrupt.signal !== null;
        },
        async keep(trial, trained) {
          await keep(file, trial, trained);
          progress.done(trial, trained.seconds);
        },
        failed({ id }, error) {
          failures += 1;
          for (const line of linesOf(error)) process.stderr.write(`${id}: ${line}\n`);
        },
      },
    );
    file.sort();
  } finally {
    clearInterval(looking);
    interrupt.release();
    await Promise.all(threads.map((thread) => thread.end()));
    file.close();
    progress.end();
  }
  const done = trials.filter(({ id }) => file.results.has(id)).length;
  await print(`${name}: ${done} of ${trials.length} runs in ${path}\n`);
  if (interrupt.signal) return EXIT[interrupt.signal];
  return failures > 0 ? EXIT.failed : EXIT.done;
}

/** An outcome that the file cannot take is printed, so that it is not lost. */
async function keep(file: ResultsFile, { id }: Trial, { outcome, seconds }: Trained): Promise<void> {
  try {
    file.keep(id, outcome, seconds);
  } catch (error) {
    await print(resultLine(id, outcome));
    throw error;
  }
}

async function mergeCommand(args: readonly string[]): Promise<number> {
  const accepted = { positional: 'results to merge', several: true, options: ['--out'] };
  const { positionals, options } = parseArguments(args, accepted);
  const out = required({ options }, '--out');
  const parts = positionals.map((path) => resultsAt(path) ?? missingResults(path));
  const unlock = lockResults(out);
  try {
    const merged = mergeInto(out, positionals, parts);
    await print(`${merged.split('\n').length - 2} runs in ${out}\n`);
  } finally {
    unlock();
  }
  return EXIT.done;
}

/** Returns what the file at `out` then holds. */
function mergeInto(out: string, paths: readonly string[], parts: readonly ReadResults[]): string {
  // What is there already is one more part: nothing is overwritten.
  const before = resultsAt(out);
  const merged = merge(before ? [...parts, before] : parts);
  const timings = [out, ...paths].flatMap((path) => [...timingsAt(path)]);
  try {
    replaceFile(out, merged);
    replaceFile(timingsPath(out), [...new Map(timings)].map(([id, seconds]) => timingLine({ id, seconds })).join(''));
  } catch (error) {
    throw new UsageError(`cannot write to ${out}: ${reasonOf(codeOf(error))}`);
  }
  return merged;
}

function missingResults(path: string): never {
  throw new UsageError(`cannot read ${path}: no results in it`);
}

function merge(parts: readonly ReadResults[]): string {
  try {
    return mergeResults(parts);
  } catch (error) {
    throw new UsageError(`cannot merge: ${(error as Error).message}`);
  }
}
