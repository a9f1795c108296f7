/** Dense layers of odd shapes against plain float64 loops. */
import { describe, expect, it } from 'vitest';
import { scratchSize } from '../specs.ts';
import { Arena, expectClose, kernels, numbers } from './testKernels.ts';

/** [rows, depth] times [depth, columns], in float64. */
function product(a: readonly number[], b: readonly number[], rows: number, depth: number, columns: number): number[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    let sum = 0;
    for (let k = 0; k < depth; k++) sum += a[row * depth + k]! * b[k * columns + column]!;
    return sum;
  });
}

function transpose(a: readonly number[], rows: number, columns: number): number[] {
  return Array.from({ length: rows * columns }, (_, index) => a[(index % rows) * columns + Math.floor(index / rows)]!);
}

describe.each([
  [4, 4, 3],
  [5, 7, 1],
  [13, 9, 2],
  [8, 16, 7],
  [6, 31, 40],
  [66, 67, 95],
  [1, 3, 5],
])('a dense layer with %i inputs and %i outputs on %i samples', (inputs, outputs, count) => {
  const P = 3;
  const parameters = inputs * outputs + outputs + 5;
  const capacity = count + 2;
  const rows = count * P;
  const attributes = {
    maxOrder: 1,
    members: 2,
    parameters,
    row: 1,
    count,
    capacity,
    offset: 3,
    inputs,
    outputs,
  } as const;
  const thetaValues = numbers(2 * parameters, 1, 11);
  const sourceValues = numbers(2 * capacity * P * inputs, 1, 12);
  const adjointValues = numbers(2 * capacity * P * outputs, 1, 13);
  const scratchValues = numbers(scratchSize(Math.max(inputs, outputs)), 1, 14);
  const start = (e: number) => (e * capacity + 1) * P;
  const part = (values: readonly number[], e: number, width: number) =>
    values.slice(start(e) * width, (start(e) + rows) * width);
  const weights = (e: number) => thetaValues.slice(e * parameters + 3, e * parameters + 3 + inputs * outputs);

  it('denseLayer multiplies every coefficient by W and adds b to the values only', () => {
    const arena = new Arena();
    const buffers = {
      theta: arena.place(thetaValues),
      source: arena.place(sourceValues),
      activations: arena.place(adjointValues),
      scratch: arena.place(scratchValues),
    };
    kernels.denseLayer(buffers, attributes);
    const found = arena.read(buffers.activations, adjointValues.length);
    const expected = [...adjointValues];
    for (const e of [0, 1]) {
      const bias = thetaValues.slice(e * parameters + 3 + inputs * outputs);
      product(part(sourceValues, e, inputs), weights(e), rows, inputs, outputs).forEach((value, k) => {
        const isValue = Math.floor(k / outputs) % P === 0;
        expected[start(e) * outputs + k] = value + (isValue ? bias[k % outputs]! : 0);
      });
    }
    expectClose(found, expected, 1e-6);
    expect(found.slice(0, start(0) * outputs)).toEqual(adjointValues.slice(0, start(0) * outputs));
  });

  it('denseLayerBackward multiplies by the transpose of W', () => {
    const arena = new Arena();
    const buffers = {
      theta: arena.place(thetaValues),
      adjoint: arena.place(adjointValues),
      target: arena.place(sourceValues),
      scratch: arena.place(scratchValues),
    };
    kernels.denseLayerBackward(buffers, attributes);
    const expected = [...sourceValues];
    for (const e of [0, 1]) {
      const transposed = transpose(weights(e), inputs, outputs);
      const found = product(part(adjointValues, e, outputs), transposed, rows, outputs, inputs);
      expected.splice(start(e) * inputs, found.length, ...found);
    }
    expectClose(arena.read(buffers.target, sourceValues.length), expected, 1e-6);
  });

  it('denseLayerGradient adds source^T adjoint, and the adjoint of the values to that of b', () => {
    const arena = new Arena();
    const before = numbers(2 * parameters, 1, 15);
    const buffers = {
      source: arena.place(sourceValues),
      adjoint: arena.place(adjointValues),
      gradient: arena.place(before),
      scratch: arena.place(scratchValues),
    };
    kernels.denseLayerGradient(buffers, { ...attributes, group: 2 });
    const expected = [...before];
    for (const e of [0, 1]) {
      const zbar = part(adjointValues, e, outputs);
      const transposed = transpose(part(sourceValues, e, inputs), rows, inputs);
      const offset = e * parameters + 3;
      product(transposed, zbar, inputs, rows, outputs).forEach((value, k) => {
        expected[offset + k]! += value;
      });
      zbar.forEach((value, k) => {
        if (Math.floor(k / outputs) % P === 0) expected[offset + inputs * outputs + (k % outputs)]! += value;
      });
    }
    expectClose(arena.read(buffers.gradient, before.length), expected, 2e-6);
  });
});
