/**
 * What the tests of the wasm kernels share: the plain build, which runs in Node and gives the same bits everywhere, a
 * memory whose buffers are followed by guards, and float64 arithmetic to compare with.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { instantiateKernels, wasmKernels } from './index.ts';

const memory = new WebAssembly.Memory({ initial: 256 });

/** A build of the kernels, made by `npm run kernels`. */
export function readBuild(name: 'plain' | 'relaxed'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../wasm/build/kernels.${name}.wasm`, import.meta.url)));
}

export const kernels = wasmKernels(await instantiateKernels(readBuild('plain'), memory));

const GUARD = 12345;

/** A place for one test's buffers, each between guards. */
export class Arena {
  private top = 16;
  private readonly guards: number[] = [];

  place(values: ArrayLike<number>): number {
    new Float32Array(memory.buffer, this.top, 4).fill(GUARD);
    const pointer = this.top + 16;
    new Float32Array(memory.buffer, pointer, values.length).set(values);
    this.top = pointer + 4 * values.length;
    new Float32Array(memory.buffer, this.top, 4).fill(GUARD);
    this.guards.push(pointer - 16, this.top);
    return pointer;
  }

  read(pointer: number, length: number): number[] {
    for (const guard of this.guards) {
      if (new Float32Array(memory.buffer, guard, 4).some((value) => value !== GUARD))
        throw new Error('guard overwritten');
    }
    return [...new Float32Array(memory.buffer, pointer, length)];
  }
}

/** Reproducible numbers in [-scale, scale], already rounded to float32. */
export function numbers(length: number, scale: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.fround((state / 2 ** 31 - 1) * scale);
  });
}

export function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  const scale = Math.max(...expected.map(Math.abs), 1e-30);
  expect(actual.length).toBe(expected.length);
  const error = Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!)));
  expect(error / scale).toBeLessThan(tolerance);
}

/** Number of coefficients. */
export const size = (order: number) => ((order + 1) * (order + 2)) / 2;

export const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** members 2, rows 1 to 3 of a capacity of 5, so that wrong strides show. */
export const SPAN = { members: 2, row: 1, count: 3, capacity: 5 };
export const rowsOf = (e: number) => Array.from({ length: SPAN.count }, (_, i) => e * SPAN.capacity + SPAN.row + i);
export const HANDLED = new Set([0, 1].flatMap(rowsOf));
export const untouchedRows = Array.from({ length: 10 }, (_, row) => row).filter((row) => !HANDLED.has(row));
