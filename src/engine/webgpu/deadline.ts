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

/** Milliseconds that any answer may take: more than the pauses of browsers and drivers that go on afterwards. */
const LEAST = 8000;
/** How many times as long as the slowest so far an answer may take. */
const TIMES = 4;

/** How long an answer may take, from how long others took: one that came in a tenth of a second will not need ten. */
export class Patience {
  /** Milliseconds of the slowest answer after the first, which waits for programs to be compiled; null before it. */
  #longest: number | null = null;
  readonly #first: number;

  /** `first`: milliseconds for the first answer. */
  constructor(first: number) {
    this.#first = first;
  }

  /** Milliseconds for the next answer. */
  get limit(): number {
    return this.#longest === null ? this.#first : Math.max(LEAST, TIMES * this.#longest);
  }

  /** Waits for an answer as long as `limit` says. Throws a GpuError `noAnswer`. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    const start = performance.now();
    const answer = await within(this.limit, promise);
    this.#longest = this.#longest === null ? 0 : Math.max(this.#longest, performance.now() - start);
    return answer;
  }
}
