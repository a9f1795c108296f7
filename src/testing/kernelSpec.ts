/** What every kernel computes, on any device, against float64 jets: one specification for all backends. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Device, DeviceBuffer } from '../engine/device.ts';
import type { KernelName, KernelSpecs } from '../engine/kernels/specs.ts';
import { ACTIVATION_FUNCTIONS, ACTIVATIONS } from '../math/activations.ts';
import { tanh } from '../math/elementary.ts';
import { Jet, zeroCoefficients } from '../math/jet.ts';
import { type JetSpace, jetSpace } from '../math/jetSpace.ts';
import { ORDERS, type Order } from '../math/multiIndex.ts';
import { createRandom } from '../math/random.ts';
import { randomNumbers, relativeError } from './closeness.ts';

/** Two members, three samples in use of four, odd widths: nothing is a multiple of a tile. */
const SIZES = { members: 2, count: 3, row: 1, capacity: 5, inputs: 7, outputs: 13 } as const;
const TOLERANCE = 2e-6;
/** Of a single number made with an exponential of up to e^16: WGSL allows 3 + 2 * 16 units in the last place. */
const EXPONENTIAL_TOLERANCE = 1e-5;

type Arrays = Record<string, Float32Array>;

/** Runs one kernel on copies of `arrays` and returns what they hold afterwards. */
async function runKernel<K extends KernelName>(
  device: Device<DeviceBuffer>,
  kernel: K,
  arrays: Record<KernelSpecs[K]['buffers'], Float32Array>,
  attributes: KernelSpecs[K]['attributes'],
): Promise<Record<KernelSpecs[K]['buffers'], Float32Array>> {
  const entries = Object.entries(arrays as Arrays).map(([name, values]) => {
    const buffer = device.allocate(values.length);
    device.write(buffer, values);
    return [name, buffer] as const;
  });
  const buffers = Object.fromEntries(entries) as Record<KernelSpecs[K]['buffers'], DeviceBuffer>;
  device.run(kernel, buffers, attributes);
  const read = await device.readAll(entries.map(([, buffer]) => buffer));
  const results = Object.fromEntries(entries.map(([name], i) => [name, read[i]]));
  for (const [, buffer] of entries) device.free(buffer);
  return results as Record<KernelSpecs[K]['buffers'], Float32Array>;
}

/** The jet of one neuron at one row of an [E, B, P, width] buffer. */
function jetAt(space: JetSpace, values: Float32Array, row: number, width: number, neuron: number): Jet {
  const coefficients = zeroCoefficients(space);
  for (let c = 0; c < space.size; c++) coefficients[c] = values[(row * space.size + c) * width + neuron];
  return new Jet(space, coefficients);
}

/** Calls `visit` for every (member, sample) in use, with the sample's row in the [E * B] buffers. */
function eachSample(visit: (member: number, sample: number, row: number) => void): void {
  for (let member = 0; member < SIZES.members; member++) {
    for (let i = 0; i < SIZES.count; i++) visit(member, i, member * SIZES.capacity + SIZES.row + i);
  }
}

/** What `actual` holds in the rows in use, neuron by neuron, beside what a jet says there. */
function compareJets(
  space: JetSpace,
  actual: Float32Array,
  width: number,
  expected: (member: number, sample: number, row: number, neuron: number) => Jet,
): number {
  const [found, wanted]: number[][] = [[], []];
  eachSample((member, sample, row) => {
    for (let h = 0; h < width; h++) {
      found.push(...jetAt(space, actual, row, width, h).coefficients);
      wanted.push(...expected(member, sample, row, h).coefficients);
    }
  });
  return relativeError(found, wanted);
}

const { members, count, row, capacity, inputs, outputs } = SIZES;

export function describeKernels(name: string, open: () => Promise<Device<DeviceBuffer>>): void {
  describe(`kernels on ${name}`, () => {
    let device: Device<DeviceBuffer>;
    beforeAll(async () => {
      device = await open();
    });

    describe.each(ORDERS)('order %i', (maxOrder: Order) => {
      const space = jetSpace(maxOrder);
      const random = createRandom(maxOrder + 1, 'data');
      const parameters = 3 * outputs + (inputs + 1) * outputs + 5;
      const common = { maxOrder, members, parameters, row, count, capacity };
      const first = { offset: 2, inputs: 2, outputs };
      const dense = { offset: 3, inputs, outputs };
      const theta = randomNumbers(random, members * parameters);
      const scratch = new Float32Array(3 * 21 * 21);
      const jets = (width: number) => randomNumbers(random, members * capacity * space.size * width);
      const total = 9;
      const points = randomNumbers(random, members * total * 2);

      const preactivation = (member: number, sample: number, neuron: number): Jet => {
        const at = member * parameters + first.offset + neuron;
        const x = (axis: 0 | 1) => Jet.variable(space, axis, points[2 * (member * total + 4 + sample) + axis]);
        const [w1, w2, b] = [theta[at], theta[at + outputs], theta[at + 2 * outputs]];
        return x(0).times(w1).plus(x(1).times(w2)).plus(b);
      };

      it('firstLayer is tanh of the affine jet', async () => {
        const activations = jets(outputs);
        const attributes = { ...common, ...first, first: 4, total };
        const result = await runKernel(device, 'firstLayer', { theta, points, activations }, attributes);
        const error = compareJets(space, result.activations, outputs, (e, i, _, h) => tanh(preactivation(e, i, h)));
        expect(error).toBeLessThan(TOLERANCE);
        expect(result.activations.slice(0, space.size * outputs)).toEqual(activations.slice(0, space.size * outputs));
      });

      it('denseLayer is the affine map of every coefficient', async () => {
        const source = jets(inputs);
        const result = await runKernel(
          device,
          'denseLayer',
          { theta, source, activations: jets(outputs), scratch },
          { ...common, ...dense },
        );
        const error = compareJets(space, result.activations, outputs, (e, _, at, h) => {
          let z = Jet.constant(space, theta[e * parameters + dense.offset + inputs * outputs + h]);
          for (let k = 0; k < inputs; k++) {
            const weight = theta[e * parameters + dense.offset + k * outputs + h];
            z = z.plus(jetAt(space, source, at, inputs, k).times(weight));
          }
          return z;
        });
        expect(error).toBeLessThan(TOLERANCE);
      });

      it('tanhJet is tanh of the series', async () => {
        const z = jets(outputs);
        const result = await runKernel(device, 'tanhJet', { activations: z }, { ...common, width: outputs });
        const error = compareJets(space, result.activations, outputs, (_, __, at, h) =>
          tanh(jetAt(space, z, at, outputs, h)),
        );
        expect(error).toBeLessThan(TOLERANCE);
      });

      it('tanhJetBackward is adjoint to the differential of tanh', async () => {
        const [z, adjoint, direction] = [jets(outputs), jets(outputs), jets(outputs)];
        const t = z.slice();
        eachSample((_, __, at) => {
          for (let h = 0; h < outputs; h++) {
            tanh(jetAt(space, z, at, outputs, h)).coefficients.forEach((value, c) => {
              t[(at * space.size + c) * outputs + h] = value;
            });
          }
        });
        const result = await runKernel(
          device,
          'tanhJetBackward',
          { activations: t, adjoint },
          { ...common, width: outputs },
        );
        const [found, wanted]: number[][] = [[], []];
        const dot = (a: Jet, b: Jet) => a.coefficients.reduce((sum, value, c) => sum + value * b.coefficients[c], 0);
        eachSample((_, __, at) => {
          for (let h = 0; h < outputs; h++) {
            const [jet, dz, tbar, zbar] = [z, direction, adjoint, result.adjoint].map((v) =>
              jetAt(space, v, at, outputs, h),
            );
            const step = 1e-5;
            const dt = tanh(jet.plus(dz.times(step)))
              .minus(tanh(jet.plus(dz.times(-step))))
              .times(1 / (2 * step));
            wanted.push(dot(tbar, dt));
            found.push(dot(zbar, dz));
          }
        });
        expect(relativeError(found, wanted)).toBeLessThan(TOLERANCE);
      });

      const NOT_TANH = ACTIVATIONS.filter((activation) => activation !== 'tanh');

      it.each(NOT_TANH)('activationJet of %s is its series, whatever the size of z', async (activation) => {
        const z = jets(outputs);
        eachSample((_, sample, at) => {
          for (let h = 0; h < outputs; h++) z[at * space.size * outputs + h] *= [1, 8, 40][sample];
        });
        const result = await runKernel(
          device,
          'activationJet',
          { preactivations: z, activations: jets(outputs), scratch },
          { ...common, width: outputs, activation },
        );
        const error = compareJets(space, result.activations, outputs, (_, __, at, h) =>
          ACTIVATION_FUNCTIONS[activation].value(jetAt(space, z, at, outputs, h)),
        );
        expect(error).toBeLessThan(TOLERANCE);
      });

      it.each(['sigmoid', 'softplus', 'swish'] as const)(
        'activationJet of %s keeps the digits of what is small: values and slopes, one by one',
        async (activation) => {
          const z = jets(outputs);
          eachSample((_, sample, at) => {
            for (let h = 0; h < outputs; h++) z[at * space.size * outputs + h] = (sample - 1) * (4 + h);
          });
          const result = await runKernel(
            device,
            'activationJet',
            { preactivations: z, activations: jets(outputs), scratch },
            { ...common, width: outputs, activation },
          );
          eachSample((_, __, at) => {
            for (let h = 0; h < outputs; h++) {
              const wanted = ACTIVATION_FUNCTIONS[activation].value(jetAt(space, z, at, outputs, h)).coefficients;
              const found = jetAt(space, result.activations, at, outputs, h).coefficients;
              for (const c of [0, 1, 2].slice(0, space.size)) {
                expect(Math.abs(found[c] - wanted[c]) / (Math.abs(wanted[c]) || 1)).toBeLessThan(EXPONENTIAL_TOLERANCE);
              }
            }
          });
        },
      );

      it.each(NOT_TANH)('activationJet of %s is finite and bounded, however large z', async (activation) => {
        const z = new Float32Array(members * SIZES.capacity * space.size * outputs);
        eachSample((_, sample, at) => {
          for (let h = 0; h < outputs; h++) z[at * space.size * outputs + h] = (sample - 1) * 10 ** (3 * h + 1);
        });
        const result = await runKernel(
          device,
          'activationJet',
          { preactivations: z, activations: jets(outputs), scratch },
          { ...common, width: outputs, activation },
        );
        eachSample((_, __, at) => {
          for (let h = 0; h < outputs; h++) {
            const [value] = jetAt(space, result.activations, at, outputs, h).coefficients;
            const growth = activation === 'sin' || activation === 'sigmoid' ? 0 : 1;
            expect(Math.abs(value)).toBeLessThanOrEqual(1 + growth * Math.abs(z[at * space.size * outputs + h]));
          }
        });
      });

      it.each(NOT_TANH)('activationJetBackward of %s multiplies by the series of its slope', async (activation) => {
        const [z, adjoint] = [jets(outputs), jets(outputs)];
        const result = await runKernel(
          device,
          'activationJetBackward',
          { preactivations: z, adjoint, scratch },
          { ...common, width: outputs, activation },
        );
        const error = compareJets(space, result.adjoint, outputs, (_, __, at, h) => {
          const u = ACTIVATION_FUNCTIONS[activation].slope(jetAt(space, z, at, outputs, h)).coefficients;
          const tbar = jetAt(space, adjoint, at, outputs, h).coefficients;
          const zbar = zeroCoefficients(space);
          for (const { target, left, right } of space.products) zbar[left] += u[right] * tbar[target];
          return new Jet(space, zbar);
        });
        expect(error).toBeLessThan(TOLERANCE);
      });

      it('affineLayer is W x + b, and affineLayerGradient adds its adjoint', async () => {
        const layer = { ...common, ...first, first: 4, total };
        const { preactivations } = await runKernel(
          device,
          'affineLayer',
          { theta, points, preactivations: jets(outputs) },
          layer,
        );
        expect(compareJets(space, preactivations, outputs, (e, i, _, h) => preactivation(e, i, h))).toBeLessThan(
          TOLERANCE,
        );
        const [adjoint, before] = [jets(outputs), randomNumbers(random, members * parameters)];
        const { gradient } = await runKernel(
          device,
          'affineLayerGradient',
          { points, adjoint, gradient: before },
          layer,
        );
        const expected = Float64Array.from(before);
        eachSample((e, i, at) => {
          for (let h = 0; h < outputs; h++) {
            const zbar = jetAt(space, adjoint, at, outputs, h).coefficients;
            const weight = e * parameters + first.offset + h;
            for (const axis of [0, 1]) {
              const step = maxOrder > 0 ? zbar[1 + axis] : 0;
              expected[weight + axis * outputs] += points[2 * (e * total + 4 + i) + axis] * zbar[0] + step;
            }
            expected[weight + 2 * outputs] += zbar[0];
          }
        });
        expect(relativeError(gradient, expected)).toBeLessThan(TOLERANCE);
      });

      it('outputLayer, its adjoint and its gradient belong to y = a w + b', async () => {
        const layer = { offset: 4, inputs, outputs: 1 };
        const activations = jets(inputs);
        const output = randomNumbers(random, members * 8 * space.size);
        const y = await runKernel(
          device,
          'outputLayer',
          { theta, activations, output },
          { ...common, ...layer, outputRow: 2, outputCapacity: 8 },
        );
        const cotangent = randomNumbers(random, members * capacity * space.size);
        const adjoint = (
          await runKernel(
            device,
            'outputLayerBackward',
            { theta, cotangent, adjoint: jets(inputs) },
            { ...common, ...layer },
          )
        ).adjoint;
        const before = randomNumbers(random, members * parameters);
        const { gradient } = await runKernel(
          device,
          'outputLayerGradient',
          { activations, cotangent, gradient: before },
          { ...common, ...layer, group: 2 },
        );
        const [found, wanted]: number[][] = [[], []];
        const expectedGradient = Float64Array.from(before);
        eachSample((e, i, at) => {
          const w = (k: number) => theta[e * parameters + layer.offset + k];
          for (let c = 0; c < space.size; c++) {
            const k = at * space.size + c;
            let value = c === 0 ? w(inputs) : 0;
            for (let h = 0; h < inputs; h++) {
              value += activations[k * inputs + h] * w(h);
              found.push(adjoint[k * inputs + h]);
              wanted.push(cotangent[k] * w(h));
              expectedGradient[e * parameters + layer.offset + h] += cotangent[k] * activations[k * inputs + h];
            }
            found.push(y.output[(e * 8 + 2 + i) * space.size + c]);
            wanted.push(value);
            if (c === 0) expectedGradient[e * parameters + layer.offset + inputs] += cotangent[k];
          }
        });
        expect(relativeError(found, wanted)).toBeLessThan(TOLERANCE);
        expect(relativeError(gradient, expectedGradient)).toBeLessThan(TOLERANCE);
      });

      it('denseLayerGradient adds source^T adjoint, denseLayerBackward is adjoint W^T', async () => {
        const [source, adjoint] = [jets(inputs), jets(outputs)];
        const before = randomNumbers(random, members * parameters);
        const { gradient } = await runKernel(
          device,
          'denseLayerGradient',
          { source, adjoint, gradient: before, scratch },
          { ...common, ...dense, group: 2 },
        );
        const { target } = await runKernel(
          device,
          'denseLayerBackward',
          { theta, adjoint, target: jets(inputs), scratch },
          { ...common, ...dense },
        );
        const expectedGradient = Float64Array.from(before);
        const [found, wanted]: number[][] = [[], []];
        eachSample((e, _, at) => {
          const weights = e * parameters + dense.offset;
          for (let c = 0; c < space.size; c++) {
            const k = at * space.size + c;
            for (let i = 0; i < inputs; i++) {
              let sum = 0;
              for (let h = 0; h < outputs; h++) {
                expectedGradient[weights + i * outputs + h] += source[k * inputs + i] * adjoint[k * outputs + h];
                sum += adjoint[k * outputs + h] * theta[weights + i * outputs + h];
              }
              found.push(target[k * inputs + i]);
              wanted.push(sum);
            }
            if (c > 0) continue;
            for (let h = 0; h < outputs; h++)
              expectedGradient[weights + inputs * outputs + h] += adjoint[k * outputs + h];
          }
        });
        expect(relativeError(gradient, expectedGradient)).toBeLessThan(TOLERANCE);
        expect(relativeError(found, wanted)).toBeLessThan(TOLERANCE);
      });
    });

    it('adam is the update of Table II and leaves the gradient zero', async () => {
      const random = createRandom(7, 'data');
      const [theta, gradient, moment1] = [1, 2, 3].map(() => randomNumbers(random, 2 * 11));
      const moment2 = randomNumbers(random, 2 * 11).map(Math.abs);
      const attributes = {
        maxOrder: 0,
        members: 2,
        parameters: 11,
        rate: 0.01,
        vScale: 3,
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-7,
      } as const;
      const result = await runKernel(device, 'adam', { theta, gradient, moment1, moment2 }, attributes);
      const m = moment1.map((value, i) => 0.9 * value + 0.1 * gradient[i]);
      const v = moment2.map((value, i) => 0.999 * value + 0.001 * gradient[i] ** 2);
      const expected = theta.map((value, i) => value - (0.01 * m[i]) / (Math.sqrt(3 * v[i]) + 1e-7));
      expect(relativeError(result.theta, expected)).toBeLessThan(TOLERANCE);
      expect(relativeError(result.moment1, m)).toBeLessThan(TOLERANCE);
      expect(relativeError(result.moment2, v)).toBeLessThan(TOLERANCE);
      expect(result.gradient.every((value) => value === 0)).toBe(true);
    });

    it('squaredError sums over the rows in use into its slot only', async () => {
      const random = createRandom(8, 'data');
      const [output, values] = [randomNumbers(random, 2 * 5), randomNumbers(random, 2 * 9)];
      const sums = new Float32Array(2 * 3).fill(-1);
      const attributes = {
        maxOrder: 0,
        members: 2,
        parameters: 1,
        count: 4,
        capacity: 5,
        first: 3,
        total: 9,
        slot: 1,
        slots: 3,
      } as const;
      const result = await runKernel(device, 'squaredError', { output, values, sums }, attributes);
      const sum = (e: number) => [0, 1, 2, 3].reduce((s, i) => s + (output[e * 5 + i] - values[e * 9 + 3 + i]) ** 2, 0);
      expect(relativeError(result.sums, [-1, sum(0), -1, -1, sum(1), -1])).toBeLessThan(TOLERANCE);
    });
  });
}
