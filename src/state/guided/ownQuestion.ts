/**
 * The question of a lesson that a lecturer made, as one value of a link: `choose:~AbC:Which?:this:that` (sealed: the place
 * of the right answer, from 1, 0 for none, and why; links of before have the bare place) or
 * `type:testError:B/A:times:How much?` (what is measured, of which run over which).
 */
import { bad, good, type Parsed } from '../../config/parsed.ts';
import { RUN_NAMES } from '../runs/comparison.ts';
import { type Measured, QUANTITIES, type Quantity, type RunPlace } from '../runs/quantities.ts';
import { sealed, unsealed } from './sealed.ts';

export interface OwnChoice {
  readonly kind: 'choose';
  readonly asks: string;
  readonly options: readonly string[];
  /** The place of the right one; null where there is none. */
  readonly right: number | null;
  /** Said after the answer; may be empty. */
  readonly because: string;
}

export interface OwnGuess {
  readonly kind: 'type';
  readonly asks: string;
  readonly unit: string;
  readonly truth: Measured;
}

export type OwnQuestion = OwnChoice | OwnGuess;

/** The texts of a question. */
export const wordsOf = (question: OwnQuestion): readonly string[] =>
  question.kind === 'choose' ? [question.asks, ...question.options, question.because] : [question.asks, question.unit];

/** Characters. */
export const LONGEST = { title: 80, text: 1000, asks: 200, option: 80, unit: 40, because: 200 } as const;
export const OPTIONS = { min: 2, max: 8 } as const;

const escaped = (text: string): string => text.replace(/[%:]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
const unescaped = (text: string): string =>
  text.replace(/%(25|3a)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether a text of one line is there and no longer than that. */
export const isLine = (text: string, longest: number): boolean =>
  text.trim() !== '' && text.length <= longest && !/\p{C}/u.test(text);

const places = ({ of, over }: Measured): string =>
  [of, over].flatMap((place) => (place === undefined ? [] : RUN_NAMES[place])).join('/');

function parsePlaces(text: string): Pick<Measured, 'of' | 'over'> | null {
  const [, of, over] = /^([A-D])(?:\/([A-D]))?$/.exec(text) ?? [];
  if (of === undefined) return null;
  const place = (name: string) => (RUN_NAMES as readonly string[]).indexOf(name) as RunPlace;
  return over === undefined ? { of: place(of) } : { of: place(of), over: place(over) };
}

const SEAL = '~';

/** What seals the answer: all that a student is shown. */
const saltOf = (asks: string, options: readonly string[]): string => [asks, ...options].join('\n');

function formatAnswer({ asks, options, right, because }: OwnChoice): string {
  const place = String((right ?? -1) + 1);
  return right === null && because === '' ? place : SEAL + sealed(place + because, saltOf(asks, options));
}

/** The place of the right answer, in the words of the link, and why. Null where it was sealed for another question. */
function parseAnswer(text: string, salt: string): readonly [place: string, because: string] | null {
  if (!text.startsWith(SEAL)) return [text, ''];
  const read = unsealed(text.slice(SEAL.length), salt);
  return read === null ? null : [read.slice(0, 1), read.slice(1)];
}

function parseChoice([answer, asks = '', ...options]: readonly string[]): Parsed<OwnChoice> {
  if (!isLine(asks, LONGEST.asks)) return bad('no question');
  if (options.length < OPTIONS.min || options.length > OPTIONS.max) return bad('not 2 to 8 answers');
  if (!options.every((option) => isLine(option, LONGEST.option))) return bad('an answer is empty or too long');
  if (new Set(options).size < options.length) return bad('two answers are the same');
  const read = parseAnswer(answer, saltOf(asks, options));
  if (!read) return bad('the right answer is that of another question');
  const [place, because] = read;
  if (!/^\d$/.test(place) || Number(place) > options.length) return bad('no such answer');
  if (because !== '' && !isLine(because, LONGEST.because)) return bad('not an explanation');
  return good({ kind: 'choose', asks, options, right: place === '0' ? null : Number(place) - 1, because });
}

function parseGuess([quantity, where = '', unit = '', asks = '', ...rest]: readonly string[]): Parsed<OwnGuess> {
  const runs = parsePlaces(where);
  if (!Object.hasOwn(QUANTITIES, quantity)) return bad('not a known quantity');
  if (!runs) return bad('not a run');
  if (rest.length > 0 || !isLine(asks, LONGEST.asks)) return bad('no question');
  if (unit !== '' && !isLine(unit, LONGEST.unit)) return bad('not a unit');
  return good({ kind: 'type', asks, unit, truth: { quantity: quantity as Quantity, ...runs } });
}

/** More parts are not read. */
const MOST_PARTS = OPTIONS.max + 4;

/** Empty where there is none. */
export function formatQuestion(question: OwnQuestion | null): string {
  if (!question) return '';
  const parts =
    question.kind === 'choose'
      ? ['choose', formatAnswer(question), question.asks, ...question.options]
      : ['type', question.truth.quantity, places(question.truth), question.unit, question.asks];
  return parts.map(escaped).join(':');
}

export function parseQuestion(text: string): Parsed<OwnQuestion | null> {
  if (text === '') return good(null);
  const [kind, ...parts] = text.split(':', MOST_PARTS).map(unescaped);
  if (kind === 'choose') return parseChoice(parts);
  return kind === 'type' ? parseGuess(parts) : bad('not a known kind of question');
}
