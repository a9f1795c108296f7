import { describe, expect, it } from 'vitest';
import { evenly, Film } from './film.ts';

const [WIDTH, HEIGHT] = [5, 3];
const frame = (red: number) => new Uint8ClampedArray(4 * WIDTH * HEIGHT).map((_, i) => (i % 4 === 3 ? 255 : red));

function filmOf(reds: readonly number[]): Uint8Array {
  const film = new Film(WIDTH, HEIGHT);
  for (const [i, red] of reds.entries()) film.add(frame(red), i === reds.length - 1);
  return film.end();
}

/** Hundredths of a second of each frame: they stand in its graphic control extension. */
function delaysOf(gif: Uint8Array): number[] {
  const found: number[] = [];
  for (let i = 0; i + 7 < gif.length; i++) {
    if (gif[i] === 0x21 && gif[i + 1] === 0xf9 && gif[i + 2] === 4) found.push(gif[i + 4] + 256 * gif[i + 5]);
  }
  return found;
}

describe('a film', () => {
  it('is a GIF of its size that stays at its last frame for a while', () => {
    const gif = filmOf([0, 120, 255]);
    expect(new TextDecoder().decode(gif.subarray(0, 6))).toBe('GIF89a');
    expect([gif[6] + 256 * gif[7], gif[8] + 256 * gif[9]]).toEqual([WIDTH, HEIGHT]);
    expect(delaysOf(gif)).toEqual([12, 12, 200]);
  });

  it('is the same to the last byte when it is made again', () => {
    expect(filmOf([3, 90])).toEqual(filmOf([3, 90]));
    expect(filmOf([3, 90])).not.toEqual(filmOf([3, 120]));
  });
});

describe('a choice of frames', () => {
  it('is even, with the first and the last', () => {
    expect(evenly(3, 10)).toEqual([0, 1, 2]);
    expect(evenly(101, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(evenly(0, 5)).toEqual([]);
  });
});
