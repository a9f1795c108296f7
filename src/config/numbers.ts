/**
 * The one reading of numbers, for links, controls and files of points. A link has them in plain notation (`-0.5`,
 * `1e-3`) and no other: what an old link means must never change. What is typed may also look like the numbers that the
 * page prints (`−0.5`, `1 020`, `1.02·10⁻³`) or have a decimal comma; it is turned into plain notation first.
 */
import { bad, good, type Parsed } from './parsed.ts';

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** Longest text of a number that is looked at, in plain notation and as typed. */
const [LONGEST, LONGEST_TYPED] = [32, 64];

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A number in plain notation, at most `longest` characters, never minus zero; infinite where it is beyond all numbers. */
export function parsePlainNumber(text: string, longest = LONGEST): Parsed<number> {
  return text.length <= longest && PLAIN.test(text) ? good(Number(text) + 0) : bad('not a number');
}

/** The number itself where it keeps to the limits. */
function withinLimits(value: number, { min, max, integer }: NumberLimits): Parsed<number> {
  if (integer && !Number.isInteger(value)) return bad('not a whole number');
  return value < min || value > max ? bad(`not within ${min} and ${max}`) : good(value);
}

/** A number in plain notation, within its limits. */
export function parseNumber(text: string, limits: NumberLimits): Parsed<number> {
  const parsed = parsePlainNumber(text);
  return parsed.ok ? withinLimits(parsed.value, limits) : parsed;
}

/** A number as people type it, within its limits. */
export function parseTypedNumber(typed: string, limits: NumberLimits): Parsed<number> {
  const plain = plainNotation(typed);
  return plain.ok ? parseNumber(plain.value, limits) : plain;
}

/** `5·10⁻³`, `10^6`: sign, factor, exponent in superscripts or after a caret. */
const POWER_OF_TEN = /^([+-]?)\s*(?:([^·⋅×*e+-]+)[·⋅×*]\s*)?10(?:([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\^([+-]?\d+))$/i;

/** `5e-3`: sign, digits with their marks, exponent. */
const MARKED = /^([+-]?)\s*([^e]*)(e.*)?$/i;

/** Groups of three digits, and the mark before the fraction that follows from the one between the groups. */
const GROUPED: readonly { readonly form: RegExp; readonly between: RegExp }[] = [
  { form: /^\d{1,3}([\s'’]\d{3})+([.,]\d*)?$/, between: /[\s'’]/g },
  { form: /^\d{1,3}(,\d{3})+\.\d*$|^\d{1,3}(,\d{3}){2,}$/, between: /,/g },
  { form: /^\d{1,3}(\.\d{3})+,\d*$|^\d{1,3}(\.\d{3}){2,}$/, between: /\./g },
];

/** A comma that separates thousands in one country and decimals in another. */
const EITHER = /^[1-9]\d{0,2},\d{3}$/;

/** Digits without marks between groups, with a decimal point; refused where that is a guess. */
function plainDigits(digits: string): Parsed<string> {
  if (EITHER.test(digits)) return bad(`${digits} can be ${digits.replace(',', '')} or ${digits.replace(',', '.')}`);
  const grouping = GROUPED.find(({ form }) => form.test(digits));
  return good((grouping ? digits.replace(grouping.between, '') : digits).replace(',', '.'));
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `⁻³` -> `-3`. */
const fromSuperscripts = (text: string): string =>
  [...text].map((mark) => (mark === '⁻' ? '-' : mark === '⁺' ? '+' : SUPERSCRIPTS.indexOf(mark))).join('');

/** Sign, digits and exponent (`e-3`, or nothing) of a text that may be a number. */
function partsOf(text: string): { sign: string; digits: string; exponent: string } {
  const power = POWER_OF_TEN.exec(text);
  if (power) {
    const [, sign, factor = '1', superscripts = '', caret] = power;
    return { sign, digits: factor.trim(), exponent: `e${caret ?? fromSuperscripts(superscripts)}` };
  }
  const [, sign = '', digits = text, exponent = ''] = MARKED.exec(text) ?? [];
  return { sign, digits, exponent };
}

/** Typed -> plain notation. What is no number at all stays none, for the parser of plain notation to refuse. */
function plainNotation(typed: string): Parsed<string> {
  if (typed.length > LONGEST_TYPED) return bad('not a number');
  const { sign, digits, exponent } = partsOf(typed.trim().replace(/[−–]/g, '-'));
  const plain = plainDigits(digits);
  return plain.ok ? good(sign + plain.value + exponent) : plain;
}
