/** The configuration of one training run: everything that defines an experiment. Its table of fields is FIELDS. */
import type { DomainBounds, FunctionId } from '../functions/index.ts';
import type { ActivationName } from '../math/activations.ts';
import type { Order } from '../math/multiIndex.ts';

/** How the squared errors of the 2^j ordered partials of one order are put together (eqs. 6-8). */
export type Aggregation = 'sum' | 'mean' | 'unique' | 'pure';

/** Rules for the weights rho_j of eq. (6). */
export type RhoRule =
  | 'adaptive'
  | 'adaptiveAboveOne'
  | 'inverseVariance'
  | 'inverseMeanSquare'
  | 'maxRatio'
  | 'decaying'
  | 'constant'
  | 'none';

/** What a fixed rho is where all targets of an order are equal, so that their variance is zero. */
export type ZeroVariance = 'cap' | 'skip' | 'one' | 'rms';

/** The initial weights and biases (Algorithm 1, line 2), which the paper leaves open. */
export type Init = 'uniform' | 'glorot';

/** Where the derivative targets come from. */
export type DerivativeSource = 'exact' | 'finiteDifferences' | 'nearestNeighbours';

/** `auto` climbs the ladder WebGPU, wasm, cpu; `wasmPlain` is wasm without relaxed SIMD: equal bits on every machine. */
export type BackendChoice = 'auto' | 'webgpu' | 'wasm' | 'wasmPlain' | 'cpu';

/** How many cores of the processor a run uses; it changes no bit of it. */
export type ThreadChoice = 'auto' | '1' | '2' | '3' | '4' | '6' | '8' | '12' | '16';

export interface RunConfig {
  readonly functionId: FunctionId;
  /** The target where `functionId` is `formula`, and so is `domain`. */
  readonly formula: string;
  readonly domain: DomainBounds;
  /** The reference of the data where `functionId` is `data`. */
  readonly data: string;
  readonly maxOrder: Order;
  readonly samples: number;
  readonly rhoRule: RhoRule;
  readonly threshold: number;
  readonly rhoCap: number;
  readonly zeroVariance: ZeroVariance;
  /** The largest rho of the rules 1/variance and 1/mean square. */
  readonly fixedCap: number;
  readonly decayed: boolean;
  readonly decayStart: number;
  readonly decayFactor: number;
  /** rho_1..rho_5 of the `constant` rule. */
  readonly constants: readonly number[];
  /** c_1..c_5: further factor of each order, under every rule. */
  readonly gains: readonly number[];
  readonly throughRho: boolean;
  readonly aggregation: Aggregation;
  readonly hiddenLayers: number;
  readonly width: number;
  readonly activation: ActivationName;
  readonly init: Init;
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly batches: number;
  readonly patience: number;
  readonly minEpochs: number;
  readonly maxEpochs: number;
  readonly validationSize: number;
  readonly testSize: number;
  /** Standard deviation of the noise on the training values, relative to that of the values. */
  readonly valueNoise: number;
  /** Noise on the derivatives of order 1..5, relative to the root mean square of the order. */
  readonly derivativeNoise: readonly number[];
  readonly derivativeSource: DerivativeSource;
  /** Step of finite differences, in standardised inputs. */
  readonly differenceStep: number;
  readonly neighbours: number;
  readonly dataSeed: number;
  readonly weightSeed: number;
  readonly shuffleSeed: number;
  readonly backend: BackendChoice;
  readonly threads: ThreadChoice;
}
