/** The engine in float64, written to be read beside Algorithm 1: what every other engine is tested against. */
import { jetSpace } from '../../math/jetSpace.ts';
import { indexOf, type Order } from '../../math/multiIndex.ts';
import { type EpochRule, rhoOf } from '../../sobolev/rhoRules.ts';
import type { BatchStatistics, Engine, EngineShape, NetworkState, TrainingData, ValueData } from '../engine.ts';
import { parameterCount } from '../layout.ts';
import { errorGradient, errorsPerOrder, lossCotangent } from './loss.ts';
import { backward, forwardPartials, forwardTrace, type Network } from './network.ts';

type BatchOutcome = Omit<BatchStatistics, 'validation'>;

/** One network and its optimizer. */
class Member {
  readonly #shape: EngineShape;
  readonly network: Network;
  #moment1: Float64Array;
  #moment2: Float64Array;
  #updates = 0;
  #best: Float64Array;
  finished = false;
  data: TrainingData = { points: new Float32Array(), coefficients: new Float32Array() };
  rule: EpochRule = { adaptive: null, scales: [0, 0, 0, 0, 0], throughRho: false };
  batches: BatchOutcome[] = [];

  constructor(shape: EngineShape, parameters: Float32Array) {
    this.#shape = shape;
    const { hiddenLayers, width, activation } = shape;
    this.network = { hiddenLayers, width, activation, parameters: Float64Array.from(parameters) };
    this.#moment1 = new Float64Array(parameters.length);
    this.#moment2 = new Float64Array(parameters.length);
    this.#best = this.network.parameters.slice();
  }

  resume({ best, moment1, moment2, updates }: NetworkState): this {
    this.#best = Float64Array.from(best);
    this.#moment1 = Float64Array.from(moment1);
    this.#moment2 = Float64Array.from(moment2);
    this.#updates = updates;
    return this;
  }

  state(): NetworkState {
    const all = [this.network.parameters, this.#best, this.#moment1, this.#moment2];
    const [parameters, best, moment1, moment2] = all.map((values) => Float32Array.from(values));
    return { parameters, best, moment1, moment2, updates: this.#updates };
  }

  keepBest(): void {
    this.#best = this.network.parameters.slice();
  }

  finish(): void {
    this.network.parameters.set(this.#best);
    this.finished = true;
  }

  /** Gradient of e_ST on the batch [first, first + count) by the parameters, and its errors. */
  gradient(first: number, count: number): { gradient: Float64Array; errors: number[] } {
    const { weights, maxOrder } = this.#shape;
    const space = jetSpace(maxOrder);
    const { points, coefficients } = this.data;
    const rows = Array.from({ length: count }, (_, i) => first + i);
    const traces = rows.map((i) => forwardTrace(this.network, points[2 * i], points[2 * i + 1], space));
    const outputs = traces.map((trace) => trace[trace.length - 1][0]);
    const targets = rows.map((i) => coefficients.subarray(i * space.size, (i + 1) * space.size));
    const errors = errorsPerOrder(space, weights, outputs, targets); //                            lines 6-8
    const byError = errorGradient(this.rule, errors); //                                           lines 9-15
    const gradient = new Float64Array(this.network.parameters.length);
    traces.forEach((trace, i) => {
      const cotangent = lossCotangent(space, weights, byError, count, outputs[i], targets[i]);
      backward(this.network, trace, cotangent, space, gradient);
    });
    return { gradient, errors };
  }

  examine(first: number, count: number) {
    const { gradient, errors } = this.gradient(first, count);
    return { gradient, errors, rho: rhoOf(this.rule, errors) };
  }

  step(first: number, count: number): void {
    const { gradient, errors, rho } = this.examine(first, count);
    this.batches.push({ errors, rho });
    this.#adam(gradient); //                                                                       line 16
  }

  #adam(gradient: Float64Array): void {
    const { learningRate, beta1, beta2, epsilon } = this.#shape.adam;
    const { parameters } = this.network;
    this.#updates += 1;
    const [correction1, correction2] = [1 - beta1 ** this.#updates, 1 - beta2 ** this.#updates];
    gradient.forEach((g, i) => {
      this.#moment1[i] = beta1 * this.#moment1[i] + (1 - beta1) * g;
      this.#moment2[i] = beta2 * this.#moment2[i] + (1 - beta2) * g * g;
      const step = this.#moment1[i] / correction1 / (Math.sqrt(this.#moment2[i] / correction2) + epsilon);
      parameters[i] -= learningRate * step;
    });
  }

  /** Mean squared error of the values. */
  valueError({ points, values }: ValueData): number {
    const predicted = forwardPartials(this.network, points, 0);
    return predicted.reduce((sum, y, i) => sum + (y - values[i]) * (y - values[i]), 0) / values.length;
  }

  /** Means over the batches since the last call. */
  takeStatistics(): BatchOutcome {
    const { batches } = this;
    this.batches = [];
    if (batches.length === 0) return { errors: [], rho: [] };
    const mean = (pick: (batch: BatchOutcome) => number[]) =>
      pick(batches[0]).map((_, order) => batches.reduce((sum, batch) => sum + pick(batch)[order], 0) / batches.length);
    return { errors: mean(({ errors }) => errors), rho: mean(({ rho }) => rho) };
  }
}

export function createReferenceEngine(shape: EngineShape): Engine {
  const create = (parameters: Float32Array) => new Member(shape, parameters);
  const zeros = new Float32Array(parameterCount(shape.hiddenLayers, shape.width));
  let members = Array.from({ length: shape.members }, () => create(zeros));
  const valueSets = new Map<string, readonly ValueData[]>();
  const everywhere = (points: Float32Array, order: Order, parameters?: readonly Float32Array[]) =>
    (parameters?.map(create) ?? members).map(({ network }) =>
      Float32Array.from(forwardPartials(network, points, order)),
    );

  return {
    info: { backend: 'reference', detail: 'float64', why: '' },
    shape,
    setParameters: async (values) => {
      members = values.map(create);
    },
    setState: async (states) => {
      members = states.map((state) => create(state.parameters).resume(state));
    },
    state: async () => members.map((member) => member.state()),
    keepBest: (member) => members[member].keepBest(),
    finish: async (member) => members[member].finish(),
    parameters: async () => members.map(({ network }) => Float32Array.from(network.parameters)),
    beginEpoch: async (data, rules) => {
      members.forEach((member, e) => {
        member.data = data[e] ?? member.data;
        member.rule = rules[e] ?? member.rule;
      });
    },
    step: async (first, count) => {
      for (const member of members) if (!member.finished) member.step(first, count);
    },
    examine: async (first, count) => members.map((member) => member.examine(first, count)),
    statistics: async () => {
      const sets = valueSets.get('validation');
      return members.map((member, e) => ({
        ...member.takeStatistics(),
        validation: sets ? member.valueError(sets[e]) : Number.NaN,
      }));
    },
    loadValues: async (name, data) => {
      valueSets.set(name, data);
    },
    valueError: async (name) => (valueSets.get(name) ?? []).map((set, e) => members[e].valueError(set)),
    evaluate: async (points, [r1, r2], parameters) => {
      const order = (r1 + r2) as Order;
      const { size } = jetSpace(order);
      return everywhere(points, order, parameters).map((all) => all.filter((_, i) => i % size === indexOf(r1, r2)));
    },
    evaluateAll: async (points, maxOrder, parameters) => everywhere(points, maxOrder, parameters),
    dispose: () => {},
  };
}
