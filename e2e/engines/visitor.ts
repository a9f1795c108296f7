/** Somebody in front of a browser, whatever its engine: opens addresses, presses what is there, looks, saves files. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Visitor {
  /** Loads an address anew. */
  open(address: string): Promise<void>;
  /** What the page answers. `question` runs there and knows nothing but `about`. */
  ask<A, T>(question: (about: A) => T, about: A): Promise<T>;
  /** Presses the first visible element of an XPath, once there is one, as a finger or a mouse would, at a share of its width and height. */
  press(path: string, at?: readonly [x: number, y: number]): Promise<void>;
  /** Errors that nobody caught and errors of the console so far, where the engine tells them. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Starts a browser that saves files to the folder `downloads`. */
export type StartVisitor = (downloads: string) => Promise<Visitor>;

export const MIDDLE = [0.5, 0.5] as const;

/** What `find` finds, as soon as it does. Throws `not on the page: ...` after 15 s. */
export async function untilFound<T>(what: string, find: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(100)) {
    const found = await find();
    if (found) return found;
  }
  throw new Error(`not on the page: ${what}`);
}
