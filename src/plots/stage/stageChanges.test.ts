import { describe, expect, it } from 'vitest';
import { changesIn, drawingOf } from './stageChanges.ts';
import type { StageContent } from './stageSurfaces.ts';

const target = Float64Array.of(0, 1, 2, 10);
const learned = Float64Array.of(0, 1, 2, 9);
const patch = { x: [[0, 1]], y: [[0, 1]], z: [[0, 1]] };
const contentOf = (
  changes: Partial<StageContent> = {},
  own: Partial<StageContent['scenes'][number]> = {},
): StageContent => ({
  domain: { x1: [0, 1], x2: [0, 2] },
  side: 2,
  scenes: [{ name: 'learned', kind: 'values', values: learned, patch: null, tiles: null, ...own }],
  target,
  unit: 1,
  ...changes,
});
const NOTHING = { ranges: false, whole: false, heights: false, patch: false, tiles: false };
const between = (after: StageContent, before = contentOf()) => changesIn(0, drawingOf(before), drawingOf(after));

describe('what has to be drawn again', () => {
  it('is nothing where nothing changes', () => {
    expect(between(contentOf())).toEqual(NOTHING);
  });

  it('are the heights while a network learns', () => {
    expect(between(contentOf({}, { values: Float64Array.from(learned) }))).toEqual({ ...NOTHING, heights: true });
  });

  it('are all ranges of another target or domain, and so heights and patches', () => {
    const all = { ranges: true, whole: false, heights: true, patch: true, tiles: true };
    expect(between(contentOf({ target: Float64Array.of(0, 1, 2, 20) }))).toEqual(all);
    expect(between(contentOf({ domain: { x1: [0, 1], x2: [0, 3] } }))).toEqual(all);
  });

  it('are all ranges of another frame, whether its offset or its factor', () => {
    const far = (offset: number, factor: number) =>
      contentOf({ target: target.map((value) => offset + factor * value) });
    expect(between(far(1e6, 1e-3), far(2e6, 1e-3)).ranges).toBe(true);
    expect(between(far(0, 1e30), far(0, 1e60)).ranges).toBe(true);
  });

  it('is a surface as a whole that is seen through, or in other colours, or on another grid', () => {
    expect(between(contentOf({}, { patch }))).toEqual({ ...NOTHING, whole: true, patch: true });
    expect(between(contentOf({}, { kind: 'error' })).whole).toBe(true);
    const finer = { side: 3, target: new Float64Array(9).fill(1), values: new Float64Array(9) };
    expect(between(contentOf({ side: 3, target: finer.target }, { values: finer.values })).whole).toBe(true);
  });

  it('is a patch alone that moves', () => {
    const before = contentOf({}, { patch });
    expect(between(contentOf({}, { patch: { ...patch } }), before)).toEqual({ ...NOTHING, patch: true });
  });

  it('are tiles alone, where the surface is seen through already', () => {
    const tiles = { ...patch, order: 1, degree: 1, points: new Float64Array(2), half: 0.1, shade: [[0, 1]] } as const;
    const before = contentOf({}, { patch, tiles });
    expect(between(contentOf({}, { patch, tiles: { ...tiles } }), before)).toEqual({ ...NOTHING, tiles: true });
    expect(between(contentOf({}, { tiles }))).toEqual({ ...NOTHING, whole: true, tiles: true });
  });

  it('are the heights of errors whose colours reach further', () => {
    const errors = (largest: number) => contentOf({}, { kind: 'error', values: Float64Array.of(0, 0, 0, largest) });
    expect(between(errors(9), errors(3))).toEqual({ ...NOTHING, heights: true });
  });
});
