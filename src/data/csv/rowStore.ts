/** The numbers of good rows, as they come: in segments, so that no large array is ever copied in one go. */
import type { Steps } from '../steps.ts';

/** Numbers in a segment. */
const SEGMENT = 1 << 15;

type Numbers = Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Numbers that are added one after the other. */
class Growing<T extends Numbers> {
  readonly #segments: T[] = [];
  readonly #make: (length: number) => T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const place = this.#length % SEGMENT;
    const segment = (this.#length - place) / SEGMENT;
    if (segment === this.#segments.length) this.#segments.push(this.#make(SEGMENT));
    this.#segments[segment][place] = number;
    this.#length += 1;
  }

  /** Forgets what was added beyond so many. */
  cut(length: number): void {
    this.#length = length;
  }

  *all(): Steps<T> {
    const all = this.#make(this.#length);
    for (const [i, segment] of this.#segments.entries()) {
      const first = i * SEGMENT;
      if (first < this.#length) all.set(segment.subarray(0, this.#length - first), first);
      yield;
    }
    return all;
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
  *numbers(withSets: boolean): Steps<{ points: Float64Array; partials: Float64Array; sets: Uint8Array | null }> {
    const points = yield* this.points.all();
    const partials = yield* this.partials.all();
    return { points, partials, sets: withSets ? yield* this.sets.all() : null };
  }
}
