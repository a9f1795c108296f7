/** A helper: does its share of every call, until it is sent home. Plain JavaScript, see control.mjs. */
import { Control } from './control.mjs';

/**
 * What a helper is given when it starts; `thread` is its number, from 1 on, `functions` the names behind the numbers.
 * @typedef {{
 *   readonly module: WebAssembly.Module,
 *   readonly memory: WebAssembly.Memory,
 *   readonly control: import('./control.mjs').ControlMemory,
 *   readonly functions: readonly string[],
 *   readonly thread: number,
 * }} HelperSetup
 */

/**
 * Calls `ready`, then helps; returns at the end.
 * @param {HelperSetup} setup
 * @param {() => void} ready
 */
export async function help({ module, memory, control: words, functions, thread }, ready) {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const all = functions.map((name) => /** @type {(...args: number[]) => void} */ (exports[name]));
  const control = new Control(words);
  ready();
  for (let call = 1; control.awaitCall(call); call = (call + 1) | 0) {
    if (!control.awaitAll(control.before(call), thread)) return;
    const share = control.share(call, thread);
    if (share) all[share.index](...share.args);
    control.finish(thread, call);
  }
}
