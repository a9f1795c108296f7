/**
 * Which place of an engine's buffers each member of an ensemble is in: those still in training come first, so that a
 * step works on the first `active` places only.
 */
import type { Device, DeviceBuffer } from './device.ts';

/** A buffer with an equal share for each member. */
interface Shared<B> {
  readonly buffer: B;
  readonly share: number;
}

export class Slots<B extends DeviceBuffer> {
  readonly #device: Device<B>;
  /** Slot of each member. */
  readonly #slotOf: number[];
  #active: number;

  constructor(device: Device<B>, members: number) {
    this.#device = device;
    this.#slotOf = Array.from({ length: members }, (_, e) => e);
    this.#active = members;
  }

  /** Members still in training. */
  get active(): number {
    return this.#active;
  }

  of(member: number): number {
    return this.#slotOf[member];
  }

  /** All members are in training again, each in the place of its number. */
  reset(): void {
    this.#slotOf.forEach((_, e) => {
      this.#slotOf[e] = e;
    });
    this.#active = this.#slotOf.length;
  }

  /** Slot order -> member order. */
  byMember<T>(bySlot: readonly T[]): T[] {
    return this.#slotOf.map((slot) => bySlot[slot]);
  }

  /** Takes a member out of training: it changes places, in every buffer, with the last one that goes on. */
  retire(member: number, buffers: readonly Shared<B>[]): void {
    const slot = this.#slotOf[member];
    if (slot >= this.#active) throw new Error(`member not in training: ${member}`);
    const last = this.#active - 1;
    if (slot !== last) this.#swap(slot, last, buffers);
    this.#slotOf[this.#slotOf.indexOf(last)] = slot;
    this.#slotOf[member] = last;
    this.#active = last;
  }

  #swap(a: number, b: number, buffers: readonly Shared<B>[]): void {
    const largest = Math.max(...buffers.map(({ share }) => share));
    const spare = this.#device.allocate(2 * largest);
    const [keptA, keptB] = [0, largest].map((position) => ({ buffer: spare, position }));
    for (const { buffer, share } of buffers) {
      const at = (slot: number) => ({ buffer, position: slot * share });
      this.#device.copy(at(a), keptA, share);
      this.#device.copy(at(b), keptB, share);
      this.#device.copy(keptA, at(b), share);
      this.#device.copy(keptB, at(a), share);
    }
    this.#device.flush();
    this.#device.free(spare);
  }
}
