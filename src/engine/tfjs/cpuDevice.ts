/** The plain TypeScript kernels on tfjs's cpu backend: tests, and the last resort. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Device } from '../device.ts';
import { cpuKernels } from '../kernels/cpu/index.ts';
import { createTfjsDevice, inMemory, type TensorBuffer } from './tfjsDevice.ts';

/** Keeps a chunk of jets short enough that a pause is heard between two of them. */
const CHUNK_BYTES = 1 << 16;

/** `why`: why no better device is used. */
export async function createCpuDevice(why: string): Promise<Device<TensorBuffer>> {
  const { MathBackendCPU } = await import('@tensorflow/tfjs-backend-cpu');
  const { backend: activeBackend, enableProdMode, setBackend } = await import('@tensorflow/tfjs-core');
  enableProdMode();
  await setBackend('cpu');
  const backend = activeBackend();
  if (!(backend instanceof MathBackendCPU)) throw new Error('tfjs has no cpu backend');
  const view = (tensor: Tensor) => backend.data.get(tensor.dataId).values as Float32Array<ArrayBuffer>;
  return createTfjsDevice<Float32Array>({
    info: { backend: 'cpu', detail: 'JavaScript', why },
    chunkBytes: CHUNK_BYTES,
    backendName: 'cpu',
    backend,
    kernels: cpuKernels,
    resolve: view,
    write: (tensor, values, position) => view(tensor).set(values, position),
    ...inMemory(view),
    flush: () => {},
  });
}
