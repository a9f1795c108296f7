/**
 * `train '<link, hash or session.json>'`: one JSON line an epoch, then a summary; `--save` writes the session, `--data` names
 * the points that take the place of the function. Runs of a session go on where they were.
 */
import { availableParallelism } from 'node:os';
import { threadsFor } from '../config/threadsFor.ts';
import type { PointTable } from '../data/pointTable.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { openDevice } from '../engine/openDevice.ts';
import { epochLine, summaryLine } from '../training/jsonLines.ts';
import type { SavedRun } from '../training/savedRun.ts';
import { saveSession } from '../training/session.ts';
import { parseArguments } from './arguments.ts';
import { readData } from './dataFile.ts';
import { EXIT, exitCodeOf, linesOf, UsageError } from './errors.ts';
import { Interrupt } from './interrupt.ts';
import { experimentOfData, experimentOfLink, experimentOfSession, type NamedData, type NamedPlan } from './link.ts';
import { print } from './output.ts';
import { type Listener, trainRun } from './run.ts';
import { OWN_SESSION, SaveFile } from './saveFile.ts';
import { readSession } from './sessionFile.ts';

const ACCEPTED = {
  positional: "link, hash or session file, for example '#v=2&f=sumSquares&order=2'",
  unless: '--data',
  options: ['--save', '--data'],
  flags: ['--force'],
};

/** A run, as far as it was trained before, and the letter in its lines where there are several. */
interface Job extends NamedPlan {
  readonly saved: SavedRun | null;
  readonly label: string | undefined;
}

interface Task {
  readonly link: string;
  readonly jobs: readonly Job[];
  readonly file: SaveFile | null;
  /** What the runs learn, where that is no function. */
  readonly table: PointTable | null;
}

/** The runs of a session, a link, or of data alone. */
function experimentOf(positional: string, data: NamedData | null) {
  if (!/\.json$/i.test(positional)) {
    const experiment = positional === '' && data ? experimentOfData(data) : experimentOfLink(positional, data);
    return { ...experiment, saved: [], table: data?.table ?? null };
  }
  if (data) throw new UsageError('--data with a session, which has its own');
  const session = readSession(positional);
  return { ...experimentOfSession(session, positional), table: session.data ?? null };
}

function taskOf(args: readonly string[]): Task {
  const { positional, options, flags } = parseArguments(args, ACCEPTED);
  const [save, force] = [options.get('--save'), flags.has('--force')];
  if (force && save === undefined) throw new UsageError('--force without --save');
  const path = options.get('--data');
  const data = path === undefined ? null : { path, table: readData(path) };
  const { link, plans, saved, table } = experimentOf(positional, data);
  const jobs = plans.map(({ name, plan }, i) => ({
    name,
    plan,
    saved: saved[i] ?? null,
    label: plans.length === 1 ? undefined : name,
  }));
  return { link, jobs, table, file: save === undefined ? null : new SaveFile(save, { force, own: OWN_SESSION }) };
}

/** Jobs one after the other, until they are done or an end is asked for. */
class Training {
  readonly #interrupt = new Interrupt();
  readonly #device: Device<DeviceBuffer>;
  readonly #task: Task;
  /** By place, as the session has them: those that have ended, the others as they were. */
  readonly #runs: (SavedRun | null)[];
  /** Why nothing more can be printed: the run ends, but what it has learned is saved. */
  #unprinted: unknown = null;

  constructor(task: Task, device: Device<DeviceBuffer>) {
    this.#task = task;
    this.#runs = task.jobs.map(({ saved }) => saved);
    this.#device = device;
  }

  /** Returns the exit code. Throws OutputError where the output could not be written. */
  async all(): Promise<number> {
    const { jobs } = this.#task;
    let code: number = EXIT.done;
    for (const [i, job] of jobs.entries()) {
      if (this.#ending) {
        if (this.#interrupt.signal) tellUntrained(jobs.slice(i));
        break;
      }
      const failed = await this.#run(job).then(
        () => EXIT.done,
        (error: unknown) => tell(job, error),
      );
      code ||= failed;
    }
    this.#interrupt.release();
    if (this.#unprinted) throw this.#unprinted;
    return code || (this.#interrupt.signal ? EXIT[this.#interrupt.signal] : EXIT.done);
  }

  get #ending(): boolean {
    return this.#interrupt.signal !== null || this.#unprinted !== null;
  }

  #run(job: Job): Promise<void> {
    const { plan, label, saved } = job;
    const ending = () => this.#ending;
    const begun = performance.now();
    const control = {
      get stopRequested() {
        return ending();
      },
      seconds: () => (performance.now() - begun) / 1000,
    };
    const listener: Listener = {
      epoch: (report) => this.#print(epochLine(report, label)),
      finished: async (report, run) => {
        try {
          this.#save(job, run);
        } finally {
          await this.#print(summaryLine(report, this.#device.info, label));
        }
      },
    };
    const { breathe } = this.#interrupt;
    return trainRun(plan, { device: this.#device, control, breathe, table: this.#task.table }, listener, saved);
  }

  #save(job: Job, run: SavedRun): void {
    const { link, jobs, file, table } = this.#task;
    this.#runs[jobs.indexOf(job)] = run;
    file?.write(saveSession({ link, runs: this.#runs, ...(table && { data: table }) }));
  }

  async #print(line: string): Promise<void> {
    if (this.#unprinted) return;
    await print(`${line}\n`).catch((error: unknown) => {
      this.#unprinted = error;
    });
  }
}

/** Says why a run failed, with its letter where there are several. Returns the exit code. */
function tell({ label }: Job, error: unknown): number {
  for (const line of linesOf(error)) process.stderr.write(label ? `run ${label}: ${line}\n` : `${line}\n`);
  return exitCodeOf(error);
}

function tellUntrained(jobs: readonly Job[]): void {
  process.stderr.write(`not trained: ${jobs.map(({ name }) => name).join(', ')}\n`);
}

export async function trainCommand(args: readonly string[]): Promise<number> {
  const task = taskOf(args);
  const { config } = task.jobs[0].plan;
  const threads = threadsFor(config, { cores: availableParallelism(), spare: 0, runs: 1 });
  const device = await openDevice(config.backend, nodeAssets, [], threads);
  try {
    return await new Training(task, device).all();
  } finally {
    device.close();
  }
}
