/**
 * What goes wrong on a GPU, made visible. WebGPU reports errors beside the program: a broken kernel does not throw, it
 * leaves its results untouched. A watch keeps the first report until somebody asks.
 */

/** `noAnswer`: it neither works nor reports. `tooSmall`: what is asked for is beyond the limits of the device. */
export type GpuErrorKind = 'deviceLost' | 'noAnswer' | 'outOfMemory' | 'tooSmall' | 'invalidCommand';

export class GpuError extends Error {
  override readonly name = 'GpuError';
  readonly kind: GpuErrorKind;

  constructor(kind: GpuErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface GpuWatch {
  /** Throws the first GpuError that the device reported; every later call throws it again. */
  check(): void;
  /** Resolves when the device reports its first error or is lost; never, where all goes well. */
  readonly failed: Promise<GpuError>;
}

/** Starts to listen to a device: `uncapturederror` and `lost`. */
export function watchDevice(device: GPUDevice): GpuWatch {
  let first: GpuError | undefined;
  const failed = new Promise<GpuError>((resolve) => {
    const report = (kind: GpuErrorKind, message: string): void => {
      first ??= new GpuError(kind, message);
      resolve(first);
    };
    device.addEventListener('uncapturederror', ({ error }) => {
      report(error instanceof GPUOutOfMemoryError ? 'outOfMemory' : 'invalidCommand', `gpu error: ${error.message}`);
    });
    void device.lost.then(({ reason, message }) => report('deviceLost', `gpu lost (${reason}): ${message}`));
  });
  return {
    failed,
    check() {
      if (first) throw first;
    },
  };
}
