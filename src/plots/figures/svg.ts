/** SVG as text: elements with their attributes. Words are said in the page's language, as they are written. */
import { say } from '../../text/speech.ts';

type Attributes = Readonly<Record<string, string | number | null>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in an element or an attribute; characters that XML forbids are left out. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character]).replace(/[^\P{C}\n\t]/gu, '');

/** Numbers to a hundredth of a pixel. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(100 * value) / 100) : escaped(value);

/** An element around what is SVG already; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${written(value)}"`,
  );
  return `<${name}${own.join('')}>${children.join('')}</${name}>`;
}

export const text = (words: string, attributes: Attributes): string => element('text', attributes, escaped(say(words)));

export type Place = readonly [x: number, y: number];

/** A path from place to place. */
export const path = (places: readonly Place[]): string =>
  places.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${written(x)} ${written(y)}`).join('');
