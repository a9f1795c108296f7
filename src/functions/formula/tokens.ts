/**
 * A formula's text as tokens, each with its place; whatever is not one is an error at its place. Other notations than
 * that of parse.ts are put into it here, where that takes no more than one token: LaTeX commands, Python's names.
 */
import { plainText } from './characters.ts';

/** What is wrong with a formula, and where: `length` characters from `position` (0 is the first). */
export interface FormulaProblem {
  readonly message: string;
  readonly position: number;
  readonly length: number;
}

/** Thrown while a formula is read; parse.ts turns it into a value. */
export class FormulaError extends Error {
  readonly position: number;
  readonly length: number;

  constructor(message: string, { start, end }: Span) {
    super(message);
    this.position = start;
    this.length = end - start;
  }
}

/** Characters from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'superscript' | 'symbol' | 'end';
  /** As the grammar knows it: a line break is `;`, `x_1` is `x1`, `²` is `2`. */
  readonly text: string;
  /** As it was typed, but for the spelling of characters. */
  readonly typed: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** `x1`, `x₁`, `x_1`, `x_{1}`; not `x_12`, which is x₁ 2 in LaTeX. */
const INDEX = `(?:[0-9${SUBSCRIPTS}]+|_\\d(?!\\d)|_\\{\\s*\\d+\\s*\\})?`;

/** What a token may be, as a pattern without groups; the first that fits is the one. */
const PATTERNS = {
  space: /[^\S\n]+|\\[,;:!> ()[\]]|~|\{\}|\.(?=[*/^])/,
  /** The module before a name, in Python and JavaScript. */
  module: /(?:np|numpy|jnp|math|Math|torch|tf)\.(?:math\.)?(?=[A-Za-z])/,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/,
  logarithm: /\\?log_(?:10|2(?!\d)|\{\s*(?:10|2)\s*\})/,
  upright: RegExp(`\\\\(?:mathrm|operatorname\\*?|text|mathit)\\{\\s*[A-Za-z]+\\s*\\}${INDEX}`),
  bar: /\\left\s*\||\\right\s*\||\\[lr]vert(?![A-Za-z])/,
  /** A digit right after a command is no index: \frac12. */
  command: RegExp(`\\\\[A-Za-z]+(?:(?!\\d)${INDEX})?`),
  name: RegExp(`π|√|[A-Za-z]+${INDEX}`),
  superscript: RegExp(`[${SUPERSCRIPTS}]+`),
  symbol: /\*\*|:=|\\\\|\\[{}]|[-−+*/^(),;=\n|[\]{}]/,
} as const;

type Pattern = keyof typeof PATTERNS;

const KINDS = Object.keys(PATTERNS) as Pattern[];
const TOKEN = RegExp(KINDS.map((kind) => `(${PATTERNS[kind].source})`).join('|'), 'y');

/** Other ways to write a symbol or a name. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['\n', ';'],
  // Here and not in characters.ts: 3e−2 is 3 e - 2, and has always been.
  ['−', '-'],
  ['\\\\', ';'],
  ['**', '^'],
  [':=', '='],
  ['\\{', '('],
  ['\\}', ')'],
  ['π', 'pi'],
  ['√', 'sqrt'],
  ['ln', 'log'],
  ['x', 'x1'],
  ['y', 'x2'],
]);

/** LaTeX commands that are symbols, that only space or size something (''), or that parse.ts itself knows. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ...['cdot', 'times', 'ast'].map((name) => [name, '*'] as const),
  ['div', '/'],
  ['vert', '|'],
  ['mid', '|'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ...['frac', 'dfrac', 'tfrac'].map((name) => [name, '\\frac'] as const),
  ...['left', 'right', 'quad', 'qquad', 'displaystyle', 'textstyle', 'limits', 'thinspace'].map(
    (name) => [name, ''] as const,
  ),
  ...['big', 'Big', 'bigg', 'Bigg'].flatMap((size) => ['', 'l', 'r'].map((side) => [size + side, ''] as const)),
]);

const usual = (name: string): string => SAME.get(name) ?? name;

/** With its index as plain digits. */
const plainName = (name: string): string =>
  name.replaceAll(/[\s_{}]/g, '').replaceAll(/[₀-₉]/g, (digit) => String(SUBSCRIPTS.indexOf(digit)));

const plainSuperscript = (text: string): string =>
  [...text].map((character) => '0123456789-+'[SUPERSCRIPTS.indexOf(character)]).join('');

type Read = Pick<Token, 'kind' | 'text'> | null;

const named = (name: string): Read => ({ kind: 'name', text: usual(plainName(name)) });

function commandOf(text: string): Read {
  const command = COMMANDS.get(text.slice(1));
  if (command === undefined) return named(text.slice(1));
  if (command === '') return null;
  return { kind: command === '\\frac' ? 'name' : 'symbol', text: command };
}

/** What a token says; null for a space. */
const READ: Readonly<Record<Pattern, (text: string) => Read>> = {
  space: () => null,
  module: () => null,
  number: (text) => ({ kind: 'number', text }),
  logarithm: (text) => ({ kind: 'name', text: text.includes('10') ? 'log10' : 'log2' }),
  upright: (text) => named(text.replace(/^[^{]*/, '')),
  bar: (text) => ({ kind: 'symbol', text: /left|lv/.test(text) ? '\\lvert' : '\\rvert' }),
  command: commandOf,
  name: named,
  superscript: (text) => ({ kind: 'superscript', text: plainSuperscript(text) }),
  symbol: (text) => ({ kind: 'symbol', text: usual(text) }),
};

/** The tokens, the last one of kind `end`. Throws FormulaError. */
export function tokenize(typed: string): Token[] {
  const { text, starts } = plainText(withoutDollars(typed));
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    if (!match) throw unexpected(typed, starts[from]);
    const to = TOKEN.lastIndex;
    const kind = KINDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
    const token = READ[kind](match[0]);
    // Up to the last character itself, not to invisible ones after it.
    const end = starts[to - 1] + characterAt(typed, starts[to - 1]).length;
    if (token) tokens.push({ ...token, typed: match[0], start: starts[from], end });
    from = to;
  }
  const start = typed.length;
  tokens.push({ kind: 'end', text: '', typed: '', start, end: start + 1 });
  return tokens;
}

/** LaTeX between dollars, with spaces in their place. */
const withoutDollars = (text: string): string =>
  text.replace(
    /^(\s*)(\${1,2})([^$]+)\2(\s*)$/,
    (_, before: string, { length }: string, inner: string, after: string) =>
      [before, inner, after].join(' '.repeat(length)),
  );

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** What to write in place of a character that is not read. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['—', 'write - for minus'],
  ['―', 'write - for minus'],
  [':', 'write / for a quotient, = for a definition'],
  ['%', 'there is no remainder; write a percentage as a number'],
  ['°', 'angles are in radians: write pi/180'],
  ['!', 'there is no factorial; write the product'],
  ['∛', 'write sign(u)*abs(u)^(1/3)'],
  ['∜', 'write u^(1/4)'],
  ['‖', 'write sqrt(u^2 + v^2)'],
  ['∞', 'write a number'],
  ['_', 'indices are single digits or in braces: x_1, x_{1}'],
  ['½', 'write (1/2)'],
  ['⅓', 'write (1/3)'],
  ['¼', 'write (1/4)'],
  ['¾', 'write (3/4)'],
  ['$', 'write the formula alone'],
  ['&', 'write the formula alone'],
  ['"', 'write the formula alone'],
  ["'", 'there are no derivatives in a formula'],
]);

function unexpected(text: string, start: number): FormulaError {
  const character = characterAt(text, start);
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = /[\p{C}\p{Z}]/u.test(character) && !/\p{Cs}/u.test(character) ? code : `"${character}"`;
  const script = /\p{Script=Cyrillic}/u.test(character) ? 'a Cyrillic letter' : null;
  const greek = /\p{Script=Greek}/u.test(character) ? 'write Greek letters as names: alpha' : null;
  const instead = INSTEAD.get(character) ?? script ?? greek;
  return new FormulaError(`unexpected ${shown}${instead ? `: ${instead}` : ''}`, {
    start,
    end: start + character.length,
  });
}
