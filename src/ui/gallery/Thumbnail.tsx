/** A heatmap of one function, painted when the page has nothing better to do. */
import { useEffect, useRef } from 'react';
import type { FunctionId } from '../../functions/index.ts';
import { VALUE_MAP } from '../../plots/colors.ts';
import { paintHeatmap } from '../../plots/heatmap.ts';
import { extent } from '../../plots/ranges.ts';
import { targetSurface } from '../../state/targetSurface.ts';
import { whenIdle } from './whenIdle.ts';

const SIDE = 28;

export function Thumbnail({ functionId }: { functionId: FunctionId }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      whenIdle(() => {
        const values = targetSurface(functionId, [0, 0], SIDE);
        if (canvas.current) paintHeatmap(canvas.current, values, SIDE, extent(values), VALUE_MAP);
      }),
    [functionId],
  );
  return <canvas ref={canvas} className="thumbnail" />;
}
