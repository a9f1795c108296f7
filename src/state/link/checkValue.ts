/**
 * The check value of a link that is passed on: programs cut links, and what is left reads like a link to another
 * experiment. It stands at the front, behind the version, where no cut takes it. A link without one is read as ever.
 */
import { fnv1a } from '../../math/fnv.ts';
import { type LinkPart, linkParts } from './linkParts.ts';
import { withoutSentenceEnd } from './pastedLink.ts';

export const CHECK_KEY = 'chk';

export const NOT_WHOLE = 'the link was cut off, or changed, on its way';

/** Base and number of the digits of a check value: 31 bits. */
const BASE = 36;
const DIGITS = 6;

/** The check value of what a link says: of its parts without the check itself, in their order (FNV-1a). */
function checkOf(parts: readonly LinkPart[]): string {
  const said = parts.filter(({ key }) => key !== CHECK_KEY).map(({ key, value }) => `${key}=${value}`);
  return (fnv1a(said.join('&')) % BASE ** DIGITS).toString(BASE).padStart(DIGITS, '0');
}

/** Whether a text may be a check value. */
export const isCheck = (text: string): boolean => /^[0-9a-z]{6}$/.test(text);

/**
 * The check value that a link has and that does not fit what it says; null where it fits, or there is none. A mark of the
 * sentence around the link may still be at its end: `order=3.` can be read.
 */
export function wrongCheck(parts: readonly LinkPart[]): string | null {
  const check = parts.find(({ key }) => key === CHECK_KEY)?.value;
  const last = parts.at(-1);
  if (check === undefined || !last) return null;
  const fits = (value: string) => checkOf([...parts.slice(0, -1), { ...last, value }]) === check;
  return fits(withoutSentenceEnd(last.value, fits)) ? null : check;
}

/** A hash as `encodeLink` writes it, with its check value. */
export function withCheck(hash: string): string {
  const [version, ...others] = hash.slice(1).split('&');
  const check = `${CHECK_KEY}=${checkOf(linkParts(hash.slice(1)))}`;
  return `#${[version, check, ...others].join('&')}`;
}
