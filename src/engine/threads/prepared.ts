/** Calls as they are cut for the threads. Step after step has the same ones, so that they are kept. */
import type { Share } from './control.mjs';
import { type Cut, FUNCTIONS, shareOf } from './split.ts';

/** A call and every thread's share of it. */
export interface Prepared {
  readonly args: readonly number[];
  readonly cut: Cut;
  readonly shares: readonly Share[];
}

/** The room that threads have for themselves: its start, and bytes of each one's. */
export interface Room {
  readonly start: number;
  readonly bytes: number;
}

/** Calls of one function that are kept; other batches have other addresses. */
const MOST = 512;

function hashOf(args: readonly number[]): number {
  let hash = 17;
  for (let i = 0; i < args.length; i++) hash = (Math.imul(hash, 31) + args[i]) | 0;
  return hash;
}

function sameArgs(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export class PreparedCalls {
  readonly #threads: number;
  readonly #kept: readonly Map<number, Prepared>[] = FUNCTIONS.map(() => new Map());

  constructor(threads: number) {
    this.#threads = threads;
  }

  /** `roomFor` gives the room, of so many bytes for each thread at least. */
  prepare(index: number, args: readonly number[], roomFor: (bytes: number) => Room): Prepared {
    const kept = this.#kept[index];
    const hash = hashOf(args);
    const known = kept.get(hash);
    if (known && sameArgs(known.args, args)) return known;
    if (kept.size >= MOST) kept.clear();
    const prepared = this.#prepare(index, args, roomFor);
    kept.set(hash, prepared);
    return prepared;
  }

  /** The room is another one now. */
  forget(): void {
    for (const kept of this.#kept) kept.clear();
  }

  #prepare(index: number, args: readonly number[], roomFor: (bytes: number) => Room): Prepared {
    const cut = FUNCTIONS[index].cut(args);
    const room = cut.own && roomFor(cut.own.bytes);
    const shares = Array.from({ length: this.#threads }, (_, thread): Share => {
      const [from, to] = shareOf(cut, thread, this.#threads);
      if (from === to) return null;
      const own = cut.share(from, to);
      if (cut.own && room) own[cut.own.place] = room.start + thread * room.bytes;
      return { index, args: own };
    });
    return { args, cut, shares };
  }
}
