/** Points from a file or standard input, read as they come: any number of them in bounded memory. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { codeOf, reasonOf, UsageError } from './errors.ts';
import { PointReader } from './pointFormat.ts';

/** Points that are computed and printed at a time. */
const BATCH = 256;

/** No line with a point is longer, in characters. */
const LONGEST_LINE = 1000;

/** Characters of a rejected line that are shown. */
const SHOWN = 60;

const STANDARD_INPUT = '-';

const shown = (line: string): string => {
  const text = line.trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
};

/** The lines of a text that comes in pieces; ends are \n, \r\n or \r. A line far too long comes cut, and is the last. */
export async function* linesOfText(pieces: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  let rest = '';
  for await (const piece of pieces) {
    // A \r at the end waits for the next piece: a \n there belongs to it.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** Text of bytes in UTF-8, without a byte order mark. Throws UsageError where they are something else. */
async function* textOf(stream: Readable, name: string): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`cannot read ${name}: not text in UTF-8`);
    throw new UsageError(`cannot read ${name}: ${reasonOf(codeOf(error))}`);
  }
}

/** Points [k, 2] of lines, a batch at a time. Throws UsageError naming file, line and text. */
export async function* pointsOfLines(
  lines: AsyncIterable<string>,
  name: string,
): AsyncGenerator<Float64Array, void, void> {
  const reader = new PointReader();
  let [number, found, batch] = [0, false, [] as number[]];
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || (number === 1 && /^"?sep=.?"?$/i.test(line.trim()))) continue;
    try {
      if (line.length > LONGEST_LINE) throw new Error(`longer than ${LONGEST_LINE} characters`);
      batch.push(...(reader.read(line.trim()) ?? []));
    } catch (error) {
      throw new UsageError(`invalid point in ${name}, line ${number}: ${shown(line)} (${(error as Error).message})`);
    }
    if (batch.length < 2 * BATCH) continue;
    found = true;
    yield Float64Array.from(batch);
    batch = [];
  }
  if (batch.length > 0) yield Float64Array.from(batch);
  else if (!found) throw new UsageError(`no points in ${name}`);
}

/** The points of a file, or of standard input where `path` is `-`; [k, 2] at a time. */
export function readPoints(path: string): AsyncGenerator<Float64Array, void, void> {
  const [stream, name] = path === STANDARD_INPUT ? [process.stdin, 'standard input'] : [createReadStream(path), path];
  return pointsOfLines(linesOfText(textOf(stream, name)), name);
}
