/**
 * ONE table of the fields of a configuration (Table II and the decisions around it): default, limits, label, help and
 * URL key. Controls, validation, the link and the command line read this table.
 */
import { ALL_FUNCTIONS, FORMULA_EXAMPLES, formulaProblem, LONGEST_FORMULA } from '../functions/index.ts';
import type { RunConfig } from './runConfig.ts';

interface Described {
  /** Key in the link. Never reuse or rename one: links last. */
  readonly key: string;
  readonly label: string;
  /** One line of help. */
  readonly help: string;
  /** Where the field is shown: beside the stage, or in a group of the settings panel. */
  readonly group: 'task' | 'rho' | 'network' | 'training' | 'data' | 'device';
}

export interface ChoiceField<T extends string> extends Described {
  readonly kind: 'choice';
  readonly default: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly help: string }[];
}

export interface NumberField extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Step of the control; numbers between the steps are valid. */
  readonly step: number;
  readonly scale: 'linear' | 'log';
}

export interface FlagField extends Described {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** A fixed number of numbers. */
export interface VectorField extends Described {
  readonly kind: 'vector';
  readonly default: readonly number[];
  readonly length: number;
  readonly min: number;
  readonly max: number;
  /** Places of two numbers of which the first, a lower end, is below the second. */
  readonly ascending?: readonly (readonly [low: number, high: number])[];
}

export interface TextField extends Described {
  readonly kind: 'text';
  readonly default: string;
  readonly maxLength: number;
  /** What is wrong with the text; null where nothing is. */
  readonly problem: (text: string) => string | null;
}

export type Field = ChoiceField<string> | NumberField | FlagField | VectorField | TextField;

type FieldOf<T> = [T] extends [boolean]
  ? FlagField
  : [T] extends [readonly number[]]
    ? VectorField
    : [T] extends [number]
      ? NumberField
      : [T] extends [string]
        ? string extends T
          ? TextField
          : ChoiceField<T>
        : never;

const integer = { kind: 'number', integer: true, step: 1, scale: 'linear' } as const;
const real = { kind: 'number', integer: false, scale: 'log' } as const;
const SEED = { ...integer, min: 0, max: 0xffffffff, group: 'data' } as const;
/** One number per order 1..5. */
const perOrder = { kind: 'vector', length: 5 } as const;
const ones = [1, 1, 1, 1, 1] as const;
const zeros = [0, 0, 0, 0, 0] as const;
const [EXAMPLE] = FORMULA_EXAMPLES;

export const FIELDS: { readonly [K in keyof RunConfig]: FieldOf<RunConfig[K]> } = {
  functionId: {
    kind: 'choice',
    key: 'f',
    group: 'task',
    label: 'Function',
    help: 'The target function of Table I, as printed, in its textbook form, or as in the code of [4].',
    default: 'sixHumpCamel',
    options: [
      ...ALL_FUNCTIONS.map(({ id, name, note }) => ({ value: id, label: name, help: note ?? '' })),
      { value: 'formula', label: 'Your own function', help: 'A formula of your own, on a domain of your own.' },
    ],
  },
  formula: {
    kind: 'text',
    key: 'fx',
    group: 'task',
    label: 'Formula',
    help: 'f(x1, x2) in usual notation; constants before it, as in a = 2; a sin(x1). Used where the function is your own.',
    default: EXAMPLE.formula,
    maxLength: LONGEST_FORMULA,
    problem: formulaProblem,
  },
  domain: {
    kind: 'vector',
    key: 'dom',
    group: 'task',
    label: 'Input range',
    help: 'Lower and upper end of x1, then of x2. Used where the function is your own.',
    default: EXAMPLE.domain,
    length: 4,
    min: -1e6,
    max: 1e6,
    ascending: [
      [0, 1],
      [2, 3],
    ],
  },
  maxOrder: {
    ...integer,
    key: 'order',
    group: 'task',
    label: 'Order',
    help: 'Derivatives up to this order enter the loss: 0 is Value Training, 1 to 5 Sobolev Training (eq. 6).',
    default: 1,
    min: 0,
    max: 5,
  },
  samples: {
    ...integer,
    key: 'n',
    group: 'task',
    label: 'Samples',
    help: 'Number n of training points, uniform in the input range.',
    default: 100,
    min: 10,
    max: 10_000,
    step: 5,
    scale: 'log',
  },
  rhoRule: {
    kind: 'choice',
    key: 'rho',
    group: 'task',
    label: 'ρ rule',
    help: 'How the error of each derivative order is weighed against the error of the value.',
    default: 'adaptive',
    options: [
      {
        value: 'adaptive',
        label: 'adaptive',
        help: 'Algorithm 1: E₀/Eⱼ where Eⱼ is over 10 E₀, else 1, anew every batch.',
      },
      {
        value: 'adaptiveAboveOne',
        label: 'adaptive, above 1',
        help: 'Also raises ρ where Eⱼ is far below E₀, up to the cap.',
      },
      {
        value: 'inverseVariance',
        label: 'fixed: 1/σ²',
        help: 'Inverse variance of the targets of each order, as in [5].',
      },
      { value: 'inverseMeanSquare', label: 'fixed: 1/rms²', help: 'Inverse mean square of the targets of each order.' },
      { value: 'maxRatio', label: 'fixed: max ratio', help: '10⁴ (max|y| / max|dʲ|)², as in [2].' },
      { value: 'decaying', label: 'decaying', help: 'The same for all orders, smaller every epoch, as in [4].' },
      { value: 'constant', label: 'constant', help: 'A number of your own for every order.' },
      { value: 'none', label: 'none', help: 'Derivatives are measured but not trained: ρ = 0.' },
    ],
  },
  threshold: {
    ...real,
    key: 'T',
    group: 'rho',
    label: 'Threshold',
    help: 'Adaptive ρ acts where Eⱼ is more than this many times E₀ (Algorithm 1, line 9).',
    default: 10,
    min: 1,
    max: 1000,
    step: 1,
  },
  rhoCap: {
    ...real,
    key: 'cap',
    group: 'rho',
    label: 'Cap above 1',
    help: 'Largest ρ of the rule "adaptive, above 1".',
    default: 100,
    min: 1,
    max: 1e6,
    step: 1,
  },
  zeroVariance: {
    kind: 'choice',
    key: 'zv',
    group: 'rho',
    label: 'Zero variance',
    help: 'What a fixed ρ = 1/σ² is for an order whose targets are all equal.',
    default: 'cap',
    options: [
      { value: 'cap', label: 'cap at 1000', help: 'ρ = 1 / max(σ², 0.001).' },
      { value: 'skip', label: 'skip the order', help: 'ρ = 0.' },
      { value: 'one', label: 'use 1', help: 'ρ = 1.' },
      { value: 'rms', label: 'use the mean square', help: 'ρ = 1 / max(rms², 0.001).' },
    ],
  },
  decayed: {
    kind: 'flag',
    key: 'decay',
    group: 'rho',
    label: 'Let ρ decay',
    help: 'Multiplies ρ of any rule by factor^epoch, as [4] does.',
    default: false,
  },
  decayStart: {
    ...real,
    key: 'rho0',
    group: 'rho',
    label: 'Decay: start',
    help: 'ρ of the first epoch under the decaying rule.',
    default: 1,
    min: 1e-6,
    max: 1e6,
    step: 0.1,
  },
  decayFactor: {
    ...real,
    key: 'decayf',
    group: 'rho',
    label: 'Decay: factor',
    help: 'ρ is multiplied by this factor after every epoch; [4] uses 0.95.',
    default: 0.95,
    min: 0.01,
    max: 1,
    step: 0.01,
    scale: 'linear',
  },
  constants: {
    ...perOrder,
    key: 'rhos',
    group: 'rho',
    label: 'Constant ρ₁ … ρ₅',
    help: 'Weights of the constant rule; all 1 is the loss of [1].',
    default: ones,
    min: 0,
    max: 1e9,
  },
  gains: {
    ...perOrder,
    key: 'gains',
    group: 'rho',
    label: 'Gain per order c₁ … c₅',
    help: 'A further factor of every order under any rule: the additional weight that the conclusion proposes.',
    default: ones,
    min: 0,
    max: 1e6,
  },
  throughRho: {
    kind: 'flag',
    key: 'through',
    group: 'rho',
    label: 'Gradient through ρ',
    help: 'Lets the gradient flow through an adaptive ρ: the derivative information then cancels. For teaching.',
    default: false,
  },
  aggregation: {
    kind: 'choice',
    key: 'agg',
    group: 'rho',
    label: 'Partials of one order',
    help: 'Which of the 2ʲ partials of order j enter Eⱼ, and with which weight (eqs. 6-8).',
    default: 'sum',
    options: [
      { value: 'sum', label: 'sum of all', help: 'All 2ʲ ordered partials, added: eq. (6) as printed.' },
      { value: 'mean', label: 'mean of all', help: 'The same, divided by 2ʲ.' },
      { value: 'unique', label: 'unique only', help: 'Each of the j + 1 different partials once, as in [5].' },
      { value: 'pure', label: 'pure only', help: 'Only ∂ʲ/∂x₁ʲ and ∂ʲ/∂x₂ʲ, no mixed ones.' },
    ],
  },
  hiddenLayers: {
    ...integer,
    key: 'layers',
    group: 'network',
    label: 'Hidden layers',
    help: 'Table II: 2.',
    default: 2,
    min: 1,
    max: 4,
  },
  width: {
    ...integer,
    key: 'width',
    group: 'network',
    label: 'Neurons per layer',
    help: 'Table II: 200.',
    default: 200,
    min: 4,
    max: 512,
  },
  activation: {
    kind: 'choice',
    key: 'act',
    group: 'network',
    label: 'Activation',
    help: 'Table II: tanh in the hidden layers; the output is linear.',
    default: 'tanh',
    options: [
      { value: 'tanh', label: 'tanh', help: 'Smooth, bounded: every derivative exists.' },
      { value: 'sigmoid', label: 'sigmoid', help: '1/(1 + e⁻ᶻ): tanh in another scale.' },
      { value: 'softplus', label: 'softplus', help: 'log(1 + eᶻ): a smooth relu.' },
      { value: 'sin', label: 'sin', help: 'Periodic: its derivatives are as large as itself.' },
      { value: 'swish', label: 'swish', help: 'z/(1 + e⁻ᶻ): smooth, with a dip below zero.' },
      { value: 'relu', label: 'relu', help: 'max(z, 0): no curvature anywhere, so orders 2 and above learn nothing.' },
    ],
  },
  learningRate: {
    ...real,
    key: 'lr',
    group: 'training',
    label: 'Learning rate',
    help: 'Step size of Adam. Table II: 0.001.',
    default: 1e-3,
    min: 1e-6,
    max: 1,
    step: 1e-4,
  },
  beta1: {
    ...real,
    key: 'b1',
    group: 'training',
    label: 'β₁',
    help: 'Memory of the mean gradient in Adam. Table II: 0.9.',
    default: 0.9,
    min: 0,
    max: 0.9999,
    step: 0.01,
    scale: 'linear',
  },
  beta2: {
    ...real,
    key: 'b2',
    group: 'training',
    label: 'β₂',
    help: 'Memory of the squared gradient in Adam. Table II: 0.999.',
    default: 0.999,
    min: 0,
    max: 0.99999,
    step: 0.001,
    scale: 'linear',
  },
  epsilon: {
    ...real,
    key: 'eps',
    group: 'training',
    label: 'ε',
    help: 'Added to the root of the squared gradient in Adam.',
    default: 1e-7,
    min: 1e-12,
    max: 1e-2,
    step: 1e-8,
  },
  batches: {
    ...integer,
    key: 'batches',
    group: 'training',
    label: 'Batches per epoch',
    help: 'A batch holds ceil(n / batches) points. Table II: 10.',
    default: 10,
    min: 1,
    max: 100,
  },
  patience: {
    ...integer,
    key: 'pat',
    group: 'training',
    label: 'Patience',
    help: 'Stops after this many epochs without a better validation error. Table II: 10.',
    default: 10,
    min: 1,
    max: 1000,
  },
  minEpochs: {
    ...integer,
    key: 'minep',
    group: 'training',
    label: 'Epochs at least',
    help: 'Patience does not stop the training before this epoch.',
    default: 0,
    min: 0,
    max: 100_000,
  },
  maxEpochs: {
    ...integer,
    key: 'maxep',
    group: 'training',
    label: 'Epochs at most',
    help: 'Safety cap; the paper has none.',
    default: 5000,
    min: 1,
    max: 100_000,
  },
  validationSize: {
    ...integer,
    key: 'nval',
    group: 'data',
    label: 'Validation points',
    help: 'Table II: 4000.',
    default: 4000,
    min: 10,
    max: 20_000,
  },
  testSize: {
    ...integer,
    key: 'ntest',
    group: 'data',
    label: 'Test points',
    help: 'Table II: 4000.',
    default: 4000,
    min: 10,
    max: 20_000,
  },
  valueNoise: {
    ...real,
    key: 'noise',
    group: 'data',
    label: 'Noise on values',
    help: 'Gaussian noise on the training values, in parts of their standard deviation; validation and test stay exact.',
    default: 0,
    min: 0,
    max: 10,
    step: 0.05,
    scale: 'linear',
  },
  derivativeNoise: {
    ...perOrder,
    key: 'dnoise',
    group: 'data',
    label: 'Noise on derivatives 1 … 5',
    help: 'Gaussian noise on the training derivatives of each order, in parts of the root mean square of the order.',
    default: zeros,
    min: 0,
    max: 10,
  },
  derivativeSource: {
    kind: 'choice',
    key: 'dsrc',
    group: 'data',
    label: 'Derivatives from',
    help: 'Exact derivatives, or approximations from values alone: to see when Sobolev training hurts.',
    default: 'exact',
    options: [
      { value: 'exact', label: 'the function, exact', help: 'Taylor arithmetic: exact to rounding.' },
      {
        value: 'finiteDifferences',
        label: 'finite differences',
        help: 'Central differences of the values around each point; noise on them grows as 1/hʲ.',
      },
      {
        value: 'nearestNeighbours',
        label: 'nearest neighbours',
        help: 'A polynomial fitted to the nearest training points, as [4] does for order 1.',
      },
    ],
  },
  differenceStep: {
    ...real,
    key: 'fdh',
    group: 'data',
    label: 'Step h',
    help: 'Step of the finite differences, in standardised inputs.',
    default: 0.05,
    min: 1e-4,
    max: 1,
    step: 0.01,
  },
  neighbours: {
    ...integer,
    key: 'knn',
    group: 'data',
    label: 'Neighbours',
    help: 'Nearest points of a fit; [4] uses 4. From order 2 on at least twice as many as its polynomial has terms.',
    default: 4,
    min: 3,
    max: 200,
  },
  dataSeed: {
    ...SEED,
    key: 'seed',
    label: 'Seed: data',
    help: 'Draws the training, validation and test points.',
    default: 1,
  },
  weightSeed: { ...SEED, key: 'wseed', label: 'Seed: weights', help: 'Draws the initial weights.', default: 1 },
  shuffleSeed: {
    ...SEED,
    key: 'sseed',
    label: 'Seed: shuffling',
    help: 'Shuffles the points before every epoch.',
    default: 1,
  },
  backend: {
    kind: 'choice',
    key: 'backend',
    group: 'device',
    label: 'Compute on',
    help: 'Where the network is trained.',
    default: 'auto',
    options: [
      {
        value: 'auto',
        label: 'best available',
        help: 'WebGPU on a hardware adapter, else wasm, else plain JavaScript.',
      },
      { value: 'webgpu', label: 'WebGPU', help: 'The GPU; also a software adapter, which is slow.' },
      { value: 'wasm', label: 'wasm', help: 'The processor, with relaxed SIMD where the browser has it.' },
      { value: 'wasmPlain', label: 'wasm, plain SIMD', help: 'The processor; the same bits on every machine.' },
      { value: 'cpu', label: 'JavaScript', help: 'Slow; always there.' },
    ],
  },
};

export const FIELD_NAMES = Object.keys(FIELDS) as (keyof RunConfig)[];

/** The defaults of version 1: what a link does not mention. Frozen for ever, links rely on it. */
export const DEFAULT_CONFIG: RunConfig = Object.freeze(
  Object.fromEntries(FIELD_NAMES.map((name) => [name, FIELDS[name].default])),
) as unknown as RunConfig;

type NamesOf<F extends Field> = { [K in keyof RunConfig]: (typeof FIELDS)[K] extends F ? K : never }[keyof RunConfig];

/** The fields of one kind. */
export type FlagName = NamesOf<FlagField>;
export type NumberName = NamesOf<NumberField>;
export type VectorName = NamesOf<VectorField>;
/** The fields of one number or several. */
export type NumbersName = NumberName | VectorName;
