/**
 * After which earlier call each call may begin: threads run through the calls at their own pace, and wait for each other
 * only where one would read or overwrite what another one has not finished.
 */
import { isLater } from './control.mjs';
import type { Cut, Touch } from './split.ts';

/** What a call touches that may not be over yet. */
interface Trace extends Touch {
  readonly call: number;
  readonly by: Cut['by'];
  readonly units: number;
}

const overlap = (a: Touch, b: Touch): boolean => a.at < b.at + b.bytes && b.at < a.at + a.bytes;

/** Whether what a thread touches in both is touched by no other thread. */
const sharedAlike = (a: Trace, b: Trace): boolean =>
  a.stride > 0 && a.stride === b.stride && a.at === b.at && a.units === b.units && a.by === b.by;

const conflict = (a: Trace, b: Trace): boolean => (a.writes || b.writes) && overlap(a, b) && !sharedAlike(a, b);

export class Hazards {
  #traces: Trace[] = [];

  /** Notes a call. Returns the latest call that all threads must have finished before; null where there is none. */
  add(call: number, { by, units, touches }: Cut): number | null {
    const own = touches.map(({ at, bytes, writes, stride }): Trace => ({ at, bytes, writes, stride, call, by, units }));
    const last = this.#traces.findLast((before) => own.some((trace) => conflict(before, trace)))?.call ?? null;
    if (last !== null) this.#traces = this.#traces.filter((before) => isLater(before.call, last));
    this.#traces.push(...own);
    return last;
  }

  /** All calls so far are over. */
  clear(): void {
    this.#traces = [];
  }
}
