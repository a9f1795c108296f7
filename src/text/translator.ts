/**
 * Sentences in another language, looked up by their English words. Pure. A sentence with values in it is found by its
 * pattern, `epoch {1}, best {2}`: rooms that know no language write it as they do, and nothing is carried beside it.
 */

/** English sentence or pattern to the same in another language; its holes may stand there in another order. */
export type Catalog = Readonly<Record<string, string>>;

interface Pattern {
  readonly matcher: RegExp;
  /** The number of each hole, from left to right. */
  readonly holes: readonly number[];
  readonly translation: string;
}

const HOLE = /\{(\d)\}/g;
/** Sentences that change with every epoch would be remembered for ever. */
const REMEMBERED = 2000;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function patternOf(english: string, translation: string): Pattern {
  const literals = english.split(/\{\d\}/).map(escaped);
  const holes = [...english.matchAll(HOLE)].map(([, hole]) => Number(hole));
  return { matcher: new RegExp(`^${literals.join('(.+?)')}$`, 'su'), holes, translation };
}

/** How much of a pattern is words: of two that fit, the one that says more is meant. */
const literalLength = (english: string): number => english.replace(HOLE, '').length;

export class Translator {
  readonly #sentences: ReadonlyMap<string, string>;
  readonly #patterns: readonly Pattern[];
  readonly #remembered = new Map<string, string>();

  constructor(catalog: Catalog) {
    const entries = Object.entries(catalog);
    const isPattern = ([english]: [string, string]) => english.search(HOLE) >= 0;
    this.#sentences = new Map(entries.filter((entry) => !isPattern(entry)));
    this.#patterns = entries
      .filter(isPattern)
      .sort(([a], [b]) => literalLength(b) - literalLength(a))
      .map(([english, translation]) => patternOf(english, translation));
  }

  /** The sentence in this language, white space around it kept; as it is where the catalogue does not know it. */
  say(text: string): string {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    const words = text.trim();
    const said = text.replace(words, () => this.#translate(words));
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, said);
    return said;
  }

  #translate(words: string): string {
    if (!/\p{L}/u.test(words)) return words;
    const sentence = this.#sentences.get(words);
    if (sentence !== undefined) return sentence;
    for (const { matcher, holes, translation } of this.#patterns) {
      const [, ...values] = matcher.exec(words) ?? [];
      if (values.length === 0) continue;
      const said = new Map(holes.map((hole, i) => [hole, this.#translate(values[i])]));
      return translation.replace(HOLE, (_, hole) => said.get(Number(hole)) ?? '');
    }
    return words;
  }
}
