/**
 * After which earlier call each call may begin: threads run through the calls at their own pace, and wait for each other
 * only where one would read or overwrite what another one has not finished.
 */
import { isLater } from './control.mjs';
import type { Cut, Touch } from './split.ts';

/** A call that may not be over yet. */
interface Trace {
  readonly call: number;
  readonly cut: Cut;
}

const overlap = (a: Touch, b: Touch): boolean => a.at < b.at + b.bytes && b.at < a.at + a.bytes;

/** Whether what a thread touches in both is touched by no other thread, where both are cut alike. */
const sharedAlike = (a: Touch, b: Touch): boolean => a.stride > 0 && a.stride === b.stride && a.at === b.at;

function conflict(a: Cut, b: Cut): boolean {
  const cutAlike = a.by === b.by && a.units === b.units;
  for (const one of a.touches) {
    for (const other of b.touches) {
      if ((one.writes || other.writes) && overlap(one, other) && !(cutAlike && sharedAlike(one, other))) return true;
    }
  }
  return false;
}

export class Hazards {
  #traces: Trace[] = [];

  /** Notes a call. Returns the latest call that all threads must have finished before; null where there is none. */
  add(call: number, cut: Cut): number | null {
    const last = this.#traces.findLast((before) => conflict(before.cut, cut))?.call ?? null;
    if (last !== null) this.#traces = this.#traces.filter((before) => isLater(before.call, last));
    this.#traces.push({ call, cut });
    return last;
  }

  /** All calls so far are over. */
  clear(): void {
    this.#traces = [];
  }
}
