/** Promises of a GPU that must come within a time: a driver that hangs reports nothing. */
import { GpuError } from './gpuError.ts';

/** The promise, or a GpuError `noAnswer` after so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = Math.round(milliseconds / 1000);
    timer = setTimeout(() => reject(new GpuError('noAnswer', `the GPU did not answer for ${seconds} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * How long an answer may take, from how long others took: a GPU that has answered in a tenth of a second will not need
 * ten. Milliseconds.
 */
export class Patience {
  /** Least time; more than any pause of a browser or a driver that goes on afterwards. */
  static readonly least = 8000;
  #longest: number | null = null;
  readonly #first: number;

  /** `first`: for the first answer, before which programs are compiled. */
  constructor(first: number) {
    this.#first = first;
  }

  get limit(): number {
    return this.#longest === null ? this.#first : Math.max(Patience.least, 10 * this.#longest);
  }

  /** Waits for an answer as long as `limit` says. Throws a GpuError `noAnswer`. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    const start = performance.now();
    const answer = await within(this.limit, promise);
    this.#longest = Math.max(this.#longest ?? 0, performance.now() - start);
    return answer;
  }
}
