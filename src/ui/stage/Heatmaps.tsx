/** The stage seen from above: stands in until the surfaces are drawn, and for good where there is no WebGL. */
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { Point } from '../../functions/index.ts';
import { paintHeatmap, pointOnHeatmap } from '../../plots/cells/heatmap.ts';
import { tileOutlines } from '../../plots/cells/tileOutlines.ts';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../../plots/colors.ts';
import type { Range } from '../../plots/ranges.ts';
import { type StageContent, stageColorRanges, type Tiles } from '../../plots/stage/stageSurfaces.ts';

interface HeatmapsProps {
  readonly content: StageContent;
  readonly pick: (point: Point) => void;
}

export function Heatmaps({ content, pick }: HeatmapsProps) {
  const { scenes, side, domain } = content;
  const ranges = stageColorRanges(content);
  const picked = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    pick(pointOnHeatmap(domain, (clientX - left) / width, (clientY - top) / height));
  };
  return (
    <div className="heatmaps">
      {scenes.map(({ name, kind, values, tiles }) => (
        <div key={name} className="heatmap">
          <Heatmap
            values={values}
            side={side}
            range={ranges[kind] ?? [0, 1]}
            map={kind === 'error' ? ERROR_MAP : VALUE_MAP}
            onClick={picked}
          />
          {tiles && <Outlines tiles={tiles} domain={domain} />}
        </div>
      ))}
    </div>
  );
}

/** What the network is told, over a heatmap. */
function Outlines({ tiles, domain }: { tiles: Tiles; domain: StageContent['domain'] }) {
  const { squares, dots } = useMemo(() => tileOutlines(domain, tiles), [domain, tiles]);
  return (
    <svg className={`outlines order-${tiles.order}`} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className="outline-squares" d={squares} />
      <path className="outline-rims" d={dots} />
      <path className="outline-dots" d={dots} />
    </svg>
  );
}

interface HeatmapProps {
  readonly values: Float64Array;
  readonly side: number;
  readonly range: Range;
  readonly map: ColorMap;
  readonly onClick: (event: MouseEvent<HTMLCanvasElement>) => void;
}

function Heatmap({ values, side, range, map, onClick }: HeatmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paintHeatmap(canvas.current, values, side, range, map);
  }, [values, side, range, map]);
  return <canvas ref={canvas} onClick={onClick} />;
}
