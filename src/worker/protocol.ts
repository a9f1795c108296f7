/** The messages between page and worker. Types only: both sides are checked against them. */
import type { RunPlan } from '../config/runPlan.ts';
import type { Transform } from '../data/transform.ts';
import type { BackendInfo } from '../engine/engine.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { Failure, TrainingEvent } from '../training/events.ts';

/** Unique within a client. A new id retires the session before: late messages of old sessions are dropped. */
export type SessionId = number;

/** What of the learned network is on screen. */
export interface Watch {
  /** The partial on the stage, on a side x side grid over the function's domain. */
  readonly partial: MultiIndex;
  readonly side: number;
  /** Side of the grid for all 21 partials; null where they are not shown. */
  readonly triangleSide: number | null;
  /** Where all 21 partials are inspected, in the function's own units. */
  readonly point: readonly [x1: number, x2: number] | null;
  /** The epoch looked back at; null for the network as it is. */
  readonly epoch: number | null;
}

export type ToWorker =
  /** Asks for a sign of life, whatever the worker does. */
  | { readonly kind: 'ping' }
  /** Begin training, several runs of one shape as an ensemble; `paused` prepares everything and waits. */
  | {
      readonly kind: 'start';
      readonly session: SessionId;
      readonly plans: readonly RunPlan[];
      readonly watch: Watch;
      readonly paused: boolean;
    }
  | { readonly kind: 'pause' | 'resume' | 'stepEpoch'; readonly session: SessionId }
  /** Hold before going beyond this epoch: runs in lockstep wait for each other. */
  | { readonly kind: 'allow'; readonly session: SessionId; readonly epoch: number }
  /** Finish now: best weights, test error, reason `stopped`. */
  | { readonly kind: 'stop'; readonly session: SessionId }
  /** Leave the loop and forget the session. */
  | { readonly kind: 'reset'; readonly session: SessionId }
  | { readonly kind: 'watch'; readonly session: SessionId; readonly watch: Watch };

/** The answer to a ping, or a word ahead of work in which no ping can be answered. */
export interface Alive {
  readonly kind: 'alive';
  /** Seconds for which the worker may be silent from now on, beyond what is usual. */
  readonly quiet: number;
}

/** What a session tells of one of its runs, `member`. Surfaces and partials are in the function's own units. */
export type FromWorker = { readonly session: SessionId; readonly member: number } & (
  | { readonly kind: 'started'; readonly backend: BackendInfo; readonly transform: Transform }
  | { readonly kind: 'paused'; readonly epoch: number }
  | { readonly kind: 'resumed' }
  | TrainingEvent
  /** The learned partial on the grid, row-major (x2 outer, x1 inner). [side * side] */
  | {
      readonly kind: 'surface';
      readonly epoch: number;
      readonly partial: MultiIndex;
      readonly side: number;
      readonly values: Float32Array<ArrayBuffer>;
    }
  /** All 21 learned partials on a grid, one after the other. [21, side * side] */
  | {
      readonly kind: 'partials';
      readonly epoch: number;
      readonly side: number;
      readonly values: Float32Array<ArrayBuffer>;
    }
  /** All 21 learned partials at one point. [21] */
  | {
      readonly kind: 'inspection';
      readonly epoch: number;
      readonly point: readonly [x1: number, x2: number];
      readonly partials: readonly number[];
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** A message before its envelope. */
export type Told<M = FromWorker> = M extends FromWorker ? Omit<M, 'session' | 'member'> : never;
