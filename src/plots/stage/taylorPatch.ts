/** Taylor polynomials around the inspected point, as pieces of surface and as curves of their error. Pure. */
import { PATCH_COLUMNS } from '../grids.ts';
import type { Patch, StageContent } from './stageSurfaces.ts';

type Domain = StageContent['domain'];
type Point = readonly [x1: number, x2: number];
type Surface = (h1: number, h2: number) => number;

/** Steps from the point for a radius that is a share of half the domain, in the direction of an angle. */
function stepsAt({ x1, x2 }: Domain, radius: number, angle: number): readonly [h1: number, h2: number] {
  const [half1, half2] = [(x1[1] - x1[0]) / 2, (x2[1] - x2[0]) / 2];
  return [radius * half1 * Math.cos(angle), radius * half2 * Math.sin(angle)];
}

const SPOKES = PATCH_COLUMNS - 1;
const RINGS = 14;
/** How much higher than it is a disc is drawn, as a share of the needle's height: else it flickers through its surface. */
const LIFT = 0.008;
/** Radius of the needle, as a share of half the domain. */
const NEEDLE = 0.012;

const angles = Array.from({ length: SPOKES + 1 }, (_, i) => (2 * Math.PI * i) / SPOKES);

/**
 * A disc of the surface around the point, cut off at the domain, and a needle that stands on it up to `top`. No disc
 * where `surface` is null, only the needle down to `bottom`.
 */
export function pointPatch(
  domain: Domain,
  [x1, x2]: Point,
  radius: number,
  surface: Surface | null,
  { bottom, top }: { readonly bottom: number; readonly top: number },
): Patch {
  const lift = LIFT * (top - bottom);
  const foot = surface ? surface(0, 0) : bottom;
  const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value));
  const ring = (share: number, height: (h1: number, h2: number) => number) =>
    angles.map((angle) => {
      const [h1, h2] = stepsAt(domain, share, angle);
      const [p1, p2] = [within(x1 + h1, domain.x1), within(x2 + h2, domain.x2)];
      return [p1, p2, height(p1 - x1, p2 - x2)] as const;
    });
  const needle = [ring(NEEDLE, () => top), ring(NEEDLE, () => foot)];
  const disc = surface
    ? Array.from({ length: RINGS }, (_, i) => ring((radius * (i + 1)) / RINGS, (h1, h2) => surface(h1, h2) + lift))
    : [];
  const rings = [...needle, ...disc];
  const part = (which: 0 | 1 | 2) => rings.map((points) => points.map((point) => point[which]));
  return { x: part(0), y: part(1), z: part(2) };
}

/** Radii of the error curve, as shares of half the domain, evenly spaced. */
export function radiiUpTo(radius: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (radius * (i + 1)) / count);
}

/**
 * Root mean square over circles around the point of the difference between a polynomial and the function; null for
 * circles that leave the domain altogether. [radii]
 */
export function errorByRadius(
  domain: Domain,
  [x1, x2]: Point,
  radii: readonly number[],
  polynomial: Surface,
  target: (x1: number, x2: number) => number,
): (number | null)[] {
  return radii.map((radius) => {
    const squares = angles.slice(1).flatMap((angle) => {
      const [h1, h2] = stepsAt(domain, radius, angle);
      const [p1, p2] = [x1 + h1, x2 + h2];
      const inside = p1 >= domain.x1[0] && p1 <= domain.x1[1] && p2 >= domain.x2[0] && p2 <= domain.x2[1];
      return inside ? [(polynomial(h1, h2) - target(p1, p2)) ** 2] : [];
    });
    return squares.length === 0 ? null : Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  });
}
