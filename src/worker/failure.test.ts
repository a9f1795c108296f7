import { describe, expect, it } from 'vitest';
import { InvalidConfigError } from '../data/invalidConfig.ts';
import { GpuError } from '../engine/webgpu/gpuError.ts';
import { failureOf } from './failure.ts';

describe('what went wrong', () => {
  it('on a GPU is told by the kind of its error, whatever its words', () => {
    const kinds = ['deviceLost', 'noAnswer', 'outOfMemory', 'tooSmall', 'invalidCommand'] as const;
    expect(kinds.map((kind) => failureOf(new GpuError(kind, 'gpu lost (destroyed): out of memory')).kind)).toEqual([
      'deviceLost',
      'deviceLost',
      'outOfMemory',
      'gpuTooSmall',
      'unexpected',
    ]);
  });

  it('in the settings is told problem by problem', () => {
    expect(failureOf(new InvalidConfigError(['a', 'b']))).toEqual({ kind: 'invalidConfig', problems: ['a', 'b'] });
  });

  it('for want of memory is told as that, anything else in its own words', () => {
    expect(failureOf(new RangeError('Array buffer allocation failed')).kind).toBe('outOfMemory');
    expect(failureOf(new Error('memory access out of bounds')).kind).toBe('outOfMemory');
    expect(failureOf('no reason')).toEqual({ kind: 'unexpected', message: 'no reason' });
  });
});
