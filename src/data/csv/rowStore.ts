/** The numbers of good rows, in arrays that grow. */

/** Numbers that are added one after the other. */
class Growing<T extends Float64Array | Uint8Array> {
  #all: T;
  #length = 0;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#all = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#all.length) {
      const larger = this.#make(2 * this.#all.length);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length] = number;
    this.#length += 1;
  }

  /** Forgets what was added beyond so many. */
  cut(length: number): void {
    this.#length = length;
  }

  all(): T {
    return this.#all.slice(0, this.#length) as T;
  }
}

export class RowStore {
  readonly points = new Growing((length) => new Float64Array(length));
  readonly partials = new Growing((length) => new Float64Array(length));
  readonly sets = new Growing((length) => new Uint8Array(length));
  #lengths: readonly [number, number, number] = [0, 0, 0];

  /** Ends a row: one that is not good is forgotten. */
  end(good: boolean): void {
    if (good) this.#lengths = [this.points.length, this.partials.length, this.sets.length];
    const [points, partials, sets] = this.#lengths;
    this.points.cut(points);
    this.partials.cut(partials);
    this.sets.cut(sets);
  }

  /** The rows so far. */
  numbers(withSets: boolean): { points: Float64Array; partials: Float64Array; sets: Uint8Array | null } {
    return { points: this.points.all(), partials: this.partials.all(), sets: withSets ? this.sets.all() : null };
  }
}
