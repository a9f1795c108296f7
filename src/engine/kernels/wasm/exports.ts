/** The functions of the wasm module (src/engine/wasm/assembly), their instantiation, and the choice of the build. */
import type { Order } from '../../../math/multiIndex.ts';

/** Byte offset into the module's memory. */
export type Pointer = number;

/** Straight-line kernels, one of each per order. */
type PerOrder<Name extends string, Kernel> = { readonly [K in `${Name}${Order}`]: Kernel };

/** From or onto the jets of z: t, or the adjoint in place. `scratch`: [7, width]. */
type ActivationKernel = (
  activation: number,
  z: Pointer,
  jets: Pointer,
  scratch: Pointer,
  count: number,
  width: number,
) => void;

type OrderKernels = PerOrder<'tanhJet', (activations: Pointer, count: number, width: number) => void> &
  PerOrder<'tanhJetBackward', (activations: Pointer, adjoint: Pointer, count: number, width: number) => void> &
  PerOrder<'activationJet' | 'activationJetBackward', ActivationKernel> &
  PerOrder<'firstLayer', (w: Pointer, points: Pointer, activations: Pointer, count: number, width: number) => void> &
  PerOrder<
    'firstLayerGradient',
    (
      w: Pointer,
      points: Pointer,
      activations: Pointer,
      adjoint: Pointer,
      gradient: Pointer,
      count: number,
      width: number,
      from: number,
      to: number,
    ) => void
  >;

/**
 * The module's functions, all for one member of the ensemble; shapes and meaning are told in the assembly sources. Those
 * with `from` and `to` work on these neurons only: every neuron's numbers are the same bits whatever else is in its call.
 */
export interface WasmExports extends OrderKernels {
  affineLayer(w: Pointer, points: Pointer, z: Pointer, count: number, width: number, size: number): void;
  affineLayerGradient(
    points: Pointer,
    adjoint: Pointer,
    gradient: Pointer,
    count: number,
    width: number,
    size: number,
    from: number,
    to: number,
  ): void;
  packWeights(w: Pointer, panels: Pointer, depth: number, columns: number, from: number, to: number): void;
  packTransposed(w: Pointer, panels: Pointer, depth: number, from: number, to: number): void;
  multiply(a: Pointer, panels: Pointer, c: Pointer, rows: number, depth: number, columns: number, period: number): void;
  denseLayerGradient(
    source: Pointer,
    adjoint: Pointer,
    gradient: Pointer,
    scratch: Pointer,
    scratchFloats: number,
    rows: number,
    inputs: number,
    outputs: number,
    period: number,
    from: number,
    to: number,
  ): void;
  outputLayer(w: Pointer, activations: Pointer, output: Pointer, rows: number, width: number, period: number): void;
  outputLayerBackward(
    w: Pointer,
    cotangent: Pointer,
    adjoint: Pointer,
    count: number,
    width: number,
    period: number,
  ): void;
  outputLayerGradient(
    activations: Pointer,
    cotangent: Pointer,
    gradient: Pointer,
    rows: number,
    width: number,
    period: number,
    from: number,
    to: number,
  ): void;
  sobolevLoss(
    output: Pointer,
    targets: Pointer,
    weights: Pointer,
    rule: Pointer,
    cotangent: Pointer,
    statistics: Pointer,
    count: number,
    maxOrder: number,
  ): void;
  squaredError(output: Pointer, values: Pointer, sum: Pointer, count: number): void;
  adam(
    theta: Pointer,
    gradient: Pointer,
    moment1: Pointer,
    moment2: Pointer,
    size: number,
    rate: number,
    vScale: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    complement1: number,
    complement2: number,
  ): void;
}

/** Instantiates a build of the kernels on a memory owned by someone else; the module itself never writes to it. */
export async function instantiateKernels(
  bytesOrModule: BufferSource | WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<WasmExports> {
  const module = bytesOrModule instanceof WebAssembly.Module ? bytesOrModule : await WebAssembly.compile(bytesOrModule);
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  return instance.exports as unknown as WasmExports;
}

// biome-ignore format: one line per section
const RELAXED_PROBE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // "\0asm", version 1
  0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, // types: () -> v128
  0x03, 0x02, 0x01, 0x00, // functions: one, of type 0
  0x0a, 0x13, 0x01, 0x11, 0x00, // code: one body of 17 bytes, no locals
  0x41, 0x00, 0xfd, 0x0f, 0x41, 0x00, 0xfd, 0x0f, 0x41, 0x00, 0xfd, 0x0f, // three times: i32.const 0, i8x16.splat
  0xfd, 0x85, 0x02, 0x0b, // f32x4.relaxed_madd, end
]);

/** Whether this engine runs kernels.relaxed.wasm. */
export function supportsRelaxedSimd(): boolean {
  return WebAssembly.validate(RELAXED_PROBE);
}
