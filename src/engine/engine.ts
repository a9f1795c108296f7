/**
 * How one training step is computed on a device: the one interface between Algorithm 1 and the hardware.
 *
 * An engine trains E networks of one shape at once, its members (E = 1 in the ordinary case), each with its own data
 * and rule for rho. All numbers are standardised (eqs. 1-3).
 */
import type { ActivationName } from '../math/activations.ts';
import type { MultiIndex, Order } from '../math/multiIndex.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';

/** Shape of the network and of the step, fixed for the life of an engine. */
export interface EngineShape {
  readonly members: number;
  readonly maxOrder: Order;
  readonly hiddenLayers: number;
  readonly width: number;
  /** Of the hidden layers. */
  readonly activation: ActivationName;
  /** Training samples n of every member. */
  readonly samples: number;
  /** Most samples of one batch. */
  readonly batchSize: number;
  /** Weight of each squared error of a Taylor coefficient. [P] */
  readonly weights: readonly number[];
  readonly adam: {
    readonly learningRate: number;
    readonly beta1: number;
    readonly beta2: number;
    readonly epsilon: number;
  };
}

/** Samples with all targets in use: points [n, 2] and Taylor coefficients [n, P], standardised. */
export interface TrainingData {
  readonly points: Float32Array;
  readonly coefficients: Float32Array;
}

/** Samples with their values only: points [k, 2], values [k], standardised. */
export interface ValueData {
  readonly points: Float32Array;
  readonly values: Float32Array;
}

/** Errors and rho of one member, mean over the batches since they were last read. [M+1] each, order 0 first. */
export interface BatchStatistics {
  readonly errors: number[];
  readonly rho: number[];
  /** Mean squared error of the values on the validation set, now; NaN where none is loaded. */
  readonly validation: number;
}

/** One member on one batch: errors and rho [M+1], and the gradient of e_ST by its parameters [N]. */
export interface Examination {
  readonly errors: readonly number[];
  readonly rho: readonly number[];
  readonly gradient: ArrayLike<number>;
}

/** All that a network carries from one update to the next. */
export interface NetworkState {
  readonly parameters: Float32Array;
  /** The best parameters so far. */
  readonly best: Float32Array;
  /** Adam's moments, as long as the parameters. */
  readonly moment1: Float32Array;
  readonly moment2: Float32Array;
  /** Updates so far. */
  readonly updates: number;
}

/** The device a run is computed on, and why not a better one. */
export interface BackendInfo {
  readonly backend: 'webgpu' | 'wasm' | 'cpu' | 'reference';
  /** Kernel build or adapter: `relaxed SIMD`, `plain SIMD`, `NVIDIA ...`. */
  readonly detail: string;
  /** In words; empty where nothing better exists. */
  readonly why: string;
}

/**
 * Called between pieces of work that last some milliseconds: resolves when the engine may go on. Whoever drives the
 * engine uses it to hear messages, and to hold a training step (but no evaluation) while paused.
 */
export type Breathe = (work: 'step' | 'evaluation') => Promise<void>;

export interface Engine {
  readonly info: BackendInfo;
  readonly shape: EngineShape;
  /** Starts every member, with parameters layer after layer W [in, out] then b [out] and Adam's moments zero. */
  setParameters(parameters: readonly Float32Array[]): Promise<void>;
  /** The parameters of every member. [E][N] */
  parameters(): Promise<Float32Array[]>;
  /** Starts every member where another engine was; all with the same number of updates. */
  setState(states: readonly NetworkState[]): Promise<void>;
  state(): Promise<NetworkState[]>;
  /** Keeps the present parameters of a member as its best. */
  keepBest(member: number): void;
  /** Ends the training of a member: its best parameters are its own from now on, and no step changes them. */
  finish(member: number): Promise<void>;
  /**
   * Gives each member its samples in the order of this epoch and its rule for rho (Algorithm 1, line 4); null to one
   * that has finished.
   */
  beginEpoch(data: readonly (TrainingData | null)[], rules: readonly (EpochRule | null)[]): Promise<void>;
  /** One update from the samples [first, first + count) of the epoch (Algorithm 1, lines 6-16). */
  step(first: number, count: number): Promise<void>;
  /** What a step on these samples of the epoch would see, member by member; nothing is changed. */
  examine(first: number, count: number): Promise<Examination[]>;
  /**
   * What the steps since the last call did to every member, and its validation error: one submission of all that was
   * recorded, one readback. Numbers of a finished member mean nothing.
   */
  statistics(): Promise<BatchStatistics[]>;
  /** Keeps `data` on the device under a name, one set per member. */
  loadValues(name: 'validation' | 'test', data: readonly ValueData[]): Promise<void>;
  /** Mean squared error of the values on a loaded set. [E] */
  valueError(name: 'validation' | 'test'): Promise<number[]>;
  /**
   * One standardised partial of every member's network at `points` [k, 2], with its own parameters or with others
   * [E][N]. [E][k]
   */
  evaluate(
    points: Float32Array,
    partial: MultiIndex,
    parameters?: readonly Float32Array[],
  ): Promise<Float32Array<ArrayBuffer>[]>;
  /** All standardised partials up to `maxOrder`; else as `evaluate`. [E][k, P] */
  evaluateAll(
    points: Float32Array,
    maxOrder: Order,
    parameters?: readonly Float32Array[],
  ): Promise<Float32Array<ArrayBuffer>[]>;
  dispose(): void;
}

/** Makes an engine of one backend. Throws where the device cannot hold it. */
export type EngineFactory = (shape: EngineShape, breathe: Breathe) => Promise<Engine>;
