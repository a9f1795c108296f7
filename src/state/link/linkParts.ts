/** A link taken apart: keys and values with their escapes undone. Knows nothing of what they mean. */
import { withoutSentenceEnd } from './pastedLink.ts';

/** A part of a link; `broken`: in its escapes, which then stay. */
export interface LinkPart {
  readonly key: string;
  readonly value: string;
  readonly broken: boolean;
}

/** A hash is no form data: its `+` is a plus. Null where the escapes are broken. */
function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** One part, `order=3`. */
function partOf(text: string): LinkPart {
  const at = text.indexOf('=');
  const key = decodeText(at < 0 ? text : text.slice(0, at));
  const value = decodeText(at < 0 ? '' : text.slice(at + 1));
  const broken = key === null || value === null;
  return { key: key ?? text, value: value ?? text, broken };
}

/**
 * The parts of a link, `#` left out, in their order. At the end of the last one, marks are left out that belong to the
 * sentence around the link, where `isReadable` says that this helps.
 */
export function linkParts(text: string, isReadable: (key: string, value: string) => boolean = () => true): LinkPart[] {
  const parts = text.split('&').filter((part) => part !== '');
  return parts.map(partOf).map((part, i) => {
    if (part.broken || i < parts.length - 1) return part;
    return { ...part, value: withoutSentenceEnd(part.value, (value) => isReadable(part.key, value)) };
  });
}
