/** The messages between page and worker. Types only: both sides are checked against them. */
import type { RunPlan } from '../config/runPlan.ts';
import type { PointTable } from '../data/pointTable.ts';
import type { Transform } from '../data/transform.ts';
import type { BackendInfo } from '../engine/engine.ts';
import type { AvoidedBackend } from '../engine/ladder.ts';
import type { Line } from '../functions/index.ts';
import type { MultiIndex } from '../math/multiIndex.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Failure, TrainingEvent } from '../training/events.ts';

/** Unique within a client. A new id retires the job before: late messages of old jobs are dropped. */
export type JobId = number;

/** What a worker is to do: several plans of one shape train as an ensemble. */
export interface Assignment {
  readonly plans: readonly RunPlan[];
  readonly watch: Watch;
  /** Prepares everything and waits. */
  readonly paused: boolean;
  /** Where the same plans are to go on; null for the start. */
  readonly from: Checkpoint | null;
  /** Rungs of the ladder of devices that failed before. */
  readonly avoided: readonly AvoidedBackend[];
  /** How many jobs train at once and share the cores of the processor, this one included. */
  readonly sharedBy: number;
}

/** Data go with what is to be learned from them; absent where that is a function, or the page does not have them. */
export interface WithData {
  readonly table?: PointTable;
}

/** What of the learned network is on screen. */
export interface Watch {
  /** The partial on the stage, on a side x side grid over the function's domain. */
  readonly partial: MultiIndex;
  readonly side: number;
  /** Side of the grid for all 21 partials; null where they are not shown. */
  readonly triangleSide: number | null;
  /** Where all 21 partials are inspected, in the function's own units. */
  readonly point: readonly [x1: number, x2: number] | null;
  /** The line along which the partial on the stage is cut, at so many points; null where it is not. */
  readonly cut: { readonly line: Line; readonly count: number } | null;
  /** The epoch looked back at; null for the network as it is. */
  readonly pastEpoch: number | null;
}

export type ToWorker =
  /** Asks for a sign of life, whatever the worker does. */
  | { readonly kind: 'ping' }
  | ({ readonly kind: 'start'; readonly job: JobId } & Assignment & WithData)
  | { readonly kind: 'pause' | 'resume' | 'stepEpoch'; readonly job: JobId }
  /** Hold before going beyond this epoch: runs in lockstep wait for each other. */
  | { readonly kind: 'allow'; readonly job: JobId; readonly epoch: number }
  /** Finish now: best weights, test error, reason `stopped`. */
  | { readonly kind: 'stop'; readonly job: JobId }
  /** Leave the loop and forget the job. */
  | { readonly kind: 'reset'; readonly job: JobId }
  | { readonly kind: 'watch'; readonly job: JobId; readonly watch: Watch }
  /** Asks for a partial on a side x side grid in all epochs of which something is kept. */
  | { readonly kind: 'film'; readonly job: JobId; readonly partial: MultiIndex; readonly side: number };

/** A partial of all runs of a job as it was in the epochs of which something is kept. */
export interface Film {
  /** Ascending. */
  readonly epochs: readonly number[];
  /** In the function's own units, row-major (x2 outer, x1 inner). [E][epochs][side * side] */
  readonly surfaces: readonly (readonly Float64Array<ArrayBuffer>[])[];
}

/** The answer to a ping, or a word ahead of work in which no ping can be answered. */
export interface Alive {
  readonly kind: 'alive';
  /** Seconds for which the worker may be silent from now on, beyond what is usual. */
  readonly quiet: number;
}

/** What a job tells of all its runs. */
export type OfJob = {
  readonly job: JobId;
} /** Where its runs are, for another worker to go on from should this one die. */ & (
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'film'; readonly film: Film }
  /** It does no more. */
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** What a job tells of one of its runs, `member`. Surfaces and partials are in the function's own units. */
export type FromWorker = { readonly job: JobId; readonly member: number } & (
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
      readonly values: Float64Array<ArrayBuffer>;
    }
  /** The learned partial at the training samples that are shown, where only points of the target are known. [k] */
  | {
      readonly kind: 'samples';
      readonly epoch: number;
      readonly partial: MultiIndex;
      readonly values: Float64Array<ArrayBuffer>;
    }
  /** All 21 learned partials on a grid, one after the other. [21, side * side] */
  | {
      readonly kind: 'partials';
      readonly epoch: number;
      readonly side: number;
      readonly values: Float64Array<ArrayBuffer>;
    }
  /** The learned partial at evenly spaced points of a line, its ends included. [count] */
  | {
      readonly kind: 'slice';
      readonly epoch: number;
      readonly partial: MultiIndex;
      readonly line: Line;
      readonly values: Float64Array<ArrayBuffer>;
    }
  /** All 21 learned partials at one point. [21] */
  | {
      readonly kind: 'inspection';
      readonly epoch: number;
      readonly point: readonly [x1: number, x2: number];
      readonly partials: readonly number[];
    }
);

/** A message before its envelope. */
export type Told<M = FromWorker> = M extends FromWorker ? Omit<M, 'job' | 'member'> : never;
