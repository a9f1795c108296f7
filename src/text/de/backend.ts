/** German of what a run is computed on, and why on nothing better. */
import type { Catalog } from '../translator.ts';

export const BACKEND: Catalog = {
  'GPU (WebGPU)': 'GPU (WebGPU)',
  'CPU (wasm)': 'CPU (wasm)',
  'CPU (JavaScript)': 'CPU (JavaScript)',
  'CPU (float64 reference)': 'CPU (float64-Referenz)',
  'CPU (wasm), plain SIMD': 'CPU (wasm), einfaches SIMD',
  'CPU (wasm), plain SIMD, one thread': 'CPU (wasm), einfaches SIMD, ein Thread',
  'CPU (wasm), plain SIMD, {1} threads': 'CPU (wasm), einfaches SIMD, {1} Threads',
  'CPU (wasm), relaxed SIMD, one thread': 'CPU (wasm), relaxed SIMD, ein Thread',
  'CPU (wasm), relaxed SIMD, {1} threads': 'CPU (wasm), relaxed SIMD, {1} Threads',
  'GPU (WebGPU), unnamed adapter': 'GPU (WebGPU), Adapter ohne Namen',

  'WebGPU needs a page served from https or localhost': 'WebGPU braucht eine Seite von https oder localhost',
  'this browser has no WebGPU': 'dieser Browser hat kein WebGPU',
  'this browser has WebGPU, but offers no GPU to it': 'dieser Browser hat WebGPU, bietet ihm aber keine GPU',
  'the only GPU is emulated in software ({1}), which is slow':
    'die einzige GPU ist in Software nachgebildet ({1}), was langsam ist',
  'the GPU could not be opened: {1}': 'die GPU ließ sich nicht öffnen: {1}',
  'the GPU did not answer for {1} s': 'die GPU hat {1} s lang nicht geantwortet',
  'the GPU has no buffer of {1} MB, at most {2} MB': 'die GPU hat keinen Puffer von {1} MB, höchstens {2} MB',
  'gpu error: {1}': 'GPU-Fehler: {1}',
  'gpu lost ({1}): {2}': 'GPU verloren ({1}): {2}',
  'cannot load the wasm kernels: {1} {2}': 'die Wasm-Kerne ließen sich nicht laden: {1} {2}',
  'tfjs has no cpu backend': 'tfjs hat kein CPU-Backend',
  'tfjs could not start its wasm backend': 'tfjs konnte sein Wasm-Backend nicht starten',
  'tfjs could not start its webgpu backend': 'tfjs konnte sein WebGPU-Backend nicht starten',
  'one thread: {1}': 'ein Thread: {1}',
  'this page is not isolated from other sites': 'diese Seite ist nicht von anderen getrennt',
  'the threads do not start': 'die Threads starten nicht',
  'a thread could not be loaded': 'ein Thread ließ sich nicht laden',
  'a thread has ended': 'ein Thread ist beendet',
  'out of memory: {1} bytes': 'zu wenig Speicher: {1} Bytes',
};
