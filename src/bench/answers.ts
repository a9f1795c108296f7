/** What the page is asked for and what it answers. Types only. */
import type { KernelName } from '../engine/kernels/specs.ts';
import type { Order } from '../math/multiIndex.ts';
import type { Schedule } from './interleave.ts';

export type BenchBackend = 'wasm' | 'wasmPlain' | 'webgpu';

/** Steps of one backend at one order; null where it was not timed. */
export interface Row {
  readonly backend: BenchBackend;
  readonly order: Order;
  readonly stepMs: number | null;
  readonly floorMs: number;
  readonly ratio: number | null;
  readonly epochsPerSecond: number | null;
  /** GPU dispatches of one step; null on backends without. */
  readonly dispatches: number | null;
}

/** Something that takes `ms` and would take `floorMs` if it were what it is compared with, and nothing else. */
export interface Comparison {
  readonly backend: BenchBackend;
  readonly ms: number;
  readonly floorMs: number;
}

export interface StepAnswer {
  /** Rates of the matrix products, the best first. */
  readonly rates: readonly { readonly kernel: string; readonly gflops: number }[];
  readonly rows: readonly Row[];
  /** 4000 values, against their matrix products. */
  readonly validation: readonly Comparison[];
  /** One epoch at order 5, against its ten steps and its validation. */
  readonly epoch: readonly Comparison[];
  /** The GPU in words; null where there is none but a program on the processor. */
  readonly gpu: string | null;
}

export interface ProfileAnswer {
  readonly orders: readonly {
    readonly order: Order;
    /** A step with its kernels timed one by one. */
    readonly stepMs: number;
    /** Milliseconds of each kernel in a step. */
    readonly kernels: Readonly<Partial<Record<KernelName, number>>>;
  }[];
}

export interface CostAnswer {
  readonly panels: readonly {
    /** What varies, and at which values. */
    readonly quantity: string;
    readonly points: readonly { readonly at: number; readonly stepMs: number; readonly floorMs: number }[];
  }[];
}

export interface WorkersAnswer {
  readonly cores: number;
  readonly rows: readonly { readonly workers: number; readonly epochsPerSecond: number }[];
}

/** Milliseconds of one piece of work, by number of threads. */
export interface ThreadRow {
  readonly work: string;
  readonly ms: readonly number[];
}

export interface ThreadsAnswer {
  readonly counts: readonly number[];
  /** The kernels that each number of threads had. */
  readonly builds: readonly string[];
  readonly rows: readonly ThreadRow[];
}

/** Our kernels and tfjs's own ops on one device, in milliseconds of one call. */
export interface WebGpuAnswer {
  /** The adapter in words. */
  readonly adapter: string;
  readonly rows: readonly { readonly what: string; readonly ours: number; readonly tfjs: number }[];
}

/** One figure of the page in use, and its limit. */
export interface AppFigure {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
}

export interface AppAnswer {
  /** Microseconds that a thread waits for the machine's other processors; a few, but in some virtual machines. */
  readonly interruptDelay: number;
  readonly figures: readonly AppFigure[];
}

export interface DriftAnswer {
  readonly epochs: readonly number[];
  /** A row a backend: how far its errors are from those of plain SIMD, as a share, at each of the epochs. */
  readonly rows: readonly { readonly backend: string; readonly apart: readonly number[] }[];
}

/** What one thread answers. */
export interface ThreadAnswers {
  readonly steps: StepAnswer;
  readonly profile: ProfileAnswer;
  readonly cost: CostAnswer;
  readonly threads: ThreadsAnswer;
  readonly webgpu: WebGpuAnswer;
}

export interface Answers extends ThreadAnswers {
  readonly workers: WorkersAnswer;
  readonly page: AppAnswer;
  readonly drift: DriftAnswer;
}

export type Task = keyof Answers;

export interface BenchRequest {
  readonly task: Task;
  readonly schedule: Schedule;
}

export type FromBench =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'report'; readonly event: unknown }
  | { readonly kind: 'answer'; readonly answer: Answers[Task] }
  | { readonly kind: 'failed'; readonly message: string };
