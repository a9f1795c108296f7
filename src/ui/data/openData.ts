/** Reads a file of points, chosen or dropped. */
import { MOST_CHARACTERS } from '../../data/csv/readTable.ts';
import type { OwnData } from '../../state/data/ownData.ts';

/** Its text; throws where it is none. */
async function textOf(file: File): Promise<string> {
  if (file.size > 2 * MOST_CHARACTERS) throw new Error(`too large: ${Math.round(file.size / 1e6)} MB`);
  const text = await file.text();
  // What is no UTF-8 comes with this mark in its place.
  if (text.includes('\ufffd')) throw new Error('not text in UTF-8');
  return text;
}

export const openData = (file: File, ownData: OwnData): Promise<void> => ownData.read(file.name, () => textOf(file));
