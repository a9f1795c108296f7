/** Jets through tanh, as hidden layer and as first layer, against float64 series; gradients against differences. */
import { describe, expect, it } from 'vitest';
import { indexOf, multiIndicesUpTo, ORDERS, type Order } from '../../../math/multiIndex.ts';
import {
  Arena,
  dot,
  expectClose,
  HANDLED,
  kernels,
  numbers,
  rowsOf,
  SPAN,
  size,
  untouchedRows,
} from './testKernels.ts';

const WIDTHS = [1, 5, 8, 13, 200];

function multiplySeries(order: Order, a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(size(order)).fill(0);
  for (const [i, j] of multiIndicesUpTo(order)) {
    for (const [k, l] of multiIndicesUpTo(order - i - j)) {
      product[indexOf(i + k, j + l)]! += a[indexOf(i, j)]! * b[indexOf(k, l)]!;
    }
  }
  return product;
}

/** tau_m = tanh^(m)(z) / m!, the closed forms of the specification. */
function tau(z: number): number[] {
  const t = Math.tanh(z);
  const u = 1 - t * t;
  const fifth = (u * (2 - 15 * t ** 2 + 15 * t ** 4)) / 15;
  return [t, u, -t * u, (u * (3 * t * t - 1)) / 3, (t * u * (2 - 3 * t * t)) / 3, fifth];
}

/** tanh of a series as sum tau_m (z - z_00)^m. */
function tanhSeries(order: Order, z: readonly number[]): number[] {
  const step = [0, ...z.slice(1)];
  let power: number[] = [1, ...new Array<number>(size(order) - 1).fill(0)];
  const sum = new Array<number>(size(order)).fill(0);
  for (let m = 0; m <= order; m++) {
    for (let c = 0; c < sum.length; c++) sum[c]! += tau(z[0]!)[m]! * power[c]!;
    power = multiplySeries(order, power, step);
  }
  return sum;
}

/** Gradient by central differences in float64. */
function differences(f: (x: readonly number[]) => number, x: readonly number[], step = 1e-5): number[] {
  return x.map((value, k) => (f(x.with(k, value + step)) - f(x.with(k, value - step))) / (2 * step));
}

/** The series of neuron h in a [B, P, width] buffer. */
const jetOf = (buffer: readonly number[], row: number, h: number, order: Order, width: number) =>
  Array.from({ length: size(order) }, (_, c) => buffer[(row * size(order) + c) * width + h]!);

describe('tanh of a single value', () => {
  it('is within 4e-7 of the true value, relatively, from 1e-38 to 1e4', () => {
    const z = Array.from({ length: 40000 }, (_, i) => Math.fround((i % 2 ? -1 : 1) * 10 ** (-38 + (42 * i) / 40000)));
    z.push(...Array.from({ length: 40001 }, (_, i) => Math.fround((i - 20000) / 1000)));
    const arena = new Arena();
    const activations = arena.place(z);
    const common = { maxOrder: 0, members: 1, parameters: 0, row: 0, count: 1, capacity: 1 } as const;
    kernels.tanhJet({ activations }, { ...common, width: z.length });
    const t = arena.read(activations, z.length);
    const errors = t.map((value, i) => (z[i] === 0 ? Math.abs(value) : Math.abs(value / Math.tanh(z[i]!) - 1)));
    expect(Math.max(...errors)).toBeLessThan(4e-7);
    expect(Math.max(...t.map(Math.abs))).toBe(1);
  });

  it('keeps the sign of zero and passes NaN and infinity on', () => {
    const arena = new Arena();
    const activations = arena.place([-0, NaN, Infinity, -Infinity, NaN]);
    const common = { maxOrder: 0, members: 1, parameters: 0, row: 0, count: 1, capacity: 1 } as const;
    kernels.tanhJet({ activations }, { ...common, width: 5 });
    expect(arena.read(activations, 5)).toEqual([-0, NaN, 1, -1, NaN]);
  });
});

describe.each(ORDERS)('jets of order %i', (maxOrder) => {
  const P = size(maxOrder);
  const common = { ...SPAN, maxOrder, parameters: 0 };

  it.each(WIDTHS)('tanhJet is tanh of the series, width %i', (width) => {
    const z = numbers(10 * P * width, 1.5, 1);
    const arena = new Arena();
    const activations = arena.place(z);
    kernels.tanhJet({ activations }, { ...common, width });
    const t = arena.read(activations, z.length);
    for (const row of HANDLED) {
      for (let h = 0; h < width; h += width > 50 ? 17 : 1) {
        expectClose(jetOf(t, row, h, maxOrder, width), tanhSeries(maxOrder, jetOf(z, row, h, maxOrder, width)), 2e-6);
      }
    }
    for (const row of untouchedRows)
      expect(jetOf(t, row, 0, maxOrder, width)).toEqual(jetOf(z, row, 0, maxOrder, width));
  });

  it.each(WIDTHS)('tanhJetBackward is the adjoint of tanhJet, width %i', (width) => {
    const z = numbers(10 * P * width, 1.2, 2);
    const tbar = numbers(10 * P * width, 1, 3);
    const arena = new Arena();
    const activations = arena.place(z);
    const adjoint = arena.place(tbar);
    kernels.tanhJet({ activations }, { ...common, width });
    kernels.tanhJetBackward({ activations, adjoint }, { ...common, width });
    const zbar = arena.read(adjoint, tbar.length);
    for (const row of HANDLED) {
      for (let h = 0; h < width; h += width > 50 ? 33 : 1) {
        const weights = jetOf(tbar, row, h, maxOrder, width);
        const loss = (x: readonly number[]) => dot(tanhSeries(maxOrder, x), weights);
        expectClose(jetOf(zbar, row, h, maxOrder, width), differences(loss, jetOf(z, row, h, maxOrder, width)), 2e-6);
      }
    }
    for (const row of untouchedRows) {
      expect(jetOf(zbar, row, 0, maxOrder, width)).toEqual(jetOf(tbar, row, 0, maxOrder, width));
    }
  });

  /** t of one neuron of the first layer from (w1, w2, b). */
  const neuron = (point: readonly number[], [w1, w2, b]: readonly number[]) => {
    const z = new Array<number>(P).fill(0);
    z[0] = dot([w1!, w2!], point) + b!;
    if (maxOrder > 0) [z[1], z[2]] = [w1!, w2!];
    return tanhSeries(maxOrder, z);
  };

  it.each([1, 6, 13])('firstLayer and its gradient follow the series of w1 x1 + w2 x2 + b, width %i', (width) => {
    const parameters = 3 * width + 4;
    const layer = { offset: 2, inputs: 2, outputs: width };
    const attributes = { ...SPAN, ...layer, maxOrder, parameters, first: 2, total: 7 };
    const thetaValues = numbers(2 * parameters, 1.2, 4);
    const pointValues = numbers(2 * 7 * 2, 1.5, 5);
    const tbar = numbers(10 * P * width, 1, 6);
    const before = numbers(2 * parameters, 1, 7);
    const arena = new Arena();
    const [theta, points, adjoint] = [arena.place(thetaValues), arena.place(pointValues), arena.place(tbar)];
    const activations = arena.place(numbers(10 * P * width, 1, 8));
    const gradient = arena.place(before);
    kernels.firstLayer({ theta, points, activations }, attributes);
    kernels.firstLayerGradient({ theta, points, activations, adjoint, gradient }, attributes);
    const t = arena.read(activations, 10 * P * width);
    const found = arena.read(gradient, before.length).map((value, k) => value - before[k]!);
    const expected = new Array<number>(before.length).fill(0);
    for (const e of [0, 1]) {
      for (let h = 0; h < width; h++) {
        const slots = [0, 1, 2].map((k) => e * parameters + 2 + k * width + h);
        const w = slots.map((slot) => thetaValues[slot]!);
        rowsOf(e).forEach((row, i) => {
          const point = pointValues.slice(2 * (7 * e + 2 + i), 2 * (7 * e + 3 + i));
          expectClose(jetOf(t, row, h, maxOrder, width), neuron(point, w), 1e-6);
          const loss = (x: readonly number[]) => dot(neuron(point, x), jetOf(tbar, row, h, maxOrder, width));
          differences(loss, w).forEach((slope, k) => {
            expected[slots[k]!]! += slope;
          });
        });
      }
    }
    expectClose(found, expected, 3e-6);
  });
});
