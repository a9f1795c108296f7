/**
 * Algorithm 1 once more, written out from the paper in float64: what whole runs are compared with. It shares with the
 * trainer the functions, the random streams and the gradient of a batch, each of which has tests of its own.
 */
import type { RunConfig } from '../config/runConfig.ts';
import type { Engine } from '../engine/engine.ts';
import { createReferenceEngine } from '../engine/reference/referenceEngine.ts';
import { functionOf, partialsAtPoints, valuesAtPoints } from '../functions/index.ts';
import { multiIndicesUpTo } from '../math/multiIndex.ts';
import { createRandom, type Stream } from '../math/random.ts';
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { coefficientWeights } from '../sobolev/weights.ts';

export interface OracleEpoch {
  readonly errors: number[];
  readonly rho: number[];
  readonly validation: number;
}

export interface OracleRun {
  readonly history: readonly OracleEpoch[];
  readonly bestEpoch: number;
  /** Original units. */
  readonly testError: number;
  readonly testErrorNormalised: number;
  /** Of the best epoch. */
  readonly parameters: readonly number[];
  /** Test error that the network of the last epoch would have: another one, where best and last differ. */
  readonly lastTestError: number;
}

/** The rule of the paper: threshold 10, never above 1. */
const RULE: EpochRule = { adaptive: { threshold: 10, cap: 1 }, scales: [1, 1, 1, 1, 1], throughRho: false };

const FACTORIALS = [1, 1, 2, 6, 24, 120];

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

/** Points one by one, x1 before x2. */
function draw({ x1, x2 }: { readonly x1: readonly [number, number]; readonly x2: readonly [number, number] }) {
  return (count: number, seed: number, stream: Stream): Float64Array => {
    const random = createRandom(seed, stream);
    return Float64Array.from({ length: 2 * count }, (_, i) => random.uniformIn(...(i % 2 === 0 ? x1 : x2)));
  };
}

/** Line 1: all data, standardised (eqs. 1-3), and the deviation of the values. */
function dataOf(config: RunConfig) {
  const fn = functionOf(config);
  const drawn = draw(fn.domain);
  const points = drawn(config.samples, config.dataSeed, 'data');
  const values = [...valuesAtPoints(fn, points)];
  const [mean, deviation] = [meanOf(values), deviationOf(values)];
  const inputs = [0, 1].map((axis) => [...points].filter((_, i) => i % 2 === axis));
  const [means, deviations] = [inputs.map(meanOf), inputs.map(deviationOf)];
  const scaled = (raw: Float64Array) => Float32Array.from(raw, (x, i) => (x - means[i % 2]) / deviations[i % 2]);
  const indices = multiIndicesUpTo(config.maxOrder);
  const coefficients = Float32Array.from(partialsAtPoints(fn, points, config.maxOrder), (partial, i) => {
    const [r1, r2] = indices[i % indices.length];
    const raw = r1 + r2 === 0 ? partial - mean : partial;
    return (raw * deviations[0] ** r1 * deviations[1] ** r2) / deviation / FACTORIALS[r1] / FACTORIALS[r2];
  });
  const valueSet = (count: number, stream: 'validation' | 'test') => {
    const raw = drawn(count, config.dataSeed, stream);
    return { points: scaled(raw), values: Float32Array.from(valuesAtPoints(fn, raw), (y) => (y - mean) / deviation) };
  };
  return {
    points: scaled(points),
    coefficients,
    deviation,
    validation: valueSet(config.validationSize, 'validation'),
    test: valueSet(config.testSize, 'test'),
  };
}

/** Line 2: weights and biases uniform in 1 over the root of the inputs, or Glorot's weights and zero biases. */
function initialParameters({ init, hiddenLayers, width, weightSeed }: RunConfig): number[] {
  const random = createRandom(weightSeed, 'weights');
  const sizes = [2, ...Array.from({ length: hiddenLayers }, () => width), 1];
  return sizes.slice(1).flatMap((outputs, layer) => {
    const inputs = sizes[layer];
    const limit = init === 'glorot' ? Math.sqrt(6 / (inputs + outputs)) : 1 / Math.sqrt(inputs);
    const draw = () => random.uniformIn(-limit, limit);
    const weights = Array.from({ length: inputs * outputs }, draw);
    return [...weights, ...Array.from({ length: outputs }, init === 'glorot' ? () => 0 : draw)];
  });
}

/** Line 16: Adam as in its paper, with both corrections of the bias. */
class Adam {
  readonly #config: RunConfig;
  #first: number[] = [];
  #second: number[] = [];
  #updates = 0;

  constructor(config: RunConfig) {
    this.#config = config;
  }

  update(parameters: readonly number[], gradient: ArrayLike<number>): number[] {
    const { learningRate, beta1, beta2, epsilon } = this.#config;
    this.#updates += 1;
    this.#first = parameters.map((_, i) => beta1 * (this.#first[i] ?? 0) + (1 - beta1) * gradient[i]);
    this.#second = parameters.map((_, i) => beta2 * (this.#second[i] ?? 0) + (1 - beta2) * gradient[i] ** 2);
    const [one, two] = [1 - beta1 ** this.#updates, 1 - beta2 ** this.#updates];
    return parameters.map(
      (value, i) => value - (learningRate * (this.#first[i] / one)) / (Math.sqrt(this.#second[i] / two) + epsilon),
    );
  }
}

/** The network, for gradients and values; it updates nothing by itself. */
function networkOf(config: RunConfig): Engine {
  const { maxOrder, hiddenLayers, width, activation, samples, aggregation } = config;
  const weights = coefficientWeights(aggregation, maxOrder);
  const adam = { learningRate: 0, beta1: 0, beta2: 0, epsilon: 1 };
  return createReferenceEngine({
    members: 1,
    maxOrder,
    hiddenLayers,
    width,
    activation,
    samples,
    batchSize: samples,
    weights,
    adam,
  });
}

/** Trains one run under the rule of the paper, without noise. */
export async function trainByOracle(config: RunConfig): Promise<OracleRun> {
  const data = dataOf(config);
  const network = networkOf(config);
  const { size } = { size: multiIndicesUpTo(config.maxOrder).length };
  const shuffling = createRandom(config.shuffleSeed, 'shuffle');
  const optimizer = new Adam(config);
  const errorOn = async ({ points, values }: typeof data.test, parameters: readonly number[]) => {
    await network.setParameters([Float32Array.from(parameters)]);
    const [predicted] = await network.evaluate(points, [0, 0]);
    return meanOf([...predicted].map((y, i) => (y - values[i]) ** 2));
  };

  let parameters = initialParameters(config);
  let best = { epoch: 0, validation: Number.POSITIVE_INFINITY, parameters };
  const history: OracleEpoch[] = [];
  while (history.length < config.maxEpochs && history.length - best.epoch < config.patience) {
    const order = Uint32Array.from({ length: config.samples }, (_, i) => i);
    shuffling.shuffle(order); //                                                                                    4
    const batch = Math.ceil(config.samples / config.batches);
    const batches: { errors: number[]; rho: number[] }[] = [];
    for (let first = 0; first < config.samples; first += batch) {
      const rows = [...order.subarray(first, first + batch)];
      const gather = (all: Float32Array, width: number) =>
        Float32Array.from(rows.flatMap((row) => [...all.subarray(row * width, (row + 1) * width)]));
      await network.setParameters([Float32Array.from(parameters)]);
      await network.beginEpoch(
        [{ points: gather(data.points, 2), coefficients: gather(data.coefficients, size) }],
        [RULE],
      );
      const [{ gradient }] = await network.examine(0, rows.length); //                                         6-15
      await network.step(0, rows.length);
      batches.push((await network.statistics())[0]);
      parameters = optimizer.update(parameters, gradient); //                                                    16
    }
    const validation = await errorOn(data.validation, parameters);
    const mean = (of: (each: { errors: number[]; rho: number[] }) => number[]) =>
      of(batches[0]).map((_, order) => meanOf(batches.map((each) => of(each)[order])));
    history.push({ errors: mean(({ errors }) => errors), rho: mean(({ rho }) => rho), validation });
    if (validation < best.validation) best = { epoch: history.length, validation, parameters };
  }
  const testErrorNormalised = await errorOn(data.test, best.parameters);
  const variance = data.deviation * data.deviation;
  return {
    history,
    bestEpoch: best.epoch,
    testErrorNormalised,
    testError: testErrorNormalised * variance,
    parameters: best.parameters,
    lastTestError: (await errorOn(data.test, parameters)) * variance,
  };
}
