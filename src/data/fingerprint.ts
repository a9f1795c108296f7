/**
 * A fingerprint of numbers: two lanes of MurmurHash3 (A. Appleby, 2011, public domain) with different seeds. Enough to know
 * data again; nothing that keeps a secret.
 */

const ROTATION = 15;
const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

class Lane {
  #hash: number;
  #words = 0;

  constructor(seed: number) {
    this.#hash = seed;
  }

  add(word: number): void {
    const mixed = Math.imul(rotated(Math.imul(word, 0xcc9e2d51), ROTATION), 0x1b873593);
    this.#hash = (Math.imul(rotated(this.#hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
    this.#words += 1;
  }

  /** 8 hexadecimal digits. */
  digits(): string {
    let hash = this.#hash ^ (4 * this.#words);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }
}

export class Fingerprint {
  readonly #lanes = [new Lane(0x9747b28c), new Lane(0x1f3d5b79)];
  readonly #number = new DataView(new ArrayBuffer(8));

  /** Float64 numbers, by their bits. */
  add(numbers: ArrayLike<number>): void {
    const [first, second] = this.#lanes;
    for (let i = 0; i < numbers.length; i++) {
      this.#number.setFloat64(0, numbers[i]);
      for (const at of [0, 4]) {
        const word = this.#number.getInt32(at);
        first.add(word);
        second.add(word);
      }
    }
  }

  /** 16 hexadecimal digits. */
  digits(): string {
    return this.#lanes.map((lane) => lane.digits()).join('');
  }
}
