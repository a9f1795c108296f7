/**
 * A worker and the runs that it trains, as one job. Should the worker or its device die, another one goes on from the
 * last checkpoint, as far as the page has come with it: paused, stopped, watched.
 */
import type { RunPlan } from '../../config/runPlan.ts';
import type { BackendInfo } from '../../engine/engine.ts';
import type { AvoidedBackend } from '../../engine/ladder.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import { type Checkpoint, epochOf, type MemberCheckpoint } from '../../training/checkpoint.ts';
import type { Failure } from '../../training/events.ts';
import type { TrainingClient } from '../../worker/client.ts';
import type { FromWorker, Watch } from '../../worker/protocol.ts';
import type { Setback } from '../stores/runStore.ts';
import type { ClientPool } from './clientPool.ts';
import type { RunId } from './comparison.ts';
import { remedyFor } from './recovery.ts';

/** Hears of the runs of a lane that are still wanted. */
export interface LaneListener {
  heard(run: RunId, message: FromWorker): void;
  /** The runs go on in another worker. */
  restarted(runs: readonly RunId[], setback: Setback): void;
  failed(runs: readonly RunId[], failure: Failure): void;
}

/** What a lane trains. `from`: where its runs go on; null for the start. */
export interface LaneTask {
  readonly plans: ReadonlyMap<RunId, RunPlan>;
  readonly paused: boolean;
  readonly from: Checkpoint | null;
}

/** A partial of a run, epoch by epoch, on a grid in its own units; ascending. */
export type RunFilm = readonly { readonly epoch: number; readonly values: Float64Array }[];

export class Lane {
  readonly #plans: readonly RunPlan[];
  readonly #pool: ClientPool;
  readonly #listener: LaneListener;
  readonly #watched: () => Watch;
  /** By member; null where nobody wants it any more. */
  #members: (RunId | null)[];
  #client: TrainingClient;
  #backend: BackendInfo['backend'] | null = null;
  #paused: boolean;
  #stopping = false;
  /** The epoch up to which the lane may train; null where nobody said. */
  #allowed: number | null = null;
  #avoided: readonly AvoidedBackend[] = [];
  /** The epochs from which other workers went on. */
  readonly #restarts: number[] = [];

  constructor({ plans, paused, from }: LaneTask, pool: ClientPool, watched: () => Watch, listener: LaneListener) {
    this.#members = [...plans.keys()];
    this.#plans = [...plans.values()];
    this.#paused = paused;
    this.#pool = pool;
    this.#watched = watched;
    this.#listener = listener;
    this.#client = pool.take();
    this.#start(from);
  }

  /** The runs that are still wanted. */
  get runs(): RunId[] {
    return this.#members.filter((run) => run !== null);
  }

  /** Where a run was between two epochs when its worker last said so; null at the start. */
  checkpointOf(run: RunId): MemberCheckpoint | null {
    return this.#client.checkpoint?.members[this.#members.indexOf(run)] ?? null;
  }

  pause(): void {
    this.#paused = true;
    this.#client.send('pause');
  }

  resume(): void {
    this.#paused = false;
    this.#client.send('resume');
  }

  stepEpoch(): void {
    this.#paused = true;
    this.#client.send('stepEpoch');
  }

  stop(): void {
    this.#stopping = true;
    this.#client.send('stop');
  }

  allow(epoch: number): void {
    this.#allowed = epoch;
    this.#client.allow(epoch);
  }

  /** Tells the worker what of its networks is on screen. */
  updateWatch(): void {
    this.#client.watch(this.#watched());
  }

  /** A partial of a run in the epochs of which something is kept. */
  async film(run: RunId, partial: MultiIndex, side: number): Promise<RunFilm> {
    const member = this.#members.indexOf(run);
    const { epochs, surfaces } = await this.#client.film(partial, side);
    return epochs.map((epoch, i) => ({ epoch, values: surfaces[member][i] }));
  }

  /** Leaves runs; with the last one the worker is free. Returns whether any run is left. */
  leave(runs: readonly RunId[]): boolean {
    this.#members = this.#members.map((run) => (run !== null && runs.includes(run) ? null : run));
    if (this.runs.length > 0) return true;
    this.#pool.giveBack(this.#client);
    return false;
  }

  close(): void {
    this.#client.terminate();
  }

  #start(from: Checkpoint | null): void {
    const assignment = {
      plans: this.#plans,
      watch: this.#watched(),
      paused: this.#paused,
      from,
      avoided: this.#avoided,
    };
    this.#client.start(assignment, {
      heard: (message) => this.#heard(message),
      failed: (failure) => this.#recover(failure),
    });
    if (this.#allowed !== null) this.#client.allow(this.#allowed);
    if (this.#stopping) this.#client.send('stop');
  }

  #heard(message: FromWorker): void {
    if (message.kind === 'started') this.#backend = message.backend.backend;
    const run = this.#members[message.member];
    if (run !== null) this.#listener.heard(run, message);
  }

  #recover(failure: Failure): void {
    const { checkpoint } = this.#client;
    const epoch = checkpoint ? epochOf(checkpoint) : 0;
    const attempts = {
      choice: this.#plans[0].config.backend,
      backend: this.#backend,
      avoided: this.#avoided,
      restarts: this.#restarts,
    };
    const avoided = remedyFor(failure, epoch, attempts);
    if (!avoided) {
      this.#listener.failed(this.runs, failure);
      return;
    }
    this.#client.terminate();
    this.#client = this.#pool.take();
    this.#avoided = avoided;
    this.#restarts.push(epoch);
    this.#start(checkpoint);
    this.#listener.restarted(this.runs, { failure, epoch });
  }
}
