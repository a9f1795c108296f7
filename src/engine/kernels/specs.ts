/**
 * The kernels of one training step, as a contract that every backend fulfils: which buffers a kernel reads and
 * writes, and which numbers it is given. All kernels work in place on buffers that the engine allocates once.
 *
 * Buffers (float32, row-major; E = members of the ensemble, N = parameters of one network, P = jet coefficients):
 *   theta, gradient, moment1, moment2   [E, N]         layer after layer: W [in, out], then b [out]
 *   points                              [E, n, 2]      standardised inputs (eq. 1)
 *   targets                             [E, n, P]      Taylor coefficients of the standardised targets (eqs. 2-3)
 *   activations, adjoint                [E, B, P, H]   jets of one layer, B samples at most
 *   preactivations                      [E, B, P, H]   jets of its z, kept where the activation is not tanh
 *   output, cotangent                   [E, B, P]      jets of the network's output, gradient of the loss by them
 *
 * A kernel handles the `count` samples whose rows in the [E, B, ...] buffers start at `row`. Rows beyond stay untouched.
 */
import type { ActivationName } from '../../math/activations.ts';
import type { Order } from '../../math/multiIndex.ts';

/** What every kernel is told about the buffers. */
interface Common {
  readonly maxOrder: Order;
  readonly members: number;
  /** N: parameters of one network, the stride between members in theta and gradient. */
  readonly parameters: number;
}

/** The samples a kernel handles, and B, the capacity of the [E, B, ...] buffers. */
interface Rows {
  readonly row: number;
  readonly count: number;
  readonly capacity: number;
}

/**
 * Processors sum the gradient over groups of so many samples, and then the groups: the bits depend on it, so that it is
 * the same however many samples a kernel is given at a time.
 */
interface Grouped {
  readonly group: number;
}

/** One dense layer: W [inputs, outputs] at `offset` in theta, followed by b [outputs]. */
interface Layer {
  readonly offset: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Number of floats per member in the `rule` buffer, see RULE. */
export const RULE_SIZE = 10;

/**
 * The rule for rho of one member, in one small buffer so that members may differ and a rule may change every epoch:
 * rho_j = scale_j * f(E_0, E_j), scale_j at RULE.scale + j - 1, f = 1 for a fixed rule, and for an adaptive one
 * E_0 / E_j where E_j > threshold E_0;   min(cap, E_0 / E_j) where threshold E_j < E_0 and cap > 1;   1 elsewhere.
 */
export const RULE = { adaptive: 0, threshold: 1, cap: 2, throughRho: 3, scale: 4 } as const;

/** What each kernel reads and writes (`buffers`), and its numbers (`attributes`). */
export interface KernelSpecs {
  /**
   * Jets of the first hidden layer in closed form: t_ij = C(i+j, i) tau_{i+j}(z) w1^i w2^j, z = w1 x1 + w2 x2 + b.
   * Reads points [first, first + count), writes activations rows [row, row + count). `total` = n of points.
   */
  firstLayer: {
    buffers: 'theta' | 'points' | 'activations';
    attributes: Common & Rows & Layer & { readonly first: number; readonly total: number };
  };
  /** z = a W for every coefficient, + b on coefficient 00. `source` [E,B,P,inputs] -> `activations` [E,B,P,outputs]. */
  denseLayer: { buffers: 'theta' | 'source' | 'activations' | 'scratch'; attributes: Common & Rows & Layer };
  /** t = tanh z as a series, in place on `activations` [E,B,P,width]. */
  tanhJet: { buffers: 'activations'; attributes: Common & Rows & { readonly width: number } };
  /** Jets of z = W x + b of the first hidden layer: z_00, z_10 = w1, z_01 = w2, else 0. [E,B,P,outputs] */
  affineLayer: {
    buffers: 'theta' | 'points' | 'preactivations';
    attributes: Common & Rows & Layer & { readonly first: number; readonly total: number };
  };
  /** t = sigma(z) as a series, from `preactivations` to `activations`, for any activation. [E,B,P,width] */
  activationJet: {
    buffers: 'preactivations' | 'activations' | 'scratch';
    attributes: Common & Rows & { readonly width: number; readonly activation: ActivationName };
  };
  /**
   * From the adjoint of t to that of z, in place on `adjoint`: zbar_b = sum_{c >= b} u_{c-b} tbar_c, u = sigma'(z) as
   * series. [E,B,P,width]
   */
  activationJetBackward: {
    buffers: 'preactivations' | 'adjoint' | 'scratch';
    attributes: Common & Rows & { readonly width: number; readonly activation: ActivationName };
  };
  /** gradient += that of W, b of the first layer from the adjoint of its z: zbar_00 x_k + zbar of its step, zbar_00. */
  affineLayerGradient: {
    buffers: 'points' | 'adjoint' | 'gradient';
    attributes: Common & Rows & Layer & { readonly first: number; readonly total: number };
  };
  /**
   * y = a w + b (on 00): `activations` rows [row, row+count) -> `output` rows [outputRow, outputRow + count).
   * `outputCapacity` is B of the output buffer. `outputs` is 1.
   */
  outputLayer: {
    buffers: 'theta' | 'activations' | 'output';
    attributes: Common & Rows & Layer & { readonly outputRow: number; readonly outputCapacity: number };
  };
  /**
   * Errors per order, rho and the gradient of the loss (eqs. 5-6; Algorithm 1, lines 6-15) over one batch:
   * E_j = 1/count sum_i sum_{deg c = j} weights_c (output_c - targets_c)^2.
   * Reads targets [first, first + count) of n = `total`, output rows [0, count); writes cotangent rows [0, count).
   * Adds E_0..E_M, rho_0..rho_M (rho_0 = 1) to `statistics` [E, 2 (M+1)]. weights [P], rule [E, RULE_SIZE].
   * With rule.throughRho = 1 the gradient flows through an adaptive rho: where f = E_0/E_j, the term rho_j E_j is
   * scale_j E_0, so E_j gets no gradient and E_0 gets scale_j more.
   */
  sobolevLoss: {
    buffers: 'output' | 'targets' | 'weights' | 'rule' | 'cotangent' | 'statistics';
    attributes: Common & {
      readonly count: number;
      readonly capacity: number;
      readonly first: number;
      readonly total: number;
    };
  };
  /** adjoint_ch = cotangent_c w_h, rows [row, row + count). */
  outputLayerBackward: { buffers: 'theta' | 'cotangent' | 'adjoint'; attributes: Common & Rows & Layer };
  /** gradient += (sum_ic cotangent_ic activations_ich, sum_i cotangent_i00) at the layer's offset. */
  outputLayerGradient: {
    buffers: 'activations' | 'cotangent' | 'gradient';
    attributes: Common & Rows & Layer & Grouped;
  };
  /**
   * From the adjoint of t to that of z, in place on `adjoint`: zbar_b = sum_{c >= b} u_{c-b} tbar_c, u = 1 - t t
   * as series; t is read from `activations`. [E,B,P,width]
   */
  tanhJetBackward: { buffers: 'activations' | 'adjoint'; attributes: Common & Rows & { readonly width: number } };
  /** gradient += (source^T adjoint over samples and coefficients, sum_i adjoint_i00) at the layer's offset. */
  denseLayerGradient: {
    buffers: 'source' | 'adjoint' | 'gradient' | 'scratch';
    attributes: Common & Rows & Layer & Grouped;
  };
  /** `target` [E,B,P,inputs] = adjoint [E,B,P,outputs] W^T. */
  denseLayerBackward: { buffers: 'theta' | 'adjoint' | 'target' | 'scratch'; attributes: Common & Rows & Layer };
  /**
   * gradient += gradient of the first layer from the adjoint of its t; `activations` hold its t (t_00 = tanh z):
   * zbar = sum_ij C tbar_ij (m+1) tau_{m+1} w1^i w2^j, m = i+j; W1 gets x_k zbar plus C tbar_ij tau_m d(w1^i w2^j)/dw_k.
   */
  firstLayerGradient: {
    buffers: 'theta' | 'points' | 'activations' | 'adjoint' | 'gradient';
    attributes: Common & Rows & Layer & { readonly first: number; readonly total: number };
  };
  /**
   * One step of Adam (Table II) on all parameters, then gradient = 0:
   * m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
   * theta -= rate * m / (sqrt(v * vScale) + epsilon), with rate = learningRate / (1 - beta1^t), vScale = 1 / (1 - beta2^t).
   */
  adam: {
    buffers: 'theta' | 'gradient' | 'moment1' | 'moment2';
    attributes: Common & {
      readonly rate: number;
      readonly vScale: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    };
  };
  /** sums[e, slot] = sum_i (output_i00 - values_i)^2 over rows [0, count); values [E, total] from `first`. maxOrder 0. */
  squaredError: {
    buffers: 'output' | 'values' | 'sums';
    attributes: Common & {
      readonly count: number;
      readonly capacity: number;
      readonly first: number;
      readonly total: number;
      readonly slot: number;
      readonly slots: number;
    };
  };
}

export type KernelName = keyof KernelSpecs;

/** The native buffers of one kernel: Float32Array (cpu), pointer (wasm), GPUBuffer (webgpu). */
export type KernelBuffers<K extends KernelName, Buffer> = Readonly<Record<KernelSpecs[K]['buffers'], Buffer>>;

export type KernelAttributes<K extends KernelName> = KernelSpecs[K]['attributes'];

/** All kernels of one backend on its native buffers. */
export type KernelTable<Buffer> = {
  readonly [K in KernelName]: (buffers: KernelBuffers<K, Buffer>, attributes: KernelAttributes<K>) => void;
};

export const KERNEL_NAMES = [
  'firstLayer',
  'denseLayer',
  'tanhJet',
  'outputLayer',
  'sobolevLoss',
  'outputLayerBackward',
  'outputLayerGradient',
  'tanhJetBackward',
  'denseLayerGradient',
  'denseLayerBackward',
  'firstLayerGradient',
  'affineLayer',
  'activationJet',
  'activationJetBackward',
  'affineLayerGradient',
  'adam',
  'squaredError',
] as const satisfies readonly KernelName[];

/** Floats of `scratch` that kernels may use: enough for three packed [width+8, width+8] matrices. */
export function scratchSize(width: number): number {
  return 3 * (width + 8) * (width + 8);
}
