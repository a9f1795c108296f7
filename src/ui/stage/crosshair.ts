/** The crosshair of the keyboard: where a key moves the inspected point. */

import type { Point } from '../../functions/index.ts';
import type { Range } from '../../plots/ranges.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Steps across the domain, with Shift in larger ones. */
const STEPS = 40;
const LARGE_STEPS = 8;

const DIRECTIONS: Record<string, readonly [x1: number, x2: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** The point after a key: the middle of the domain to begin with, null after Escape, undefined for other keys. */
export function moved(
  point: Point | null,
  { key, shiftKey }: Key,
  { x1, x2 }: { readonly x1: Range; readonly x2: Range },
): Point | null | undefined {
  if (key === 'Escape') return point && null;
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  if (!point) return [(x1[0] + x1[1]) / 2, (x2[0] + x2[1]) / 2];
  const along = (value: number, [low, high]: Range, sign: number) => {
    const step = (sign * (high - low)) / (shiftKey ? LARGE_STEPS : STEPS);
    return Math.min(high, Math.max(low, value + step));
  };
  return [along(point[0], x1, direction[0]), along(point[1], x2, direction[1])];
}
