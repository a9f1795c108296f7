/** The two builds as binaries, and the detection of relaxed SIMD. */
import { describe, expect, it } from 'vitest';
import { supportsRelaxedSimd } from './index.ts';
import { readBuild } from './testKernels.ts';

describe('the builds', () => {
  /** Ids of the sections of a wasm binary. */
  function sectionIds(binary: Uint8Array): number[] {
    const ids: number[] = [];
    let at = 8;
    const readLeb = () => {
      let [value, shift] = [0, 0];
      for (;;) {
        const byte = binary[at++]!;
        value += (byte & 127) << shift;
        shift += 7;
        if (byte < 128) return value;
      }
    };
    while (at < binary.length) {
      ids.push(binary[at++]!);
      const length = readLeb();
      at += length;
    }
    return ids;
  }

  it('bring no data and no memory of their own: types, imports, functions, exports, code', () => {
    for (const name of ['plain', 'relaxed'] as const) expect(sectionIds(readBuild(name))).toEqual([1, 2, 3, 7, 10]);
  });

  it('relaxed SIMD is reported as what the engine accepts', () => {
    expect(supportsRelaxedSimd()).toBe(WebAssembly.validate(readBuild('relaxed')));
  });
});
