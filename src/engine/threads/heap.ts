/** Places in a memory that threads share: the first gap that fits. Freed neighbours become one gap again. */
import { MOST_PAGES, PAGE } from './pages.ts';

/** A cache line, so that two threads never write to the same one. */
const LINE = 64;

interface Gap {
  start: number;
  end: number;
}

const lines = (bytes: number): number => Math.max(LINE, Math.ceil(bytes / LINE) * LINE);

export class Heap {
  readonly #gaps: Gap[];
  readonly #grow: (bytes: number) => void;
  /** Bytes of each place, by its start. */
  readonly #places = new Map<number, number>();
  #end: number;

  /** `grow` makes the memory larger by so many bytes. */
  constructor(size: number, grow: (bytes: number) => void) {
    this.#gaps = [{ start: LINE, end: size }];
    this.#end = size;
    this.#grow = grow;
  }

  /** Bytes in use. */
  get used(): number {
    return [...this.#places.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** The start of `bytes` bytes. Throws what `grow` throws where memory is short. */
  allocate(bytes: number): number {
    const size = lines(bytes);
    let gap = this.#gaps.find(({ start, end }) => end - start >= size);
    if (!gap) gap = this.#enlarge(size);
    const { start } = gap;
    gap.start += size;
    if (gap.start === gap.end) this.#gaps.splice(this.#gaps.indexOf(gap), 1);
    this.#places.set(start, size);
    return start;
  }

  /** Throws `no place: ...`. */
  free(start: number): void {
    const size = this.#places.get(start);
    if (size === undefined) throw new Error(`no place: ${start}`);
    this.#places.delete(start);
    const at = this.#gaps.findIndex((gap) => gap.start > start);
    this.#gaps.splice(at < 0 ? this.#gaps.length : at, 0, { start, end: start + size });
    this.#merge();
  }

  #merge(): void {
    for (let i = this.#gaps.length - 1; i > 0; i--) {
      const [before, after] = [this.#gaps[i - 1], this.#gaps[i]];
      if (before.end !== after.start) continue;
      before.end = after.end;
      this.#gaps.splice(i, 1);
    }
  }

  /** A gap of `size` bytes at least, at the end. */
  #enlarge(size: number): Gap {
    const last = this.#gaps.at(-1);
    const free = last?.end === this.#end ? last.end - last.start : 0;
    const bytes = Math.ceil((size - free) / PAGE) * PAGE;
    if (this.#end + bytes > MOST_PAGES * PAGE) throw new RangeError(`out of memory: ${this.#end + bytes} bytes`);
    this.#grow(bytes);
    const gap = { start: this.#end, end: this.#end + bytes };
    this.#end += bytes;
    this.#gaps.push(gap);
    this.#merge();
    return this.#gaps[this.#gaps.length - 1];
  }
}
