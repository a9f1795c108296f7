/** The two charts of the run: errors, and weights. They follow the run on screen; before it, the order chosen. */
import { useMemo } from 'react';
import { lossCurves, rhoCurves } from '../../plots/curves.ts';
import { useConfig, useRun } from '../../state/hooks.ts';
import { CurveChart } from './CurveChart.tsx';

export function Charts() {
  const chosen = useConfig((config) => config.maxOrder);
  const trained = useRun((run) => run.plan?.config.maxOrder);
  const maxOrder = trained ?? chosen;
  const loss = useMemo(() => lossCurves(maxOrder), [maxOrder]);
  const rho = useMemo(() => rhoCurves(maxOrder), [maxOrder]);
  return (
    <>
      <CurveChart title="Errors" unit="mean squared, standardised units" curves={loss} />
      {maxOrder > 0 ? (
        <CurveChart title="Weights ρ" unit="of each derivative order, eq. (6)" curves={rho} />
      ) : (
        <section className="panel chart chart-empty" aria-label="Weights ρ">
          <h2>Weights ρ</h2>
          <p className="hint">Order 0 is Value Training: no derivative enters the loss. Choose order 1 to 5.</p>
        </section>
      )}
    </>
  );
}
