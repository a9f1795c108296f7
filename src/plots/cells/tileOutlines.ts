/** The tiles seen from above: their outlines and points, as paths of an SVG that is as wide and high as 1, x2 upwards. Pure. */
import type { Range } from '../ranges.ts';
import type { StageContent, Tiles } from '../stage/stageSurfaces.ts';

export interface TileOutlines {
  /** A square a tile, cut off at the domain; empty where the tiles are dots. */
  readonly squares: string;
  /** A line without length a training point: a dot, where line ends are round. */
  readonly dots: string;
}

const share = (value: number, [low, high]: Range): number => (value - low) / (high - low);
const within = (value: number): number => Math.min(1, Math.max(0, value));
const text = (value: number): string => String(Number(value.toFixed(4)));

export function tileOutlines(domain: StageContent['domain'], { points, degree, half }: Tiles): TileOutlines {
  const centres = Array.from({ length: points.length / 2 }, (_, i) => [
    share(points[2 * i], domain.x1),
    1 - share(points[2 * i + 1], domain.x2),
  ]);
  const squares = centres.map(([x, y]) => {
    const [left, right, top, bottom] = [x - half, x + half, y - half, y + half].map((at) => text(within(at)));
    return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  });
  return {
    squares: degree === 0 ? '' : squares.join(''),
    dots: centres.map(([x, y]) => `M${text(x)} ${text(y)}h0`).join(''),
  };
}
