/** Work that stops after each piece: finished at once, or in pieces between which others have their turn. */

export type Steps<T> = Generator<void, T>;

/** Milliseconds of work between two breaks: far below what is felt. */
const SLICE = 12;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `pause` is awaited between pieces; rejects with what it rejects with. */
export async function inPieces<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}
