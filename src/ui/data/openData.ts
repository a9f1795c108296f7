/** Reads a file of points, chosen or dropped. */
import { MOST_CHARACTERS } from '../../data/csv/readTable.ts';
import type { OwnData } from '../../state/data/ownData.ts';

/** Bytes that are read at a time: a large file in one piece would hold up the page. */
const PIECE = 1 << 20;

/** The text of a file in UTF-8. Rejects where it is too large, or something else. */
async function textOf(file: File): Promise<string> {
  if (file.size > 2 * MOST_CHARACTERS) throw new Error(`too large: ${Math.round(file.size / 1e6)} MB`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  try {
    for (let first = 0; first < file.size; first += PIECE) {
      const bytes = await file.slice(first, first + PIECE).arrayBuffer();
      pieces.push(decoder.decode(bytes, { stream: true }));
    }
    pieces.push(decoder.decode());
  } catch (error) {
    throw error instanceof TypeError ? new Error('not text in UTF-8') : error;
  }
  return pieces.join('');
}

export const openData = (file: File, ownData: OwnData): Promise<void> => ownData.read(file.name, () => textOf(file));
