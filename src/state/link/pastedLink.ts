/** The experiment in a link as people and programs pass it on: escaped as a whole, as a query, within a sentence. */

/** The parts of an address that may hold an experiment, as `location` names them. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** A mark that may end the sentence around a link, or enclose the link. */
const SENTENCE_MARK = /[.,;:!?)>\]"']$/;
const WHOLLY_ESCAPED = /^v%3D\d+(%26|$)/i;
const ESCAPED_HASH = /%23(v(=|%3D)\d.*)$/i;
const QUERY = /^\?(v=\d.*)$/;

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
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  return (WHOLLY_ESCAPED.test(text) ? unescapedOnce(text) : text).replaceAll('&amp;', '&');
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
