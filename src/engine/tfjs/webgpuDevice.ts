/**
 * The WebGPU kernels on the device and buffers of tfjs's webgpu backend.
 *
 * The device is opened by us and handed to tfjs, which by itself asks for fewer limits and never hears of its loss.
 * Commands are our own recordings; so that tfjs's queued uploads do not overtake them, tfjs's queue is submitted
 * whenever a buffer is made, and ours before it.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Device } from '../device.ts';
import { webgpuKernels } from '../kernels/webgpu/index.ts';
import { type AvailableGpu, acquireGpu, type GpuOptions } from '../webgpu/device.ts';
import { requireBuffer } from '../webgpu/limits.ts';
import { GpuRecorder } from '../webgpu/recorder.ts';
import { createTfjsDevice, type TensorBuffer } from './tfjsDevice.ts';

/** Bytes of one activations buffer that a dispatch may cover: all of it. */
const CHUNK_BYTES = Number.POSITIVE_INFINITY;

/** Milliseconds that the first answer of a software adapter may take: an epoch of the largest engine. */
const FIRST_ANSWER_OF_SOFTWARE = 120_000;

const bytesOf = (floats: number): number => floats * Float32Array.BYTES_PER_ELEMENT;

async function startBackend({ device, info }: AvailableGpu): Promise<WebGPUBackend> {
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  const { backend, findBackendFactory, registerBackend, removeBackend, setBackend } = await import(
    '@tensorflow/tfjs-core'
  );
  if (findBackendFactory('webgpu')) removeBackend('webgpu');
  registerBackend('webgpu', () => new WebGPUBackend(device, info));
  if (!(await setBackend('webgpu'))) throw new Error('tfjs could not start its webgpu backend');
  return backend() as WebGPUBackend;
}

/** Throws the reason, in words, where there is no such GPU. `why`: why no better device is used. */
export async function createWebGpuDevice(
  options: GpuOptions,
  why: string,
): Promise<Device<TensorBuffer> & { readonly recorder: GpuRecorder }> {
  const gpu = await acquireGpu(options);
  if (gpu.kind === 'unavailable') throw new Error(gpu.reason);
  const backend = await startBackend(gpu);
  const recorder = gpu.software ? new GpuRecorder(gpu.device, FIRST_ANSWER_OF_SOFTWARE) : new GpuRecorder(gpu.device);
  const bufferOf = ({ dataId }: Tensor) => backend.tensorMap.get(dataId).resource as GPUBuffer;
  const tfjsDevice = createTfjsDevice<GPUBuffer>({
    info: { backend: 'webgpu', detail: gpu.software ? `${gpu.adapterName} (software)` : gpu.adapterName, why },
    chunkBytes: CHUNK_BYTES,
    backendName: 'webgpu',
    backend,
    kernels: webgpuKernels(recorder),
    resolve: bufferOf,
    write: (tensor, values, position) => recorder.write(bufferOf(tensor), values, bytesOf(position)),
    readAll: (tensors) =>
      recorder.readAll(tensors.map((tensor) => ({ buffer: bufferOf(tensor), bytes: bytesOf(tensor.size) }))),
    copy: (source, target, size) =>
      recorder.copy(
        { buffer: bufferOf(source.tensor), offset: bytesOf(source.position) },
        { buffer: bufferOf(target.tensor), offset: bytesOf(target.position) },
        bytesOf(size),
      ),
    flush: () => recorder.flush(),
  });
  return {
    ...tfjsDevice,
    recorder,
    allocate(size) {
      requireBuffer(gpu.device.limits, bytesOf(size));
      recorder.flush();
      const buffer = tfjsDevice.allocate(size);
      backend.uploadToGPU(buffer.tensor.dataId);
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      return buffer;
    },
  };
}
