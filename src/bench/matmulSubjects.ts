/**
 * The matrix products of the project on [2100, 200] x [200, 200], the shape of a step at order 5 and 100 samples. The
 * best of their rates is the peak that the floor is computed with.
 */

import { scratchSize } from '../engine/kernels/specs.ts';
import { instantiateKernels, wasmKernels } from '../engine/kernels/wasm/index.ts';
import { countUpTo } from '../math/multiIndex.ts';
import type { Subject } from './interleave.ts';

const WIDTH = 200;
const SAMPLES = 100;
const ORDER = 5;
const ROWS = SAMPLES * countUpTo(ORDER);
/** Rows at a time of the product that stays in the second-level cache. */
const HOT_ROWS = 60;
const PAGE = 65536;

/** Operations of one call of any of these subjects. */
export const MATMUL_FLOP = 2 * ROWS * WIDTH * WIDTH;

/** Places buffers of small numbers, one behind the other, in a memory that grows for them. */
function arena(memory: WebAssembly.Memory): (size: number) => number {
  let top = PAGE;
  return (size) => {
    const pointer = top;
    top += Math.ceil(size / 16) * 64;
    const missing = Math.ceil(top / PAGE) - memory.buffer.byteLength / PAGE;
    if (missing > 0) memory.grow(missing);
    const values = new Float32Array(memory.buffer, pointer, size);
    for (let i = 0; i < size; i++) values[i] = Math.sin(i);
    return pointer;
  };
}

/** The subjects of one build, named `<build> <kernel>`. */
export async function matmulSubjects(build: string, binary: BufferSource): Promise<Subject[]> {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const exports = await instantiateKernels(binary, memory);
  const kernels = wasmKernels(exports);
  const place = arena(memory);
  const [theta, gradient] = [place((WIDTH + 1) * WIDTH), place((WIDTH + 1) * WIDTH)];
  const [source, target] = [place(ROWS * WIDTH), place(ROWS * WIDTH)];
  const [scratch, panels] = [place(scratchSize(WIDTH)), place(scratchSize(WIDTH))];
  const layer = { offset: 0, inputs: WIDTH, outputs: WIDTH };
  const rows = {
    maxOrder: ORDER,
    members: 1,
    parameters: 0,
    row: 0,
    count: SAMPLES,
    capacity: SAMPLES,
    group: SAMPLES,
    ...layer,
  } as const;
  exports.packWeights(theta, panels, WIDTH, WIDTH, 0, WIDTH);
  const works: Record<string, () => void> = {
    denseLayer: () => kernels.denseLayer({ theta, source, activations: target, scratch }, rows),
    denseLayerBackward: () => kernels.denseLayerBackward({ theta, adjoint: source, target, scratch }, rows),
    denseLayerGradient: () => kernels.denseLayerGradient({ source, adjoint: target, gradient, scratch }, rows),
    'hot loop': () => {
      for (let row = 0; row < ROWS; row += HOT_ROWS) {
        exports.multiply(source, panels, target, HOT_ROWS, WIDTH, WIDTH, countUpTo(ORDER));
      }
    },
  };
  return Object.entries(works).map(([kernel, work]) => ({ name: `${build} ${kernel}`, work }));
}
