/**
 * The 21 partials as a triangle of heatmaps, a row per order: framed are those in the loss, dashed those that are not.
 * A click or the arrow keys bring a partial to the stage.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { functionOf } from '../../functions/index.ts';
import { indexOf, MAX_ORDER, type MultiIndex, ORDERS } from '../../math/multiIndex.ts';
import type { Layer } from '../../plots/cells/cells.ts';
import { cellsTable } from '../../plots/cells/cellsTable.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { useTrainer } from '../useTrainer.ts';
import { TriangleCell } from './TriangleCell.tsx';
import { type Cells, useCells } from './useCells.ts';
import './triangle.css';

const ROWS = ORDERS.map((order) => ({
  order,
  partials: Array.from({ length: order + 1 }, (_, r2): MultiIndex => [order - r2, r2]),
}));

const LAYERS: Record<Layer, string> = {
  target: 'the partials of the function',
  learned: 'the partials of the network',
  error: 'learned - target, centred on zero',
};

const ONLY_POINTS = 'Only points are known: there is no surface to compare with';

/** Where each arrow key leads: along a row, or to the order above and below. */
const STEPS: Record<string, (r1: number, r2: number) => MultiIndex> = {
  ArrowLeft: (r1, r2) => [r1 + 1, r2 - 1],
  ArrowRight: (r1, r2) => [r1 - 1, r2 + 1],
  ArrowDown: (r1, r2) => [r1 + 1, r2],
  ArrowUp: (r1, r2) => (r1 > 0 ? [r1 - 1, r2] : [r1, r2 - 1]),
};

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || !(event.target as HTMLElement).closest('.cell')) return;
  event.preventDefault();
  const [r1, r2] = step(...viewStore.getState().partial);
  if (r1 < 0 || r2 < 0 || r1 + r2 > MAX_ORDER) return;
  setView({ partial: [r1, r2] });
  event.currentTarget.querySelector<HTMLElement>(`[data-cell="${r1}${r2}"]`)?.focus();
}

export function Triangle() {
  const all = useCells();
  const maxOrder = useConfig((config) => config.maxOrder);
  const [shown1, shown2] = useView((view) => view.partial);
  const trainer = useTrainer();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!section.current) return;
    const observer = new IntersectionObserver(([{ isIntersecting }]) => trainer.showTriangle(isIntersecting));
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [trainer]);
  return (
    <section ref={section} className="panel triangle" aria-label="Partial derivatives" onKeyDown={onKeyDown}>
      <TriangleHead all={all} />
      {ROWS.map(({ order, partials }) => (
        <div key={order} className="triangle-row">
          <span className="row-order">{order}</span>
          {partials.map((partial) => (
            <TriangleCell
              key={partial[1]}
              partial={partial}
              cell={all?.cells[indexOf(...partial)] ?? null}
              inLoss={order <= maxOrder}
              chosen={partial[0] === shown1 && partial[1] === shown2}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

function TriangleHead({ all }: { all: Cells | null }) {
  const maxOrder = useConfig((config) => config.maxOrder);
  const locked = useView((view) => view.locked);
  const isUnknown = useConfig((config) => functionOf(config).isUnknown ?? false);
  const shown = all?.shown ?? (isUnknown ? 'learned' : 'target');
  return (
    <div className="triangle-head">
      <h2>
        Partials <small>framed: in the loss</small>
      </h2>
      <fieldset className="segments small">
        <legend className="visually-hidden">What the cells show</legend>
        {(Object.keys(LAYERS) as Layer[]).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === shown}
            disabled={isUnknown ? choice !== 'learned' : !all?.isLearned && choice !== 'target'}
            title={isUnknown && choice !== 'learned' ? ONLY_POINTS : LAYERS[choice]}
            onClick={() => setView({ layer: choice })}
          >
            {choice}
          </button>
        ))}
      </fieldset>
      <label className="lock" title="Keep the colours of each cell at the range of its target">
        <input type="checkbox" checked={locked} onChange={(event) => setView({ locked: event.target.checked })} />
        lock
      </label>
      {all && <TableButton name={`Partials, ${shown}`} table={() => cellsTable(all.cells, maxOrder)} />}
    </div>
  );
}
