/** The desk of the worker for slow motion: one run at a time, batch by batch, each answer for one question. */
import type { BackendChoice, RunConfig } from '../config/runConfig.ts';
import { createDataset } from '../data/dataset.ts';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { Engine } from '../engine/engine.ts';
import { createKernelEngine } from '../engine/kernelEngine.ts';
import { engineShapeOf } from '../training/algorithm1.ts';
import type { MemberCheckpoint } from '../training/checkpoint.ts';
import type { Failure } from '../training/events.ts';
import { type BatchDetail, SlowMotion } from '../training/slowMotion.ts';
import { failureOf } from './failure.ts';
import type { WithData } from './protocol.ts';

export type ToSlowMotion = { readonly question: number } & (
  | ({ readonly kind: 'begin'; readonly config: RunConfig; readonly from: MemberCheckpoint | null } & WithData)
  | { readonly kind: 'next' | 'nextEpoch' }
);

export type FromSlowMotion = { readonly question: number } & (
  | { readonly kind: 'batch'; readonly detail: BatchDetail }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

type OpenDevice = (choice: BackendChoice) => Promise<Device<DeviceBuffer>>;

export class SlowMotionDesk {
  readonly #openDevice: OpenDevice;
  #engine: Engine | null = null;
  #motion: SlowMotion | null = null;

  constructor(openDevice: OpenDevice) {
    this.#openDevice = openDevice;
  }

  /** Answers every question, whatever goes wrong. */
  async answer(message: ToSlowMotion): Promise<FromSlowMotion> {
    const { question } = message;
    try {
      const motion = message.kind === 'begin' ? await this.#begin(message) : await this.#goOn(message.kind);
      return { question, kind: 'batch', detail: await motion.look() };
    } catch (error) {
      return { question, kind: 'failed', failure: failureOf(error) };
    }
  }

  async #begin({ config, from, table }: Extract<ToSlowMotion, { kind: 'begin' }>): Promise<SlowMotion> {
    const atOnce = async () => {};
    this.#engine?.dispose();
    this.#engine = null;
    const data = await createDataset(config, atOnce, table);
    this.#engine = createKernelEngine(await this.#openDevice(config.backend), engineShapeOf(config), atOnce);
    this.#motion = await SlowMotion.begin({ config, data }, this.#engine, from);
    return this.#motion;
  }

  async #goOn(to: 'next' | 'nextEpoch'): Promise<SlowMotion> {
    if (!this.#motion) throw new Error('no batch to go on from');
    if (to === 'next') await this.#motion.step();
    else await this.#motion.toNextEpoch();
    return this.#motion;
  }
}
