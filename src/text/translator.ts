/**
 * Sentences in another language, looked up by their English words. Pure. A sentence with values in it is found by its
 * pattern, `epoch {1}, best {2}`: rooms that know no language write it as they do, and nothing is carried beside it.
 */

/**
 * English sentence or pattern to the same in another language; its holes may stand there in another order. What fills
 * `{1}` is said in that language itself; what fills `{1!}` was written by a visitor, and stays.
 */
export type Catalog = Readonly<Record<string, string>>;

interface Pattern {
  readonly matcher: RegExp;
  /** The number of each hole, from left to right. */
  readonly holes: readonly number[];
  /** Characters of it that are words. */
  readonly literal: number;
  readonly translation: string;
}

/** A translation, and how many characters of the English are known to the catalogue. */
interface Said {
  readonly text: string;
  readonly known: number;
}

const HOLE = /\{(\d)(!?)\}/g;
/** Sentences that change with every epoch would be remembered for ever. */
const REMEMBERED = 2000;
/** Longer ones have no values in them: to look for some in a page of foreign words takes too long. */
const LONGEST = 600;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function patternOf([english, translation]: readonly [string, string]): Pattern {
  const literals = english.split(/\{\d\}/);
  const holes = [...english.matchAll(HOLE)].map(([, hole]) => Number(hole));
  const matcher = new RegExp(`^${literals.map(escaped).join('(.+?)')}$`, 'su');
  return { matcher, holes, literal: literals.join('').length, translation };
}

export class Translator {
  readonly #sentences: ReadonlyMap<string, string>;
  /** Those with most words first. */
  readonly #patterns: readonly Pattern[];
  readonly #remembered = new Map<string, string>();

  constructor(catalog: Catalog) {
    const entries = Object.entries(catalog);
    const isPattern = ([english]: [string, string]) => english.search(HOLE) >= 0;
    this.#sentences = new Map(entries.filter((entry) => !isPattern(entry)));
    const patterns = entries.filter(isPattern).map(patternOf);
    this.#patterns = patterns.sort((a, b) => b.literal - a.literal);
  }

  /** The sentence in this language, white space around it kept; as it is where the catalogue does not know it. */
  say(text: string): string {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    const words = text.trim();
    const said = text.replace(words, () => this.#translate(words).text);
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, said);
    return said;
  }

  /** Whether the catalogue has words for all of a sentence. */
  knows(text: string): boolean {
    const words = text.trim();
    return this.#translate(words).known === words.length;
  }

  /** Of several patterns that fit, the one that knows most of the sentence is meant. */
  #translate(words: string): Said {
    const { length } = words;
    const sentence = /\p{L}/u.test(words) ? this.#sentences.get(words) : words;
    if (sentence !== undefined) return { text: sentence, known: length };
    let best: Said = { text: words, known: 0 };
    for (const pattern of length > LONGEST ? [] : this.#patterns) {
      const [, ...values] = pattern.matcher.exec(words) ?? [];
      if (values.length === 0) continue;
      const said = this.#filled(pattern, values);
      if (said.known > best.known) best = said;
      if (best.known === length) break;
    }
    return best;
  }

  #filled({ holes, literal, translation }: Pattern, values: readonly string[]): Said {
    let known = literal;
    const text = translation.replace(HOLE, (_, hole, stays) => {
      const value = values[holes.indexOf(Number(hole))] ?? '';
      const said = stays ? { text: value, known: value.length } : this.#translate(value);
      known += said.known;
      return said.text;
    });
    return { text, known };
  }
}
