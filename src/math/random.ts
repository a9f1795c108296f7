/**
 * Seeded randomness with the same bits on every JavaScript engine: the generator sfc32 of PractRand (C. Doty-Humphrey),
 * three words of chaotic state and a counter, on 32-bit integers only.
 *
 * Each purpose has a stream of its own, so that, say, more training samples leave the initial weights as they are.
 */
import { log } from './deterministic.ts';

/** What the numbers are for. The numbers behind the names are part of every shared link: add, never change. */
const STREAMS = { data: 0, validation: 1, test: 2, weights: 3, shuffle: 4, noise: 5, bootstrap: 6, seal: 7 } as const;

export type Stream = keyof typeof STREAMS;

/** The words of a generator: all that decides its next numbers. */
export type RandomState = readonly [a: number, b: number, c: number, counter: number];

export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-53. */
  uniform(): number;
  /** Uniform in [low, high), where rounding may reach high. */
  uniformIn(low: number, high: number): number;
  /** Uniform among 0 .. n - 1, unbiased, 1 <= n <= 2^32. Throws `invalid n: 0`. */
  integer(n: number): number;
  /** Permutes in place, each order equally likely (Fisher and Yates). */
  shuffle(items: Int32Array | Uint32Array): void;
  /** Normal with mean 0 and variance 1. */
  normal(): number;
  /** Where the generator is now. */
  state(): RandomState;
}

const TWO_32 = 4294967296;

/** Rounds that mix seed and stream before the first number. */
const WARM_UP = 16;

/** sfc32: uniform 32-bit words from a state on. */
function sfc32([first, second, third, count]: RandomState): { next(): number; state(): RandomState } {
  let [a, b, c, counter] = [first, second, third, count];
  const next = (): number => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  return { next, state: () => [a, b, c, counter] };
}

/** The generator of one purpose. Throws `invalid seed: -1` unless the seed is a whole number in 0 .. 2^53 - 1. */
export function createRandom(seed: number, stream: Stream): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`invalid seed: ${seed}`);
  // Distinct (seed, stream) start from distinct states.
  const words = sfc32([STREAMS[stream], seed | 0, Math.floor(seed / TWO_32) | 0, 1]);
  for (let round = 0; round < WARM_UP; round++) words.next();
  return restoreRandom(words.state());
}

/** The generator that goes on where another one was. */
export function restoreRandom(from: RandomState): Random {
  const { next: word, state } = sfc32(from);

  const uniform = (): number => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;

  const uniformIn = (low: number, high: number): number => low + (high - low) * uniform();

  const integer = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > TWO_32) throw new Error(`invalid n: ${n}`);
    const limit = TWO_32 - (TWO_32 % n);
    let draw = word();
    while (draw >= limit) draw = word();
    return draw % n;
  };

  const shuffle = (items: Int32Array | Uint32Array): void => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const kept = items[last];
      items[last] = items[other];
      items[other] = kept;
    }
  };

  /** Marsaglia's polar method; its second number is dropped, so that a generator is its four words and nothing else. */
  const normal = (): number => {
    for (;;) {
      const x = uniformIn(-1, 1);
      const y = uniformIn(-1, 1);
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
    }
  };

  return { uniform, uniformIn, integer, shuffle, normal, state };
}
