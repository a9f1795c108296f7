/** What all style sheets keep to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

const found = (pattern: RegExp) =>
  SHEETS.flatMap(({ path, text }) => (text.match(pattern) ?? []).map((match) => `${path}: ${match}`));

describe('style sheets', () => {
  it('are there', () => expect(SHEETS.length).toBeGreaterThan(10));

  it('size letters by what the reader has chosen in the browser', () => {
    expect(found(/font(-size)?:\s*[\d.]+px/g)).toEqual([]);
  });

  it('measure the screen in letters, so that large ones get the layout of a small screen', () => {
    expect(found(/@media[^{]*\d(px)[^{]*\{/g)).toEqual([]);
  });

  it('move something only where nobody has asked for less motion', () => {
    const calm = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{[^{}]*\})*\}/g;
    const moving = SHEETS.filter(({ text }) =>
      /(transition|animation)|scroll-behavior: smooth/.test(text.replace(calm, '')),
    );
    expect(moving.map(({ path }) => path)).toEqual([]);
    expect(found(calm)).toHaveLength(1);
  });
});
