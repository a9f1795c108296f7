/** The stage seen from above: stands in until the surfaces are drawn, and for good where there is no WebGL. */
import { useEffect, useRef } from 'react';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../../plots/colors.ts';
import { paintHeatmap } from '../../plots/heatmap.ts';
import type { Range } from '../../plots/ranges.ts';
import { type StageContent, stageColorRanges } from '../../plots/surfaceFigure.ts';

export function Heatmaps({ content }: { content: StageContent }) {
  const { target, learned, side } = content;
  const { scene, scene3 } = stageColorRanges(content);
  const error = learned.map((value, i) => value - target[i]);
  return (
    <div className="heatmaps">
      <Heatmap values={target} side={side} range={scene} map={VALUE_MAP} />
      <Heatmap values={learned} side={side} range={scene} map={VALUE_MAP} />
      <Heatmap values={error} side={side} range={scene3} map={ERROR_MAP} />
    </div>
  );
}

interface HeatmapProps {
  readonly values: Float32Array;
  readonly side: number;
  readonly range: Range;
  readonly map: ColorMap;
}

function Heatmap({ values, side, range, map }: HeatmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paintHeatmap(canvas.current, values, side, range, map);
  }, [values, side, range, map]);
  return <canvas ref={canvas} />;
}
