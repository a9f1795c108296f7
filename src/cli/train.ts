/** `train '<link or hash>'`: one JSON line an epoch, then a summary; `--save` writes the trained network. */
import { nodeAssets } from '../engine/assets.node.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import { openDevice } from '../engine/openDevice.ts';
import { epochLine, summaryLine } from '../training/jsonLines.ts';
import { parseArguments } from './arguments.ts';
import { EXIT, exitCodeOf, linesOf, UsageError } from './errors.ts';
import { Interrupt } from './interrupt.ts';
import { type NamedPlan, plansOfLink } from './link.ts';
import { print } from './output.ts';
import { type Listener, trainRun } from './run.ts';
import { SaveFile, withRunName } from './saveFile.ts';

const ACCEPTED = {
  positional: "link or hash, for example '#v=2&f=sumSquares&order=2'",
  options: ['--save'],
  flags: ['--force'],
};

/** A run, the letter in its lines where there are several, and the file of its session. */
interface Job extends NamedPlan {
  readonly label: string | undefined;
  readonly file: SaveFile | null;
}

function jobsOf(args: readonly string[]): Job[] {
  const { positional, options, flags } = parseArguments(args, ACCEPTED);
  const [save, force] = [options.get('--save'), flags.has('--force')];
  if (force && save === undefined) throw new UsageError('--force without --save');
  const plans = plansOfLink(positional);
  const single = plans.length === 1;
  return plans.map(({ name, plan }) => ({
    name,
    plan,
    label: single ? undefined : name,
    file: save === undefined ? null : new SaveFile(single ? save : withRunName(save, name), force),
  }));
}

/** Jobs one after the other, until they are done or an end is asked for. */
class Training {
  readonly #interrupt = new Interrupt();
  readonly #device: Device<DeviceBuffer>;
  /** Why nothing more can be printed: the run ends, but what it has learned is saved. */
  #unprinted: unknown = null;

  constructor(device: Device<DeviceBuffer>) {
    this.#device = device;
  }

  /** Returns the exit code. Throws OutputError where the output could not be written. */
  async all(jobs: readonly Job[]): Promise<number> {
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

  #run({ plan, label, file }: Job): Promise<void> {
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
      finished: async (report, session) => {
        try {
          file?.write(await session());
        } finally {
          await this.#print(summaryLine(report, this.#device.info, label));
        }
      },
    };
    return trainRun(plan, { device: this.#device, control, breathe: this.#interrupt.breathe }, listener);
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
  const jobs = jobsOf(args);
  const device = await openDevice(jobs[0].plan.config.backend, nodeAssets);
  return new Training(device).all(jobs);
}
