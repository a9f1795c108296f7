/** How the Taylor polynomials of target and learned leave the function, as the radius grows. */
import { useMemo } from 'react';
import { functionOf, partialsAt } from '../../functions/index.ts';
import { indexOf, type Order } from '../../math/multiIndex.ts';
import { taylorPolynomial } from '../../math/taylor.ts';
import { createRadiusChart, type RadiusErrors, radiusTable } from '../../plots/charts/radiusChart.ts';
import { errorByRadius, radiiUpTo } from '../../plots/stage/taylorPatch.ts';
import { useConfig, usePlaceInFocus, useView } from '../../state/stores/hooks.ts';
import { useChart } from '../charts/useChart.ts';
import { TableButton } from '../tables/TableButton.tsx';
import type { PointState } from './pointRows.ts';
import { useTaylorOrder } from './useInspection.ts';

const RADII = radiiUpTo(1, 25);

function useErrors({ point, target, learned }: PointState): RadiusErrors {
  const fn = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const focus = usePlaceInFocus();
  const order = useTaylorOrder();
  const found = learned[focus];
  const exact = useMemo(() => {
    const degree = (partial[0] + partial[1]) as Order;
    return (x1: number, x2: number) => partialsAt(fn, x1, x2, degree)[indexOf(...partial)];
  }, [fn, partial]);
  const errors = (partials: ArrayLike<number>) =>
    errorByRadius(fn.domain, point, RADII, taylorPolynomial(partials, partial, order), exact);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `errors` is made of what is listed
  const ofTarget = useMemo(() => errors(target), [fn, partial, order, point, target]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `errors` is made of what is listed
  const ofLearned = useMemo(() => (found ? errors(found) : RADII.map(() => null)), [fn, partial, order, point, found]);
  return useMemo(() => ({ radii: RADII, target: ofTarget, learned: ofLearned }), [ofTarget, ofLearned]);
}

export function RadiusCurve({ inspection }: { inspection: PointState }) {
  const radius = useView((view) => view.radius);
  const errors = useErrors(inspection);
  const element = useChart(createRadiusChart, {
    show: (chart) => chart.show(errors, radius),
    numbers: [errors],
    choices: [radius],
  });
  return (
    <figure className="radius-curve">
      <figcaption>
        error of the Taylor polynomial over its radius: <b className="of-target">target’s</b>,{' '}
        <b className="of-learned">learned</b>
        <TableButton name="Error of the Taylor polynomials" table={() => radiusTable(errors)} />
      </figcaption>
      <div ref={element} role="img" aria-label="Chart: error of the Taylor polynomials over the radius" />
    </figure>
  );
}
