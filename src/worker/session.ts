/** One run in the worker: data, device, engine and the loop over Algorithm 1, told to the page message by message. */
import { createDataset, type Dataset } from '../data/dataset.ts';
import { invertPartial, transformPoints } from '../data/transform.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { functionById, gridPoints } from '../functions/index.ts';
import { engineShapeOf, trainSobolev } from '../training/algorithm1.ts';
import { Pace } from './pace.ts';
import type { FromWorker, ToWorker, Watch } from './protocol.ts';

type Start = Extract<ToWorker, { kind: 'start' }>;
type Message = FromWorker extends infer M ? (M extends { runId: number } ? Omit<M, 'runId'> : never) : never;
export type Post = (message: Message, transfer?: Transferable[]) => void;

/** Surfaces take at most one part in this many of the worker's time, and come at most every SURFACE_INTERVAL ms. */
const SURFACE_SHARE = 8;
const SURFACE_INTERVAL = 110;

export class Session {
  readonly pace: Pace;
  #watch: Watch;
  #epoch = 0;
  #surfaceDue = 0;
  readonly #start: Start;
  readonly #post: Post;
  #trained: { engine: Engine; data: Dataset } | null = null;

  constructor(start: Start, post: Post) {
    this.#start = start;
    this.#post = post;
    this.#watch = start.watch;
    this.pace = new Pace(start.paused);
  }

  /** Runs to the end, then keeps the trained network for evaluations until `dispose`. */
  async run(device: Device<DeviceBuffer>): Promise<void> {
    const { config } = this.#start;
    const data = await createDataset(config, () => this.pace.breathe('evaluation'));
    const engine = createKernelEngine(device, engineShapeOf(config), this.pace.breathe);
    this.#trained = { engine, data };
    this.#post({ kind: 'started', backend: device.info, transform: data.transform });
    if (this.pace.paused) this.#post({ kind: 'paused', epoch: 0 });
    for await (const event of trainSobolev(config, data, engine, this.pace)) {
      this.#post(event);
      if (event.kind === 'finished') break;
      this.#epoch = event.epoch;
      if (this.pace.epochDone()) {
        await this.showSurface();
        this.#post({ kind: 'paused', epoch: event.epoch });
      } else if (performance.now() >= this.#surfaceDue) await this.showSurface();
    }
    await this.showSurface();
  }

  pause(): void {
    this.pace.pause();
    this.#post({ kind: 'paused', epoch: this.#epoch });
  }

  resume(epochs?: number): void {
    this.pace.resume(epochs);
    this.#post({ kind: 'resumed' });
  }

  async watch(watch: Watch): Promise<void> {
    this.#watch = watch;
    await this.showSurface();
  }

  /** Evaluates what is on screen, or `watch`, and posts it. */
  async showSurface(watch: Watch = this.#watch, requestId?: number): Promise<void> {
    if (!this.#trained) return;
    const { engine, data } = this.#trained;
    const begun = performance.now();
    const { domain } = functionById(this.#start.config.functionId);
    const points = Float32Array.from(transformPoints(data.transform, gridPoints(domain, watch.side)));
    const [standardised] = await engine.evaluate(points, watch.partial);
    const values = standardised.map((value) => invertPartial(data.transform, watch.partial, value));
    const now = performance.now();
    this.#surfaceDue = now + Math.max(SURFACE_INTERVAL, SURFACE_SHARE * (now - begun));
    const message = { kind: 'surface', epoch: this.#epoch, watch, values } as const;
    this.#post(requestId === undefined ? message : { ...message, requestId }, [values.buffer]);
  }

  dispose(): void {
    this.#trained?.engine.dispose();
    this.#trained = null;
  }
}
