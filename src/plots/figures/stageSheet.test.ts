import { describe, expect, it } from 'vitest';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../colors.ts';
import type { StageContent } from '../stage/stageSurfaces.ts';
import { pictureRoom, stageSheet } from './stageSheet.ts';

const scene = (name: string, kind: 'values' | 'error', first: number) =>
  ({ name, kind, values: Float64Array.of(first, 1, 2, 3), patch: null, tiles: null }) as const;
const CONTENT: StageContent = {
  domain: { x1: [-1, 3], x2: [10, 50] },
  side: 2,
  scenes: [scene('target', 'values', 0), scene('error', 'error', -7)],
  target: Float64Array.of(0, 1, 2, 3),
  unit: 1,
};
const CAPTION = { title: 'f', words: 'Branin', link: 'https://x/#v=2' };
const SIZE = { width: 1000, height: 500 };
const { svg } = stageSheet(CONTENT, ['data:first', 'data:second'], CAPTION, SIZE, 'light');

const firstColor = (map: ColorMap) => `stop-color="rgb(${map[0].join(',')})"`;

describe('the picture of the stage', () => {
  it('has under each scene the colours of its kind, with the numbers at their ends', () => {
    const scales = svg.split('<linearGradient').slice(1);
    expect(scales).toHaveLength(2);
    expect(scales[0]).toContain(firstColor(VALUE_MAP));
    expect(scales[1]).toContain(firstColor(ERROR_MAP));
    expect([scales[0].includes('>0<'), scales[0].includes('>3<')]).toEqual([true, true]);
    expect([scales[1].includes('>−10<'), scales[1].includes('>10<')]).toEqual([true, true]);
  });

  it('says of the values alone what their ticks are counted from', () => {
    const far = Float64Array.of(1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3);
    const scenes = [{ ...scene('target', 'values', 0), values: far }, scene('error', 'error', -7)];
    const content = { ...CONTENT, scenes, target: far };
    const drawn = stageSheet(content, ['data:first', 'data:second'], CAPTION, SIZE, 'light').svg;
    expect(drawn.match(/>target, ticks: /g)).toHaveLength(1);
    expect(drawn).toContain('>error (learned − target)<');
  });

  it('has the pictures side by side under their names, in the room that was asked for', () => {
    const { width, height } = pictureRoom(CAPTION, SIZE.width, SIZE.height);
    const pictures = svg.match(/<image [^>]*>/g) ?? [];
    expect(pictures.map((picture) => /href="([^"]*)"/.exec(picture)?.[1])).toEqual(['data:first', 'data:second']);
    expect(pictures[1]).toContain(`x="${width / 2}"`);
    expect(pictures.every((picture) => picture.includes(`height="${height}"`))).toBe(true);
    expect(svg.indexOf('>target<')).toBeLessThan(svg.indexOf('>error (learned − target)<'));
  });
});
