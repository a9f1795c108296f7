/** A cell of Table III as the shipped runs have it, beside the student's own run. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Cell } from '../../experiments/readings.ts';
import { estimateText } from '../../plots/paper/estimateText.ts';
import { paper, paperKey } from '../../state/paper/paperStore.ts';
import { useView } from '../../state/stores/hooks.ts';

export function ShippedCell({ cell: { functionId, samples, maxOrder } }: { cell: Omit<Cell, 'rhoRule'> }) {
  const preset = useView((view) => view.preset);
  const state = useStore(paper.store, (states) => states[paperKey(preset, 'all')]);
  useEffect(() => void paper.load(preset, 'all'), [preset]);
  if (state?.kind === 'failed') return <p className="hint">The shipped runs cannot be shown: {state.message}</p>;
  if (state?.kind !== 'ready') return <p className="hint">Reading the shipped runs …</p>;
  const found = state.analysis.table3.find(
    (each) => each.functionId === functionId && each.samples === samples && each.maxOrder === maxOrder,
  );
  if (!found) return null;
  return (
    <dl className="lesson-observation">
      <dt>Test error with fixed ρ over that with adaptive ρ</dt>
      <dd>
        the paper: <b>{found.paper}</b>; shipped runs: <b>{estimateText(found.ours)}</b>
      </dd>
      <dd className="hint">
        In brackets: 95 % confidence interval of the ratio of means. A single run, as yours is, may lie far outside.
      </dd>
    </dl>
  );
}
