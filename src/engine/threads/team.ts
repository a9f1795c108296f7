/**
 * Some threads on one memory: every function of the wasm module, called here, is done by all of them, each its share. A
 * call returns when the share of this thread is done; `settle` waits for the others.
 */
import type { WasmExports } from '../kernels/wasm/exports.ts';
import { Control, controlMemory } from './control.mjs';
import { Hazards } from './hazards.ts';
import type { Heap } from './heap.ts';
import { PreparedCalls, type Room } from './prepared.ts';
import { FUNCTIONS } from './split.ts';
import type { Helper, StartHelper } from './startHelper.ts';

/** Milliseconds that helpers have to start. */
const START = 10_000;

const NAMES = FUNCTIONS.map(({ name }) => name);

type AnyFunction = (...args: number[]) => void;

/** What a team works with. */
export interface Workplace {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly heap: Heap;
}

/** Rejects where helpers cannot start, or have not in time. */
async function allReady(helpers: readonly Helper[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the threads do not start')), START);
  });
  try {
    await Promise.race([Promise.all(helpers.map(({ ready }) => ready)), late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Team {
  readonly #workplace: Workplace;
  readonly #control: Control;
  readonly #helpers: readonly Helper[];
  /** In the order of FUNCTIONS. */
  readonly #functions: readonly AnyFunction[];
  readonly #hazards = new Hazards();
  readonly #calls: PreparedCalls;
  /** The room that threads have for themselves. */
  #room: Room = { start: 0, bytes: 0 };
  /** Whether a thread has been waited for in vain. */
  lost = false;
  /** Whether this thread does all itself. To be changed only where all is settled. */
  solo = false;

  /** A team of this thread alone. */
  static alone(workplace: Workplace): Team {
    return new Team(workplace, new Control(controlMemory(1)), []);
  }

  /** A team of so many threads; rejects where they do not start. */
  static async of(threads: number, workplace: Workplace, start: StartHelper): Promise<Team> {
    const { module, memory } = workplace;
    const control = controlMemory(threads);
    const setup = { module, memory, control, functions: NAMES };
    const helpers = Array.from({ length: threads - 1 }, (_, i) => start({ ...setup, thread: i + 1 }));
    try {
      await allReady(helpers);
    } catch (error) {
      for (const helper of helpers) helper.terminate();
      throw error;
    }
    return new Team(workplace, new Control(control), helpers);
  }

  private constructor(workplace: Workplace, control: Control, helpers: readonly Helper[]) {
    const instance = new WebAssembly.Instance(workplace.module, { env: { memory: workplace.memory } });
    this.#workplace = workplace;
    this.#control = control;
    this.#calls = new PreparedCalls(control.threads);
    this.#helpers = helpers;
    this.#functions = NAMES.map((name) => instance.exports[name] as AnyFunction);
  }

  /** Milliseconds that this thread has slept for its helpers. */
  get asleep(): number {
    return this.#control.asleep;
  }

  get threads(): number {
    return this.#control.threads;
  }

  /** The functions of the module for those who call them; their places in FUNCTIONS are theirs. */
  static functions(call: (index: number, args: number[]) => void): WasmExports {
    const entries = NAMES.map((name, index) => [name, (...args: number[]) => call(index, args)] as const);
    return Object.fromEntries(entries) as unknown as WasmExports;
  }

  /** Does a call. Where a thread is lost, it and all that follow mean nothing. */
  call(index: number, args: readonly number[]): void {
    if (this.solo || this.threads === 1) {
      this.#functions[index](...args);
      return;
    }
    const { cut, shares } = this.#calls.prepare(index, args, this.#roomFor);
    const control = this.#control;
    const { overwritten } = control;
    const number = (control.published + 1) | 0;
    const after = this.#hazards.add(number, cut) ?? overwritten;
    if (!this.#await(overwritten)) return;
    control.publish(after, shares);
    if (!this.#await(after)) return;
    const [own] = shares;
    if (own) this.#functions[index](...own.args);
    control.finish(0, number);
  }

  /** Waits until all is done. */
  settle(): void {
    if (this.#await(this.#control.published)) this.#hazards.clear();
  }

  /** Sends the helpers home, and frees what the team has of the heap. */
  dispose(): void {
    this.#control.end();
    for (const helper of this.#helpers) helper.terminate();
    if (this.#room.bytes > 0) this.#workplace.heap.free(this.#room.start);
    this.#room = { start: 0, bytes: 0 };
  }

  #await(call: number): boolean {
    if (!this.lost) this.lost = !this.#control.awaitAll(call, 0);
    return !this.lost;
  }

  readonly #roomFor = (bytes: number): Room => {
    if (bytes <= this.#room.bytes) return this.#room;
    this.settle();
    if (this.#room.bytes > 0) this.#workplace.heap.free(this.#room.start);
    this.#room = { start: this.#workplace.heap.allocate(bytes * this.threads), bytes };
    this.#calls.forget();
    return this.#room;
  };
}
