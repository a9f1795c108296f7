import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, roomOn, sheet } from './sheet.ts';
import { escaped } from './svg.ts';

const LINK = `https://example.org/playground/#v=2&f=formula&fx=${'sin(x1)+'.repeat(30)}x2`;
const CAPTION = { title: 'Errors <of> "A" & B', words: 'Branin, order 2. Original units.', link: LINK };
const DRAWING = { width: 400, height: 100, content: '<g/>' };

describe('a figure as it is saved', () => {
  it('has its link whole, to be read and to be followed', () => {
    const { svg } = sheet(DRAWING, CAPTION, 'light');
    expect(svg).toContain(`<a href="${escaped(LINK)}">`);
    const [, lines] = /<a [^>]*>(.*)<\/a>/.exec(svg) ?? ['', ''];
    expect([...lines.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line).join('')).toBe(escaped(LINK));
  });

  it('is as large as it was to be', () => {
    const room = roomOn(CAPTION, 1280, 720);
    const { width, height } = sheet({ ...room, content: '' }, CAPTION, 'dark');
    expect([width, height]).toEqual([1280, 720]);
  });

  it('means no words as SVG', () => {
    const { svg } = sheet(DRAWING, { ...CAPTION, title: '</svg><script>' }, 'light');
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(svg).not.toContain('<script');
  });
});

describe('lines of a caption', () => {
  it('are no longer than they may be, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '&', '∂') }),
        fc.integer({ min: 1, max: 12 }),
        (words, most) => {
          const lines = linesOf(words, most);
          expect(lines.every((line) => line.length <= most)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        },
      ),
    );
  });
});
