import { describe, expect, it } from 'vitest';
import type { Cell } from '../cells/cells.ts';
import { VALUE_MAP } from '../colors.ts';
import type { StageContent } from '../stage/stageSurfaces.ts';
import { mapsDrawing, type Picture, triangleDrawing } from './maps.ts';

const values = (first: number) => Float64Array.of(first, 1, 2, 3);
const scene = (name: string, kind: 'values' | 'error', first: number) =>
  ({ name, kind, values: values(first), patch: null, tiles: null }) as const;
const CONTENT: StageContent = {
  domain: { x1: [-1, 3], x2: [10, 50] },
  side: 2,
  scenes: [scene('target', 'values', 0), scene('learned', 'values', -7), scene('error', 'error', -7)],
  target: values(0),
  unit: 1,
};
const asked: { first: number; side: number; range: readonly number[] }[] = [];
const picture: Picture = (own, side, range) => {
  asked.push({ first: own[0], side, range });
  return `data:${own[0]}`;
};

const attribute = (element: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]);
const elements = (content: string, name: string) => content.match(new RegExp(`<${name} [^>]*>[^<]*`, 'g')) ?? [];
const textAt = (content: string, words: string) =>
  elements(content, 'text').filter((element) => element.endsWith(`>${words}`));

describe('surfaces from above', () => {
  const { content } = mapsDrawing(CONTENT, picture, 'light');
  const images = elements(content, 'image');

  it('stand side by side, target and learned in the same colours, the error about zero', () => {
    expect(images.map((image) => /href="([^"]*)"/.exec(image)?.[1])).toEqual(['data:0', 'data:-7', 'data:-7']);
    const lefts = images.map((image) => attribute(image, 'x'));
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(asked.slice(0, 3).map(({ range }) => range)).toEqual([
      [0, 3],
      [0, 3],
      [-10, 10],
    ]);
  });

  it('have x1 from left to right and x2 upwards, with the numbers of the domain at their places', () => {
    const [image] = images;
    const [left, top, side] = ['x', 'y', 'width'].map((name) => attribute(image ?? '', name));
    const [low, high] = ['−1', '3'].map((words) => attribute(textAt(content, words)[0] ?? '', 'x'));
    expect([low, high]).toEqual([left, left + side]);
    const [bottom, upper] = ['10', '50'].map((words) => attribute(textAt(content, words)[0] ?? '', 'y') - 4);
    expect([bottom, upper]).toEqual([top + side, top]);
    expect(attribute(textAt(content, 'x₁')[0], 'y')).toBeGreaterThan(top + side);
    expect(textAt(content, 'x₂')[0]).toContain('rotate(-90)');
  });
});

describe('surfaces whose values differ little from a large number', () => {
  const far = Float64Array.of(1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3);
  const scenes = [{ ...scene('target', 'values', 0), values: far }, scene('error', 'error', -7)];
  const { content } = mapsDrawing({ ...CONTENT, scenes, target: far }, picture, 'light');

  it('have an error with the numbers of its own at the ends of its colours', () => {
    expect([textAt(content, '−10'), textAt(content, '10')].map(({ length }) => length > 0)).toEqual([true, true]);
    expect(elements(content, 'text').filter((words) => /1.?000.?000|10⁶/.test(words)).length).toBeGreaterThan(0);
  });
});

describe('the triangle as an SVG', () => {
  const cell = (c: number): Cell => ({
    values: Float64Array.of(c, 0, 0, 0),
    range: [0, 1],
    map: VALUE_MAP,
    relativeError: c === 1 ? 0.12 : null,
    vanishes: c === 2,
  });
  const { content } = triangleDrawing(
    {
      cells: Array.from({ length: 21 }, (_, c) => cell(c)),
      side: 2,
      maxOrder: 1,
      nameOf: ([r1, r2]) => `d${r1}${r2}`,
    },
    picture,
    'light',
  );

  it('has a row an order, by x1 on the left and by x2 on the right, framed as far as the loss goes', () => {
    const images = elements(content, 'image');
    const places = images.map((image) => [attribute(image, 'y'), attribute(image, 'x')]);
    expect(new Set(places.map(([y]) => y)).size).toBe(6);
    // d50 is left of d05, and both are below d40.
    expect(places[15][1]).toBeLessThan(places[20][1]);
    expect(places[15][0]).toBeGreaterThan(places[10][0]);
    for (const [c, name] of [
      [1, 'd10'],
      [2, 'd01'],
      [20, 'd05'],
    ] as const) {
      const [text] = textAt(content, name);
      expect(attribute(text, 'x')).toBe(places[c][1]);
      expect(attribute(text, 'y')).toBeGreaterThan(places[c][0]);
    }
    expect(content.match(/<rect[^>]*stroke-dasharray/g)).toHaveLength(18);
  });

  it('says what is learned how well, and what is zero', () => {
    expect(textAt(content, '12\u202f%')).toHaveLength(1);
    expect(textAt(content, '= 0')).toHaveLength(1);
  });
});
