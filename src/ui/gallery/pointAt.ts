/** The place of an error in a formula, as two lines of equally wide characters: an excerpt, and carets under it. */
import type { FormulaProblem } from '../../functions/index.ts';

/** Characters of a line that fit the column. */
const WIDTH = 26;
const MARK = '…';

export interface Pointer {
  readonly excerpt: string;
  readonly carets: string;
}

/** The line with the error, cut to a window around it. */
export function pointAt(text: string, { position, length }: FormulaProblem): Pointer {
  const lineStart = text.lastIndexOf('\n', position - 1) + 1;
  const lineEnd = text.indexOf('\n', position);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const at = position - lineStart;
  const from = Math.max(0, Math.min(at - Math.floor(WIDTH / 2), line.length + 1 - WIDTH));
  const shown = line.slice(from, from + WIDTH);
  const before = from > 0 ? MARK : '';
  const after = from + WIDTH < line.length ? MARK : '';
  const carets = '^'.repeat(Math.max(1, Math.min(length, from + WIDTH - at)));
  return { excerpt: `${before}${shown}${after}`, carets: `${' '.repeat(before.length + at - from)}${carets}` };
}
