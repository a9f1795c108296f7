/** German of what a run is computed on. */
import type { Catalog } from '../translator.ts';

export const BACKEND: Catalog = {
  'GPU (WebGPU)': 'GPU (WebGPU)',
  'CPU (wasm)': 'CPU (wasm)',
  'CPU (JavaScript)': 'CPU (JavaScript)',
  'CPU (float64 reference)': 'CPU (float64-Referenz)',
};
