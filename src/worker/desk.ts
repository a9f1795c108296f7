/** The worker's desk: one job at a time; a new one retires the one before. */
import type { BackendChoice } from '../config/runConfig.ts';
import { SPARE_FOR_PAGE, threadsFor } from '../config/threadsFor.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { AvoidedBackend } from '../engine/ladder.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import { failureOf } from './failure.ts';
import { Job } from './job.ts';
import { Abandoned } from './pace.ts';
import type { Alive, Assignment, Film, FromWorker, JobId, OfJob, ToWorker } from './protocol.ts';

type Start = Extract<ToWorker, { kind: 'start' }>;
type Post = (message: FromWorker | OfJob | Alive, transfer?: Transferable[]) => void;
type OpenDevice = (
  choice: BackendChoice,
  avoided: readonly AvoidedBackend[],
  threads: number,
) => Promise<Device<DeviceBuffer>>;

export class Desk {
  readonly #post: Post;
  readonly #openDevice: OpenDevice;
  readonly #cores: number;
  readonly #devices = new Map<string, Promise<Device<DeviceBuffer>>>();
  #current: { readonly id: JobId; readonly job: Job; readonly done: Promise<void> } | null = null;

  /** `cores`: of the processor, for all jobs that train at once. */
  constructor(post: Post, openDevice: OpenDevice, cores = 1) {
    this.#post = post;
    this.#openDevice = openDevice;
    this.#cores = cores;
  }

  /** Does what a message asks for; whatever goes wrong is told to the page. */
  receive(message: ToWorker): void {
    this.#handle(message).catch((error: unknown) => this.#fail(message.kind === 'ping' ? null : message.job, error));
  }

  /** Tells that something outside of any message went wrong. */
  fail(error: unknown): void {
    this.#fail(this.#current?.id ?? null, error);
  }

  async #handle(message: ToWorker): Promise<void> {
    if (message.kind === 'ping') return this.#tellAlive(0);
    if (message.kind === 'start') return this.#start(message);
    if (message.job !== this.#current?.id) return;
    const { job } = this.#current;
    switch (message.kind) {
      case 'pause':
        return job.pause();
      case 'resume':
        return job.resume();
      case 'stepEpoch':
        return job.resume(1);
      case 'allow':
        return job.pace.allow(message.epoch);
      case 'stop':
        return job.pace.stop();
      case 'reset':
        return this.#retire();
      case 'watch':
        return job.watch(message.watch);
      case 'film':
        return this.#tellFilm(message.job, await job.film(message.partial, message.side));
      default:
        message satisfies never;
    }
  }

  async #start(message: Start): Promise<void> {
    const id = message.job;
    const job = new Job(message, {
      post: (member, told, transfer) => this.#post({ job: id, member, ...told } as FromWorker, transfer),
      save: (checkpoint) => this.#post({ job: id, kind: 'checkpoint', checkpoint }, buffersOf(checkpoint)),
      tellAlive: (quiet) => this.#tellAlive(quiet),
    });
    const done = this.#retire().then(() => this.#run(job, message));
    this.#current = { id, job, done };
    await done;
  }

  async #run(job: Job, { job: id, ...assignment }: Start): Promise<void> {
    try {
      await job.run(await this.#deviceFor(assignment));
    } catch (error) {
      this.#fail(id, error);
    }
  }

  /** Leaves the job in progress, if any, and frees what it holds. */
  async #retire(): Promise<void> {
    const old = this.#current;
    this.#current = null;
    old?.job.pace.abandon();
    await old?.done;
    old?.job.dispose();
  }

  #deviceFor({ plans: [{ config }], avoided, sharedBy }: Assignment): Promise<Device<DeviceBuffer>> {
    const cores = this.#cores;
    const threads = threadsFor(config, { cores, spare: SPARE_FOR_PAGE, runs: sharedBy });
    const key = [config.backend, threads, ...avoided.map(({ backend }) => backend)].join();
    const known = this.#devices.get(key);
    if (!known) this.#closeThreads();
    const device = known ?? this.#openDevice(config.backend, avoided, threads);
    this.#devices.set(key, device);
    device.catch(() => this.#devices.delete(key));
    return device;
  }

  #tellFilm(job: JobId, film: Film): void {
    const buffers = film.surfaces.flatMap((own) => own.map(({ buffer }) => buffer));
    this.#post({ job, kind: 'film', film }, buffers);
  }

  /** Devices on several threads hold a memory of their own, which no job uses any more. */
  #closeThreads(): void {
    for (const [key, device] of this.#devices) {
      const close = (opened: Device<DeviceBuffer>) => {
        if (opened.info.backend === 'wasm' && this.#devices.delete(key)) opened.close();
      };
      device.then(close, () => {});
    }
  }

  #tellAlive(quiet: number): void {
    this.#post({ kind: 'alive', quiet });
  }

  #fail(job: JobId | null, error: unknown): void {
    if (job !== null && !(error instanceof Abandoned)) this.#post({ job, kind: 'failed', failure: failureOf(error) });
  }
}

/** What of a checkpoint can be handed over instead of copied. */
function buffersOf({ members }: Checkpoint): Transferable[] {
  return members.flatMap(({ network: { parameters, best, moment1, moment2 } }) =>
    [parameters, best, moment1, moment2].map(({ buffer }) => buffer as ArrayBuffer),
  );
}
