import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfText, readPoints } from './points.ts';

const folder = mkdtempSync(join(tmpdir(), 'points-'));

async function pointsIn(content: string | Uint8Array): Promise<number[]> {
  const path = join(folder, 'points.csv');
  writeFileSync(path, content);
  const points: number[] = [];
  for await (const batch of readPoints(path)) points.push(...batch);
  return points;
}

async function* inPieces(text: string, lengths: readonly number[]) {
  let [at, i] = [0, 0];
  while (at < text.length) {
    const length = Math.max(1, lengths[i++ % lengths.length]);
    yield text.slice(at, at + length);
    at += length;
  }
}

describe('lines', () => {
  it('are the same however the text is cut, whichever way they end', async () => {
    const parts = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(fc.array(parts), fc.array(fc.nat(5), { minLength: 1 }), async (pieces, lengths) => {
        const text = pieces.join('');
        const lines: string[] = [];
        for await (const line of linesOfText(inPieces(text, lengths))) lines.push(line);
        const wanted = text.split(/\r\n|\r|\n/);
        if (wanted.at(-1) === '') wanted.pop();
        expect(lines.join('|')).toBe(wanted.join('|'));
      }),
    );
  });
});

describe('a points file', () => {
  it('may have a byte order mark, Windows line ends, empty lines and the separator that Excel notes', async () => {
    expect(await pointsIn('\ufeffx1,x2\r\n1,2\r\n\r\n3,4\r\n')).toEqual([1, 2, 3, 4]);
    expect(await pointsIn('\ufeffsep=;\r\nx;y\r\n1,5;2')).toEqual([1.5, 2]);
    expect(await pointsIn('\n\nx,y\r1,2\r3,4')).toEqual([1, 2, 3, 4]);
  });

  it('keeps the order of its points over many batches', async () => {
    const points = Array.from({ length: 2002 }, (_, i) => i / 8);
    expect(await pointsIn(points.map((x, i) => (i % 2 ? `${x}\n` : `${x},`)).join(''))).toEqual(points);
  });

  it('gives as many points at a time as a batch holds, and never an empty one', async () => {
    const path = join(folder, 'batches.csv');
    writeFileSync(path, '1,2\n'.repeat(512));
    const sizes: number[] = [];
    for await (const batch of readPoints(path)) sizes.push(batch.length);
    expect(sizes).toEqual([512, 512]);
  });

  it.each([
    ['1,2\n3,four\n', 'line 2: 3,four (expected two numbers'],
    ['x1,x2\r\n1,2\r\n\r\n1;2\r\n', 'line 4: 1;2 (expected two numbers written as in the lines before)'],
    ['\ufeffa,b\n1,2', 'line 1: a,b (expected the header x1,x2 or two numbers)'],
    [`1,${'2'.repeat(100)}x`, `line 1: 1,${'2'.repeat(58)}... (expected two numbers`],
    [`1,2\n1,2${'0'.repeat(1000)}\n1,2`, 'line 2: 1,2000'],
    [`1,0.${'0'.repeat(1_000_000)}`, '(longer than 1000 characters)'],
  ])('%# is refused with file, line, text and what is expected', async (content, message) => {
    const error = await pointsIn(content).catch((reason: Error) => reason.message);
    expect(error).toContain(`invalid point in ${join(folder, 'points.csv')}, `);
    expect(error).toContain(message);
  });

  it.each([
    ['', 'no points in'],
    ['x1,x2\n\n', 'no points in'],
    [Uint8Array.from([0xff, 0xfe, 0x31, 0, 0x2c, 0, 0x32, 0]), 'not text in UTF-8'],
  ])('%# is refused by its name', async (content, message) => {
    await expect(pointsIn(content)).rejects.toThrow(message);
  });

  it('that is none says why', async () => {
    const first = (path: string) => readPoints(path).next();
    await expect(first(join(folder, 'nosuch.csv'))).rejects.toThrow(
      /^cannot read .*nosuch.csv: no such file or folder$/,
    );
    await expect(first(folder)).rejects.toThrow(/^cannot read .*: a folder$/);
  });
});
