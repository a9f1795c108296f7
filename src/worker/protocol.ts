/** The messages between page and worker. Types only: both sides are checked against them. */
import type { RunConfig } from '../config/runConfig.ts';
import type { Transform } from '../data/transform.ts';
import type { BackendInfo } from '../engine/engine.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { Failure, TrainingEvent } from '../training/events.ts';

/** Unique within a page. A new run id retires the loop of the old one: late messages of old runs are dropped. */
export type RunId = number;

/** The surface on screen: one partial on a side x side grid over the function's domain. */
export interface Watch {
  readonly partial: MultiIndex;
  readonly side: number;
}

export type ToWorker =
  /** Begin training; `paused` prepares everything and waits for `resume` or `stepEpoch`. */
  | {
      readonly kind: 'start';
      readonly runId: RunId;
      readonly config: RunConfig;
      readonly watch: Watch;
      readonly paused: boolean;
    }
  | { readonly kind: 'pause' | 'resume' | 'stepEpoch'; readonly runId: RunId }
  /** Finish now: best weights, test error, reason `stopped`. */
  | { readonly kind: 'stop'; readonly runId: RunId }
  /** Leave the loop and forget the run. */
  | { readonly kind: 'reset'; readonly runId: RunId }
  | { readonly kind: 'watch'; readonly runId: RunId; readonly watch: Watch }
  /** Evaluate partials of the network on a grid; answered by `surface` with `requestId`. */
  | { readonly kind: 'evaluate'; readonly runId: RunId; readonly requestId: number; readonly watch: Watch };

export type FromWorker = { readonly runId: RunId } & (
  | { readonly kind: 'started'; readonly backend: BackendInfo; readonly transform: Transform }
  | { readonly kind: 'paused'; readonly epoch: number }
  | { readonly kind: 'resumed' }
  | TrainingEvent
  /** The learned partial on the grid, row-major (x2 outer, x1 inner), in the function's own units. [side * side] */
  | {
      readonly kind: 'surface';
      readonly epoch: number;
      readonly watch: Watch;
      readonly values: Float32Array<ArrayBuffer>;
      readonly requestId?: number;
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
);
