/** One session of the worker: data, device, engine and the loop over Algorithm 1, told to the page by messages. */
import type { RunConfig } from '../config/runConfig.ts';
import { createDataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Breathe, Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { parameterCount } from '../engine/layout.ts';
import { functionOf } from '../functions/index.ts';
import { engineShapeOf, type TrainingControl } from '../training/algorithm1.ts';
import { trainPlans } from '../training/plan.ts';
import { Snapshots, snapshotCapacity } from '../training/snapshots.ts';
import { Display, type Parameters, type PostTo } from './display.ts';
import { Pace } from './pace.ts';
import type { Told, ToWorker, Watch } from './protocol.ts';

type Start = Extract<ToWorker, { kind: 'start' }>;

/** Seconds that the allocation of the largest engine may take: gigabytes, in one piece. */
const ALLOCATION = 60;

export class Session {
  readonly pace: Pace;
  readonly #tellAlive: (quiet: number) => void;
  readonly #start: Start;
  readonly #post: PostTo;
  readonly #display: Display;
  readonly #snapshots: Snapshots<Parameters>;
  #engine: Engine | null = null;
  #epoch = 0;

  /** `tellAlive` hears for how many seconds no ping may be answered. */
  constructor(start: Start, post: PostTo, tellAlive: (quiet: number) => void) {
    const [{ hiddenLayers, width }] = start.plans.map(({ config }) => config);
    const bytes = start.plans.length * parameterCount(hiddenLayers, width) * Float32Array.BYTES_PER_ELEMENT;
    this.#start = start;
    this.#post = post;
    this.#tellAlive = tellAlive;
    this.#snapshots = new Snapshots(snapshotCapacity(bytes));
    this.#display = new Display(start.watch, this.#snapshots, post);
    this.pace = new Pace(start.paused);
  }

  /** Runs to the end, then keeps the trained networks for evaluations until `dispose`. */
  async run(device: Device<DeviceBuffer>): Promise<void> {
    const { plans } = this.#start;
    const prepare = (configs: readonly RunConfig[]) => this.#prepare(device, configs);
    const { pace } = this;
    const control: TrainingControl = {
      seconds: () => pace.seconds(),
      get stopRequested() {
        return pace.stopRequested;
      },
      betweenEpochs: (epoch) => this.#betweenEpochs(epoch),
    };
    for await (const { member, event } of trainPlans(plans, prepare, control)) {
      if (event.kind === 'epoch') this.#epoch = event.epoch;
      this.#post(member, event);
    }
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

  dispose(): void {
    this.#display.subject = null;
    this.#engine?.dispose();
    this.#engine = null;
  }

  async #prepare(device: Device<DeviceBuffer>, configs: readonly RunConfig[]) {
    const breathe = () => this.pace.breathe('evaluation');
    const data = [];
    for (const config of configs) data.push(await createDataset(config, breathe));
    this.dispose();
    const [{ transform }] = data;
    // A GPU computes an epoch in one go: pictures in between would cut it.
    const inOneGo = device.info.backend === 'webgpu';
    const between = inOneGo ? this.pace.breathe : this.#breatheAndShow;
    this.#tellAlive(ALLOCATION);
    const engine = createKernelEngine(device, engineShapeOf(configs[0], configs.length), between);
    this.#engine = engine;
    this.#display.subject = { engine, transform, domain: functionOf(configs[0]).domain };
    for (const [member, own] of data.entries()) {
      this.#post(member, { kind: 'started', backend: device.info, transform: own.transform });
    }
    if (this.pace.paused) this.#tellAll({ kind: 'paused', epoch: this.#epoch });
    return { data, engine };
  }

  /** An epoch of many samples takes long: pictures come in the middle of it as well. */
  readonly #breatheAndShow: Breathe = async (work) => {
    await this.pace.breathe(work);
    if (work === 'step' && this.#display.isDue) await this.#display.live(this.#epoch);
  };

  /** Snapshot, pictures, pause after a single step, lockstep. */
  async #betweenEpochs(epoch: number): Promise<void> {
    if (this.#engine && this.#snapshots.wants(epoch)) this.#snapshots.add(epoch, await this.#engine.parameters());
    await this.#display.live(epoch);
    if (!this.pace.epochDone()) return this.pace.waitForOthers(epoch);
    await this.#display.all();
    this.#tellAll({ kind: 'paused', epoch });
  }

  #tellAll(message: Told): void {
    for (const member of this.#start.plans.keys()) this.#post(member, message);
  }
}
