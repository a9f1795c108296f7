/** The relaxed build differs from the plain one by rounding only: dense layer, tanh and all gradients, in a browser. */
import { describe, expect, it } from 'vitest';
import { countUpTo, ORDERS } from '../../../math/multiIndex.ts';
import plainUrl from '../../wasm/build/kernels.plain.wasm?url';
import relaxedUrl from '../../wasm/build/kernels.relaxed.wasm?url';
import { scratchSize } from '../specs.ts';
import { instantiateKernels, supportsRelaxedSimd, wasmKernels } from './index.ts';

const WIDTH = 21;
const COUNT = 9;

/** Parameters' gradient after one chain of kernels through two layers of width 21. */
async function gradientOf(url: string, maxOrder: (typeof ORDERS)[number]): Promise<Float32Array> {
  const memory = new WebAssembly.Memory({ initial: 64 });
  const kernels = wasmKernels(await instantiateKernels(await (await fetch(url)).arrayBuffer(), memory));
  let top = 0;
  const place = (length: number, scale: number) => {
    const pointer = top;
    top += 4 * length;
    for (let i = 0; i < length; i++) new Float32Array(memory.buffer, pointer)[i] = scale * Math.sin(i * i + 1);
    return pointer;
  };
  const parameters = 3 * WIDTH + WIDTH * WIDTH + WIDTH;
  const [theta, gradient, points] = [place(parameters, 0.7), place(parameters, 0), place(2 * COUNT, 1)];
  const jets = COUNT * countUpTo(maxOrder) * WIDTH;
  const [source, activations, adjoint, target] = [place(jets, 0), place(jets, 0), place(jets, 1), place(jets, 0)];
  const scratch = place(scratchSize(WIDTH), 0);
  const common = { maxOrder, members: 1, parameters, row: 0, count: COUNT, capacity: COUNT } as const;
  const first = { ...common, offset: 0, inputs: 2, outputs: WIDTH, first: 0, total: COUNT };
  const second = { ...common, offset: 3 * WIDTH, inputs: WIDTH, outputs: WIDTH };
  kernels.firstLayer({ theta, points, activations: source }, first);
  kernels.denseLayer({ theta, source, activations, scratch }, second);
  kernels.tanhJet({ activations }, { ...common, width: WIDTH });
  kernels.tanhJetBackward({ activations, adjoint }, { ...common, width: WIDTH });
  kernels.denseLayerGradient({ source, adjoint, gradient, scratch }, second);
  kernels.denseLayerBackward({ theta, adjoint, target, scratch }, second);
  kernels.firstLayerGradient({ theta, points, activations: source, adjoint: target, gradient }, first);
  return new Float32Array(memory.buffer, gradient, parameters).slice();
}

describe.runIf(supportsRelaxedSimd())('the relaxed build', () => {
  it.each(ORDERS)('gives the gradient of the plain build up to rounding, order %i', async (maxOrder) => {
    const [plain, relaxed] = await Promise.all([gradientOf(plainUrl, maxOrder), gradientOf(relaxedUrl, maxOrder)]);
    const scale = Math.max(...plain.map(Math.abs));
    expect(scale).toBeGreaterThan(0.1);
    const error = Math.max(...plain.map((value, i) => Math.abs(value - relaxed[i])));
    expect(error / scale).toBeLessThan(2e-6);
  });
});
