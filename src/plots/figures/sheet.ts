/** A figure as it is saved: the drawing, and below it what it shows and the link that makes it again. */

import { say } from '../../text/speech.ts';
import { INK } from '../charts/ink.ts';
import type { Theme } from '../colors.ts';
import { element, text } from './svg.ts';

/** SVG of a size, its place at (0, 0). */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

export interface Caption {
  readonly title: string;
  readonly words: string;
  readonly link: string;
}

/** A finished SVG file. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

const MARGIN = 16;
const TITLE = 22;
const LINE = 14;
const FONT = 11;
/** A character of the caption is at most so wide, and one of the link, which has no gaps, too. */
const CHARACTER = 6.4;

/** A text in lines, broken between words, or within one that is longer than a line. */
export function linesOf(words: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((each) => each.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

function captionLines({ words, link }: Caption, width: number) {
  const most = Math.floor((width - 2 * MARGIN) / CHARACTER);
  return { own: linesOf(say(words), most), link: linesOf(link, most) };
}

/** The size that is left for the drawing on a sheet of a given size. */
export function roomOn(caption: Caption, width: number, height: number): { width: number; height: number } {
  const { own, link } = captionLines(caption, width);
  return { width: width - 2 * MARGIN, height: height - TITLE - 3 * MARGIN - LINE * (own.length + link.length) };
}

export function sheet({ width, height, content }: Drawing, caption: Caption, theme: Theme): Sheet {
  const whole = width + 2 * MARGIN;
  const { own, link } = captionLines(caption, whole);
  const { text: ink, paper } = INK[theme];
  const under = 2 * MARGIN + TITLE + height;
  const total = under + LINE * (own.length + link.length) + MARGIN;
  const line = (words: string, i: number) => text(words, { x: MARGIN, y: under + LINE * i + FONT });
  const size = { width: whole, height: total };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${whole} ${total}`,
      'font-family': 'system-ui, sans-serif',
      'font-size': FONT,
      fill: ink,
    },
    element('title', {}, say(caption.title).replace(/[&<>]/g, ' ')),
    element('rect', { ...size, fill: paper }),
    text(caption.title, { x: MARGIN, y: MARGIN + 12, 'font-size': 14, 'font-weight': 600 }),
    element('g', { transform: `translate(${MARGIN} ${MARGIN + TITLE})` }, content),
    own.map(line).join(''),
    element('a', { href: caption.link }, link.map((words, i) => line(words, own.length + i)).join('')),
  );
  return { width: whole, height: total, svg: `${svg}\n` };
}
