/**
 * A heatmap of one function, painted when the page has nothing better to do, or at once. On the grid of the stage, which
 * then has the surface of a function that is chosen.
 */
import { useEffect, useRef } from 'react';
import type { TargetFunction } from '../../functions/index.ts';
import { paintHeatmap } from '../../plots/cells/heatmap.ts';
import { VALUE_MAP } from '../../plots/colors.ts';
import { SURFACE_SIDE } from '../../plots/grids.ts';
import { extent } from '../../plots/ranges.ts';
import { targetSurface } from '../../plots/targets/targetSurface.ts';
import { whenIdle } from './whenIdle.ts';

export function Thumbnail({ fn, atOnce = false }: { fn: TargetFunction; atOnce?: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      const values = targetSurface(fn, [0, 0], SURFACE_SIDE);
      if (canvas.current) paintHeatmap(canvas.current, values, SURFACE_SIDE, extent(values), VALUE_MAP);
    };
    return atOnce ? paint() : whenIdle(paint);
  }, [fn, atOnce]);
  return <canvas ref={canvas} className="thumbnail" />;
}
