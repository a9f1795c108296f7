/** One job of the worker: data, device, engine and the loop over Algorithm 1, told to the page by messages. */
import type { RunConfig } from '../config/runConfig.ts';
import { createDataset } from '../data/dataset.ts';
import { shownPoints } from '../data/shown.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Breathe, Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { parameterCount } from '../engine/layout.ts';
import { functionOf } from '../functions/index.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import { type Checkpoint, epochOf } from '../training/checkpoint.ts';
import { trainPlans } from '../training/plan.ts';
import { Snapshots, snapshotCapacity } from '../training/snapshots.ts';
import { Display, type Parameters, type PostTo } from './display.ts';
import { Pace } from './pace.ts';
import type { Assignment, Film, Told, Watch, WithData } from './protocol.ts';

/** Seconds that the allocation of the largest engine may take: gigabytes, in one piece. */
const ALLOCATION = 60;

/** Milliseconds between checkpoints: with the epoch in which the worker dies, not much more than a second is lost. */
const CHECKPOINT_INTERVAL = 700;

/** How a job is heard. */
export interface Outbox {
  readonly post: PostTo;
  readonly save: (checkpoint: Checkpoint) => void;
  /** A word ahead of work in which no ping can be answered, for so many seconds; 0 once it is done. */
  readonly tellAlive: (quiet: number) => void;
}

export class Job {
  readonly pace: Pace;
  readonly #assignment: Assignment & WithData;
  readonly #outbox: Outbox;
  readonly #display: Display;
  readonly #snapshots: Snapshots<Parameters>;
  #engine: Engine | null = null;
  #epoch: number;
  /** When the last checkpoint was saved; after the first epoch there is one, however soon it is paused. */
  #saved = Number.NEGATIVE_INFINITY;

  constructor(assignment: Assignment & WithData, outbox: Outbox) {
    const { plans, watch, paused, from } = assignment;
    const [{ hiddenLayers, width }] = plans.map(({ config }) => config);
    const bytes = plans.length * parameterCount(hiddenLayers, width) * Float32Array.BYTES_PER_ELEMENT;
    this.#assignment = assignment;
    this.#outbox = outbox;
    this.#epoch = from ? epochOf(from) : 0;
    this.#snapshots = new Snapshots(snapshotCapacity(bytes));
    this.#display = new Display(watch, this.#snapshots, outbox.post);
    this.pace = new Pace(paused, from?.seconds);
  }

  /** Runs to the end, then keeps the trained networks for evaluations until `dispose`. */
  async run(device: Device<DeviceBuffer>): Promise<void> {
    const { plans, from } = this.#assignment;
    const prepare = (configs: readonly RunConfig[]) => this.#prepare(device, configs);
    const events = trainPlans(plans, prepare, this.#control(), from ?? undefined);
    let next = await events.next();
    for (; !next.done; next = await events.next()) {
      const { member, event } = next.value;
      if (event.kind === 'epoch') this.#epoch = event.epoch;
      this.#outbox.post(member, event);
    }
    this.#outbox.save(next.value);
    await this.#display.all();
    await this.#display.prepareRewind();
  }

  pause(): void {
    this.pace.pause();
    this.#tellAll({ kind: 'paused', epoch: this.#epoch });
  }

  resume(epochs?: number): void {
    this.pace.resume(epochs);
    this.#tellAll({ kind: 'resumed' });
  }

  watch(watch: Watch): Promise<void> {
    return this.#display.watch(watch);
  }

  film(partial: MultiIndex, side: number): Promise<Film> {
    return this.#display.film(partial, side);
  }

  dispose(): void {
    this.#display.subject = null;
    this.#engine?.dispose();
    this.#engine = null;
  }

  #control(): TrainingControl {
    const { pace } = this;
    return {
      seconds: () => pace.seconds(),
      get stopRequested() {
        return pace.stopRequested;
      },
      restored: (epoch) => this.#display.live(epoch),
      betweenEpochs: (epoch, checkpoint) => this.#betweenEpochs(epoch, checkpoint),
    };
  }

  async #prepare(device: Device<DeviceBuffer>, configs: readonly RunConfig[]) {
    const breathe = () => this.pace.breathe('evaluation');
    const data = [];
    for (const config of configs) data.push(await createDataset(config, breathe, this.#assignment.table));
    this.dispose();
    const [{ transform }] = data;
    // A GPU computes an epoch in one go: pictures in between would cut it.
    const inOneGo = device.info.backend === 'webgpu';
    const between = inOneGo ? this.pace.breathe : this.#breatheAndShow;
    this.#outbox.tellAlive(ALLOCATION);
    const engine = createKernelEngine(device, engineShapeOf(configs[0], configs.length), between);
    this.#engine = engine;
    // The word is taken back: who dies in the next epoch is missed at once.
    this.#outbox.tellAlive(0);
    const { domain, isUnknown } = functionOf(configs[0]);
    const samples = isUnknown ? shownPoints(configs[0], data[0].rawPoints) : null;
    this.#display.subject = { engine, transform, domain, samples };
    for (const [member, own] of data.entries()) {
      this.#outbox.post(member, { kind: 'started', backend: device.info, transform: own.transform });
    }
    if (this.pace.paused) this.#tellAll({ kind: 'paused', epoch: this.#epoch });
    return { data, engine };
  }

  /** An epoch of many samples takes long: pictures come in the middle of it as well. */
  readonly #breatheAndShow: Breathe = async (work) => {
    await this.pace.breathe(work);
    if (work === 'step' && this.#display.isDue) await this.#display.live(this.#epoch);
  };

  /** Snapshot, checkpoint, pictures, pause after a single step, lockstep. */
  async #betweenEpochs(epoch: number, checkpoint: () => Promise<Checkpoint>): Promise<void> {
    if (this.#engine && this.#snapshots.wants(epoch)) this.#snapshots.add(epoch, await this.#engine.parameters());
    const pauses = this.pace.epochDone();
    if (pauses || performance.now() - this.#saved >= CHECKPOINT_INTERVAL) {
      this.#outbox.save(await checkpoint());
      this.#saved = performance.now();
    }
    await this.#display.live(epoch);
    if (!pauses) return this.pace.waitForOthers(epoch);
    await this.#display.all();
    // A click may have let it go on in the meantime.
    if (this.pace.paused) this.#tellAll({ kind: 'paused', epoch });
  }

  #tellAll(message: Told): void {
    for (const member of this.#assignment.plans.keys()) this.#outbox.post(member, message);
  }
}
