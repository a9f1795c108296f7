import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode } from './qrCode.ts';

/** Pixels along a module. */
const SCALE = 3;

/** The code as a picture, black on white, as another program reads it. [4 (side SCALE)^2] */
function painted({ side, path }: QrCode): Uint8ClampedArray {
  const width = side * SCALE;
  const picture = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const begin = row * width + Number(x) * SCALE;
      for (let pixel = begin; pixel < begin + Number(run) * SCALE; pixel++) picture.fill(0, 4 * pixel, 4 * pixel + 3);
    }
  }
  return picture;
}

const read = (code: QrCode) => jsQR(painted(code), code.side * SCALE, code.side * SCALE)?.data;

const link = (length: number) => `https://example.org/playground/#v=2&fx=${'x1%5E2'.repeat(400)}`.slice(0, length);

describe('a QR code', () => {
  it.each([20, 93, 400, 401, 1800])('of a link of %i characters is read by another program', (length) => {
    expect(read(qrCode(link(length)))).toBe(link(length));
  });

  it('has four light modules around it', () => {
    const { side, path } = qrCode(link(93));
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    expect(Math.min(...runs.map(([x]) => x), ...runs.map(([, y]) => y))).toBe(4);
    expect(Math.max(...runs.map(([x, , run]) => x + run), ...runs.map(([, y]) => y + 1))).toBe(side - 4);
  });

  it('has more modules the longer the link is', () => {
    const sides = [40, 200, 400, 1800].map((length) => qrCode(link(length)).side);
    expect(sides).toEqual([...sides].sort((a, b) => a - b));
    expect(new Set(sides).size).toBe(4);
  });

  it('of a text that no code holds is refused', () => {
    expect(() => qrCode(link(40) + 'x'.repeat(3000))).toThrow();
  });
});
