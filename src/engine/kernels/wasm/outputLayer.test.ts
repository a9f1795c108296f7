/** The output layer against plain float64 sums. */
import { describe, it } from 'vitest';
import { Arena, dot, expectClose, kernels, numbers, SPAN } from './testKernels.ts';

describe.each([1, 6, 21, 200])('the output layer of width %i', (width) => {
  const P = 3;
  const parameters = width + 4;
  const attributes = { ...SPAN, maxOrder: 1, parameters, offset: 2, inputs: width, outputs: 1 } as const;
  const thetaValues = numbers(2 * parameters, 1, 21);
  const activationValues = numbers(10 * P * width, 1, 22);
  const weights = (e: number) => thetaValues.slice(e * parameters + 2, e * parameters + 2 + width);
  const rowOf = (k: number) => activationValues.slice(k * width, (k + 1) * width);

  it('is a weighted sum, with b on the values', () => {
    const arena = new Arena();
    const before = numbers(2 * 8 * P, 1, 23);
    const buffers = {
      theta: arena.place(thetaValues),
      activations: arena.place(activationValues),
      output: arena.place(before),
    };
    kernels.outputLayer(buffers, { ...attributes, outputRow: 4, outputCapacity: 8 });
    const expected = [...before];
    for (const e of [0, 1]) {
      for (let k = 0; k < SPAN.count * P; k++) {
        const bias = k % P === 0 ? thetaValues[e * parameters + 2 + width]! : 0;
        expected[(e * 8 + 4) * P + k] = dot(rowOf((e * 5 + 1) * P + k), weights(e)) + bias;
      }
    }
    expectClose(arena.read(buffers.output, before.length), expected, 1e-6);
  });

  it('hands the cotangent back through w, and gathers the gradient of w and b', () => {
    const arena = new Arena();
    const cotangentValues = numbers(10 * P, 1, 24);
    const adjointBefore = numbers(10 * P * width, 1, 25);
    const gradientBefore = numbers(2 * parameters, 1, 26);
    const [theta, activations] = [arena.place(thetaValues), arena.place(activationValues)];
    const [cotangent, adjoint] = [arena.place(cotangentValues), arena.place(adjointBefore)];
    const gradient = arena.place(gradientBefore);
    kernels.outputLayerBackward({ theta, cotangent, adjoint }, attributes);
    kernels.outputLayerGradient({ activations, cotangent, gradient }, { ...attributes, group: 2 });
    const expectedAdjoint = [...adjointBefore];
    const expectedGradient = [...gradientBefore];
    for (const e of [0, 1]) {
      for (let k = (e * 5 + 1) * P; k < (e * 5 + 4) * P; k++) {
        for (let h = 0; h < width; h++) {
          expectedAdjoint[k * width + h] = cotangentValues[k]! * weights(e)[h]!;
          expectedGradient[e * parameters + 2 + h]! += cotangentValues[k]! * rowOf(k)[h]!;
        }
        if (k % P === 0) expectedGradient[e * parameters + 2 + width]! += cotangentValues[k]!;
      }
    }
    expectClose(arena.read(adjoint, adjointBefore.length), expectedAdjoint, 1e-6);
    expectClose(arena.read(gradient, gradientBefore.length), expectedGradient, 1e-6);
  });
});
