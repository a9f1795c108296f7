/** One spelling for the many that one character has: full width, typographic, mathematical, invisible. */

/** Characters of the plain text, and where each was in the text as typed; `starts` has one entry more, for the end. */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
}

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '–‐‑‒﹣',
    '*': '·×⋅∙•∗✕✖\u2062',
    '/': '÷∕⁄',
    '|': '∣❘',
    π: 'ϖ',
    e: 'ⅇℯ',
    '(': '❨⟮',
    ')': '❩⟯',
    '^': 'ˆ',
    // Shown as nothing: zero-width marks, "applied to", variation selectors, soft hyphens.
    '': '\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u00ad\ufe0e\ufe0f',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);

/** Full-width forms, and letters and digits of mathematical alphabets. */
const COMPATIBLE = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;

function plainOf(character: string): string {
  const form = COMPATIBLE.test(character) ? character.normalize('NFKC') : character;
  return PLAIN.get(form) ?? form;
}

/** Whether the text was copied from typeset mathematics, and so has lost what is shown by height: powers, fractions. */
export const isTypeset = (text: string): boolean => /[\u2061-\u2064]/.test(text);

export function plainText(typed: string): PlainText {
  let [text, at] = ['', 0];
  const starts: number[] = [];
  for (const character of typed) {
    const plain = plainOf(character);
    for (let i = 0; i < plain.length; i++) starts.push(at);
    text += plain;
    at += character.length;
  }
  return { text, starts: [...starts, at] };
}
