/** Parameters of earlier epochs in bounded memory: every epoch at first, then every second, every fourth, ... */

/** Bytes that the snapshots of a run may take. */
const MOST_BYTES = 48 * 2 ** 20;
const MOST = 128;
const FEWEST = 8;

/** How many snapshots to keep of networks that take `bytes` bytes. */
export function snapshotCapacity(bytes: number): number {
  return Math.min(MOST, Math.max(FEWEST, Math.floor(MOST_BYTES / bytes)));
}

export class Snapshots<T> {
  readonly #capacity: number;
  readonly #kept = new Map<number, T>();
  #stride = 1;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The epochs kept, ascending. */
  get epochs(): number[] {
    return [...this.#kept.keys()];
  }

  /** Whether the state of this epoch should be added. */
  wants(epoch: number): boolean {
    return epoch % this.#stride === 0;
  }

  /** Keeps the state of an epoch, later than all before; thins out what is kept where there is no more room. */
  add(epoch: number, state: T): void {
    this.#kept.set(epoch, state);
    while (this.#kept.size > this.#capacity) {
      this.#stride *= 2;
      for (const kept of this.#kept.keys()) if (kept % this.#stride !== 0) this.#kept.delete(kept);
    }
  }

  /** The latest state not after `epoch`, else the first one; null where there is none. */
  at(epoch: number): { readonly epoch: number; readonly state: T } | null {
    const kept = [...this.#kept].map(([of, state]) => ({ epoch: of, state }));
    return kept.findLast((each) => each.epoch <= epoch) ?? kept[0] ?? null;
  }
}
