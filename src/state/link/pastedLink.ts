/** The experiment in a link as people and programs pass it on: escaped as a whole, as a query, within a sentence. */

/** The parts of an address that may hold an experiment, as `location` names them. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** A mark that may end the sentence around a link, or enclose the link. */
const SENTENCE_MARK = /[\s.,;:!?…)>\]"'”’»]$/;
/** What programs put before a link, and what they make of its `&`. */
const FOREIGN_START = /^[#?/\s]+/;
const FOREIGN_AND = /&(?:amp;|#38;)+/g;
/** Once or more often. */
const WHOLLY_ESCAPED = /^v%(25)*3D\d+(%(25)*26|$)/i;
const ESCAPED_HASH = /%23(v(=|%3D)\d.*)$/i;
/** A version or a function says that a query is an experiment; all of it, so that no part goes without a word. */
const QUERY = /^\?((?:.*&)?(?:v=\d|f=\w).*)$/;

function unescapedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash of an address, `#` included; of a link whose `#` was escaped or became a `?`, what would be its hash. */
export function hashOfAddress({ pathname, search, hash }: Address): string {
  if (hash.length > 1) return hash;
  const inPath = ESCAPED_HASH.exec(pathname)?.[1];
  const inQuery = QUERY.exec(search)?.[1];
  const found = inPath ?? inQuery;
  return found === undefined ? '' : `#${found}`;
}

/** The text of a hash, `#` left out, with escapes undone that were made to the link as a whole: `%3D`, `&amp;`. */
export function unwrapped(hash: string): string {
  let text = hash.replace(FOREIGN_START, '');
  while (WHOLLY_ESCAPED.test(text)) {
    const unescaped = unescapedOnce(text);
    if (unescaped === text) break;
    text = unescaped;
  }
  return text.replace(FOREIGN_AND, '&');
}

/** The address without the experiment that `hashOfAddress` found in its path or query. */
export function pageOfAddress({ pathname, search }: Omit<Address, 'hash'>): string {
  return pathname.replace(ESCAPED_HASH, '') + (QUERY.test(search) ? '' : search);
}

/** The value without as few marks of a sentence at its end as make it readable; the value itself where none do. */
export function withoutSentenceEnd(value: string, isReadable: (text: string) => boolean): string {
  for (let text = value; ; text = text.slice(0, -1)) {
    if (isReadable(text)) return text;
    if (!SENTENCE_MARK.test(text)) return value;
  }
}
