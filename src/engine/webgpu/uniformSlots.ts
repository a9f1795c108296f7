/**
 * The numbers of all dispatches that wait for submission, in one uniform buffer: each dispatch has a slot of its own,
 * chosen by a dynamic offset, and one upload serves them all.
 */
import { BUFFER_USAGE } from './flags.ts';
import { MAX_NUMBERS } from './program.ts';

/** Dynamic offsets are multiples of this many bytes on every device (WebGPU's default and largest alignment). */
const SLOT_BYTES = MAX_NUMBERS * Uint32Array.BYTES_PER_ELEMENT;
const SLOTS = 1024;

export class UniformSlots {
  readonly buffer: GPUBuffer;
  readonly #words = new Uint32Array(SLOTS * MAX_NUMBERS);
  readonly #floats = new Float32Array(this.#words.buffer);
  #used = 0;

  constructor(device: GPUDevice) {
    const usage = BUFFER_USAGE.uniform | BUFFER_USAGE.copyTarget;
    this.buffer = device.createBuffer({ label: 'numbers', size: SLOTS * SLOT_BYTES, usage });
  }

  get full(): boolean {
    return this.#used === SLOTS;
  }

  /** Fills the next slot and returns its offset in bytes. Upload before it is read. */
  push(sizes: readonly number[], factors: readonly number[]): number {
    const slot = this.#used * MAX_NUMBERS;
    this.#words.set(sizes, slot);
    this.#floats.set(factors, slot + sizes.length);
    this.#used += 1;
    return slot * Uint32Array.BYTES_PER_ELEMENT;
  }

  /** Sends the filled slots to the device and starts over: what was submitted before has read the old ones by then. */
  upload(queue: GPUQueue): void {
    queue.writeBuffer(this.buffer, 0, this.#words, 0, this.#used * MAX_NUMBERS);
    this.#used = 0;
  }
}
