import { describe, expect, it } from 'vitest';
import { surfaceTable } from './surfaceTable.ts';

const scene = (name: string, values: readonly number[]) => ({
  name,
  kind: 'values' as const,
  values: Float64Array.from(values),
  patch: null,
  tiles: null,
});
const CONTENT = {
  domain: { x1: [-1, 1] as const, x2: [10, 40] as const },
  side: 4,
  scenes: [
    scene('target', [...Array(16).keys()]),
    scene(
      'error',
      [...Array(16).keys()].map((i) => -i),
    ),
  ],
};

describe('the table of the surfaces', () => {
  it('has at x1 and x2 the value that stands there, x1 running first', () => {
    const { columns, rows } = surfaceTable(CONTENT);
    expect(columns).toEqual(['x1', 'x2', 'target', 'error']);
    expect(rows).toHaveLength(16);
    expect(rows[3]).toEqual([1, 10, 3, -3]);
    expect(rows[4]).toEqual([-1, 20, 4, -4]);
  });

  it('leaves out what is known nowhere', () => {
    const scenes = [scene('data', Array(16).fill(Number.NaN)), CONTENT.scenes[1]];
    expect(surfaceTable({ ...CONTENT, scenes }).columns).toEqual(['x1', 'x2', 'error']);
  });

  it('of every third line has the corners of the grid', () => {
    expect(surfaceTable(CONTENT, 3).rows).toEqual([
      [-1, 10, 0, -0],
      [1, 10, 3, -3],
      [-1, 40, 12, -12],
      [1, 40, 15, -15],
    ]);
  });
});
