import { describe, expect, it } from 'vitest';
import { moved } from './crosshair.ts';

const domain = { x1: [-2, 2], x2: [0, 8] } as const;
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('the crosshair', () => {
  it('begins in the middle of the domain', () => expect(moved(null, press('ArrowUp'), domain)).toEqual([0, 4]));

  it('moves by a fortieth of the domain, with Shift by an eighth, and stays inside', () => {
    expect(moved([0, 4], press('ArrowLeft'), domain)).toEqual([-0.1, 4]);
    expect(moved([0, 4], press('ArrowUp', true), domain)).toEqual([0, 5]);
    expect(moved([2, 0], press('ArrowDown'), domain)).toEqual([2, 0]);
  });

  it('goes with Escape, and leaves other keys alone', () => {
    expect(moved([0, 4], press('Escape'), domain)).toBeNull();
    expect(moved([0, 4], press('s'), domain)).toBeUndefined();
  });
});
