import { describe, expect, it } from 'vitest';
import { clickedPoints, cutLine, pointOfCut, positionOn, swappedEnds } from './cut.ts';

const domain = { x1: [-1, 3], x2: [10, 20] } as const;
const at = (cut: 'x1' | 'x2' | 'between', point: readonly [number, number] | null, end: typeof point = null) => ({
  cut,
  point,
  end,
});

describe('a cut', () => {
  it('along an axis goes through the inspected point from one end of the domain to the other', () => {
    expect(cutLine(at('x1', [2, 11]), domain)).toEqual([
      [-1, 11],
      [3, 11],
    ]);
    expect(cutLine(at('x2', [2, 11]), domain)).toEqual([
      [2, 10],
      [2, 20],
    ]);
  });

  it('along an axis goes through the middle of the domain where no point is inspected', () => {
    expect(pointOfCut({ point: null }, domain)).toEqual([1, 15]);
    expect(cutLine(at('x1', null), domain)).toEqual([
      [-1, 15],
      [3, 15],
    ]);
  });

  it('between two points goes from the inspected one to the other, and is none where they are not two', () => {
    expect(cutLine(at('between', [2, 11], [0, 19]), domain)).toEqual([
      [2, 11],
      [0, 19],
    ]);
    expect(cutLine(at('between', [2, 11]), domain)).toBeNull();
    expect(cutLine(at('between', null, [2, 11]), domain)).toBeNull();
    expect(cutLine(at('between', [2, 11], [2, 11]), domain)).toBeNull();
  });

  it('has the coordinate that changes as its axis, or the share of the way', () => {
    const line = [
      [2, 11],
      [0, 19],
    ] as const;
    expect(positionOn('x1', line, 0.25)).toBe(1.5);
    expect(positionOn('x2', line, 0.25)).toBe(13);
    expect(positionOn('between', line, 0.25)).toBe(0.25);
  });
});

describe('clicks', () => {
  it('move a cut along an axis, and keep the other end for later', () => {
    expect(clickedPoints(at('x1', [2, 11], [0, 19]), [1, 12])).toEqual({ point: [1, 12], end: [0, 19] });
  });

  it('set one end after the other, then begin anew', () => {
    expect(clickedPoints(at('between', null), [1, 12])).toEqual({ point: [1, 12], end: null });
    expect(clickedPoints(at('between', [1, 12]), [0, 19])).toEqual({ point: [1, 12], end: [0, 19] });
    expect(clickedPoints(at('between', [1, 12], [0, 19]), [2, 13])).toEqual({ point: [2, 13], end: null });
  });

  it('beside everything clear both ends', () => {
    expect(clickedPoints(at('between', [1, 12], [0, 19]), null)).toEqual({ point: null, end: null });
  });

  it('ends are swapped, and one alone becomes both', () => {
    expect(swappedEnds(at('between', [1, 12], [0, 19]))).toEqual({ point: [0, 19], end: [1, 12] });
    expect(swappedEnds(at('between', [1, 12]))).toEqual({ point: [1, 12], end: [1, 12] });
  });
});
