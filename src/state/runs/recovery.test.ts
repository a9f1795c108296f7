import { describe, expect, it } from 'vitest';
import type { Failure } from '../../training/events.ts';
import { type Attempts, remedyFor } from './recovery.ts';

const LOST: Failure = { kind: 'workerLost', message: 'gone' };
const FRESH: Attempts = { choice: 'auto', backend: 'webgpu', avoided: [], restarts: [] };

describe('after a failure', () => {
  it('of the worker or its device the runs go on where they were, with nothing to avoid', () => {
    for (const kind of ['workerLost', 'deviceLost', 'unexpected'] as const) {
      expect(remedyFor({ kind, message: '' }, 12, FRESH)).toEqual([]);
      expect(remedyFor({ kind, message: '' }, 0, { ...FRESH, backend: null })).toEqual([]);
    }
  });

  it('of what was asked for they do not: it would fail again', () => {
    expect(remedyFor({ kind: 'invalidTarget', message: '' }, 12, FRESH)).toBeNull();
    expect(remedyFor({ kind: 'outOfMemory', message: '' }, 12, FRESH)).toBeNull();
    expect(remedyFor({ kind: 'invalidConfig', problems: [] }, 12, FRESH)).toBeNull();
  });

  it('they go on as long as they get further each time', () => {
    expect(remedyFor(LOST, 13, { ...FRESH, restarts: [0, 4, 12] })).toEqual([]);
  });

  it('they go on one rung below where they got no further, to the end of the ladder', () => {
    const gpu = { backend: 'webgpu', why: 'webgpu failed (gone)' } as const;
    const wasm = { backend: 'wasm', why: 'wasm failed (gone)' } as const;
    const stuck = { ...FRESH, restarts: [12] };
    expect(remedyFor(LOST, 12, stuck)).toEqual([gpu]);
    expect(remedyFor(LOST, 12, { ...stuck, backend: 'wasm', avoided: [gpu] })).toEqual([gpu, wasm]);
    expect(remedyFor(LOST, 12, { ...stuck, backend: 'cpu', avoided: [gpu, wasm] })).toBeNull();
    expect(remedyFor(LOST, 12, { ...stuck, choice: 'wasmPlain', backend: 'wasm' })).toEqual([wasm]);
  });

  it('of a GPU that cannot hold them they go on below it at once', () => {
    const failure: Failure = { kind: 'gpuTooSmall', message: 'too small' };
    expect(remedyFor(failure, 0, { ...FRESH, backend: null })).toEqual([{ backend: 'webgpu', why: 'too small' }]);
  });

  it('a worker that never begins is tried twice', () => {
    expect(remedyFor(LOST, 0, { ...FRESH, backend: null, restarts: [0] })).toBeNull();
  });
});
