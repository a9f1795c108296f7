import { describe, expect, it } from 'vitest';
import type { BatchDetail } from '../../training/slowMotion.ts';
import { agreement, batchLines, cosineText } from './batchLines.ts';

const DETAIL: BatchDetail = {
  epoch: 3,
  batch: 2,
  batches: 10,
  points: [[1, 2]],
  errors: [0.5, 2, 50],
  rho: [1, 1, 0.01],
  total: 3,
  norm: 7,
  norms: [1, 2, 3],
  cosines: [],
};

describe('the lines of Algorithm 1 for a batch', () => {
  it('come in its order, each order once, with the branch that was taken', () => {
    const lines = batchLines(DETAIL, { rhoRule: 'adaptive', threshold: 10 });
    expect(lines.map(({ line, order }) => [line, order])).toEqual([
      [6, null],
      [8, 1],
      [12, 1],
      [8, 2],
      [10, 2],
      [15, null],
      [16, null],
    ]);
    expect(lines.map(({ value }) => value)).toEqual([
      'E₀ = 0.5',
      'E₁ = 2',
      'ρ₁ = 1',
      'E₂ = 50',
      'ρ₂ = 0.01',
      'e = 3',
      '7',
    ]);
    expect(lines[2].words).toBe('E₁/E₀ = 4, not over 10');
    expect(lines[4].words).toBe('E₂/E₀ = 100, over 10');
    expect(lines[5].words).toBe('E₀ + ρ₁E₁ + ρ₂E₂');
  });

  it('name the rule where it is not that of the paper', () => {
    const lines = batchLines(DETAIL, { rhoRule: 'constant', threshold: 10 });
    expect(lines[2].words).toBe('weight by the rule “constant”');
  });

  it('of order 0 are three', () => {
    const lines = batchLines({ ...DETAIL, errors: [0.5], rho: [1] }, { rhoRule: 'adaptive', threshold: 10 });
    expect(lines.map(({ line }) => line)).toEqual([6, 15, 16]);
  });
});

describe('gradients', () => {
  it.each([
    [0.4823, '.48'],
    [-0.6, '−.6'],
    [1, '1'],
    [0, '0'],
    [-0.001, '0'],
    [Number.NaN, '–'],
  ])('with a cosine of %d are printed as %s', (cosine, text) => expect(cosineText(cosine)).toBe(text));

  it.each([
    [0.9, 'agree'],
    [0.1, 'neither'],
    [-0.1, 'neither'],
    [-0.5, 'fight'],
    [Number.NaN, 'neither'],
  ] as const)('with a cosine of %d: %s', (cosine, word) => expect(agreement(cosine)).toBe(word));
});
