/** One partial of the triangle: a small heatmap, its name, and how well it is learned. */
import { useEffect, useRef } from 'react';
import type { MultiIndex } from '../../math/multiIndex.ts';
import type { Cell } from '../../plots/cells/cells.ts';
import { paintHeatmap } from '../../plots/cells/heatmap.ts';
import { formatNumber, formatPercent } from '../../plots/format.ts';
import { TRIANGLE_SIDE } from '../../plots/grids.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { say } from '../../text/speech.ts';
import { describePartial, shortPartial } from '../describe.ts';

interface TriangleCellProps {
  readonly partial: MultiIndex;
  readonly cell: Cell | null;
  readonly inLoss: boolean;
  readonly chosen: boolean;
}

/** `f₁₂`, and from order 3 on, where that grows long, `2,1`. */
const captionOf = (partial: MultiIndex): string =>
  partial[0] + partial[1] < 3 ? shortPartial(partial) : partial.join(',');

export function TriangleCell({ partial, cell, inLoss, chosen }: TriangleCellProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const order = partial[0] + partial[1];
  useEffect(() => {
    if (canvas.current && cell) paintHeatmap(canvas.current, cell.values, TRIANGLE_SIDE, cell.range, cell.map);
  }, [cell]);
  const name = describePartial(partial);
  const error = cell?.relativeError ?? null;
  const state = cell?.vanishes
    ? 'zero everywhere'
    : error === null
      ? ''
      : `relative error ${error < 10 ? formatPercent(error) : formatNumber(error)}`;
  const words = [name, inLoss ? 'in the loss' : 'not in the loss', state].filter(Boolean).map(say).join(', ');
  return (
    <button
      type="button"
      className={`cell order-${order}`}
      data-cell={partial.join('')}
      data-trained={inLoss}
      data-zero={cell?.vanishes ?? false}
      aria-pressed={chosen}
      aria-label={words}
      title={words}
      tabIndex={chosen ? 0 : -1}
      onClick={() => setView({ partial })}
    >
      <canvas ref={canvas} width={1} height={1} />
      <span className="cell-caption">
        <span>{captionOf(partial)}</span>
        <b>{cell?.vanishes ? '= 0' : error === null ? '' : formatPercent(error)}</b>
      </span>
    </button>
  );
}
