/** What the loss of an epoch is made of (eq. 6): the epoch under the cursor, the one looked back at, or the last. */
import { Fragment, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Order } from '../../math/multiIndex.ts';
import { type Curve, positionsOf, quotientCurves, reportShown } from '../../plots/charts/curves.ts';
import {
  contributionsTable,
  explainEpoch,
  explainRho,
  type OrderShare,
  type StackMeasure,
  stackedOrders,
  termNames,
} from '../../plots/charts/explained.ts';
import { createStackedChart, type StackedChart } from '../../plots/charts/stackedChart.ts';
import type { Theme } from '../../plots/colors.ts';
import { formatNumber } from '../../plots/format.ts';
import { useConfig, usePlaceInFocus, useRun, useView } from '../../state/stores/hooks.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { CurveChart } from './CurveChart.tsx';
import { useChart } from './useChart.ts';

const MEASURES: Record<StackMeasure, { word: string; help: string }> = {
  share: { word: 'shares', help: 'ρⱼEⱼ as parts of the loss' },
  contribution: { word: 'sizes', help: 'ρⱼEⱼ themselves, up to the loss' },
};

export function EpochExplained() {
  const focus = usePlaceInFocus();
  const chosenOrder = useConfig((config) => config.maxOrder);
  const config = useRun((run) => run.plan?.config);
  const history = useRun((run) => run.history);
  const maxOrder = config?.maxOrder ?? chosenOrder;
  const quotients = useMemo((): Curve[] => quotientCurves(maxOrder, focus), [maxOrder, focus]);
  const cursor = useState<number | null>(null);
  const [hovered, setHovered] = cursor;
  const [measure, setMeasure] = useState<StackMeasure>('share');
  return (
    <>
      <section className="panel chart explained" aria-label="This epoch">
        <div className="explained-head">
          <h2>
            Contributions <small>ρⱼEⱼ, eq. (6)</small>
          </h2>
          <fieldset className="segments small">
            <legend className="visually-hidden">What is stacked</legend>
            {(Object.keys(MEASURES) as StackMeasure[]).map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={choice === measure}
                title={MEASURES[choice].help}
                onClick={() => setMeasure(choice)}
              >
                {MEASURES[choice].word}
              </button>
            ))}
          </fieldset>
          <TableButton name="Contributions" table={() => contributionsTable(history)} />
        </div>
        <StackedCanvas maxOrder={maxOrder} measure={measure} hover={setHovered} />
        <Epoch hovered={hovered} />
      </section>
      {maxOrder > 0 && (
        <CurveChart
          title="Quotients"
          unit={`Eⱼ/E₀; dashed: the threshold ${formatNumber(config?.threshold ?? 10)}`}
          curves={quotients}
          level={config?.threshold ?? 10}
          cursor={cursor}
        />
      )}
    </>
  );
}

function Epoch({ hovered }: { hovered: number | null }) {
  const history = useRun((run) => run.history);
  const config = useRun((run) => run.plan?.config);
  const axis = useView((view) => view.axis);
  const looked = useView((view) => view.pastEpoch);
  const [picked, pick] = useState<number | null>(null);
  if (!config) return <p className="hint">Train: here stands what the loss of each epoch is made of.</p>;
  const report = reportShown({ history, samples: config.samples }, axis, hovered, looked);
  if (!report) return <p className="hint">The first epoch is on its way.</p>;
  const { orders, total } = explainEpoch(report);
  const highest = orders.length - 1;
  const explained = Math.min(picked ?? highest, highest);
  return (
    <div className="epoch" title="Errors and weights are means over the batches of the epoch; their product is shown">
      <p className="epoch-title">epoch {report.epoch}</p>
      <Equation orders={orders} total={total} />
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">j</th>
            <th scope="col">Eⱼ</th>
            <th scope="col">Eⱼ/E₀</th>
            <th scope="col">ρⱼ</th>
            <th scope="col">ρⱼEⱼ</th>
          </tr>
        </thead>
        <tbody>
          {orders.map(({ order, error, quotient, rho, contribution }) => (
            <tr key={order} className={`order-${order}`}>
              <th scope="row">
                {order === 0 ? (
                  0
                ) : (
                  <button
                    type="button"
                    title={`Say why ρ of order ${order} is what it is`}
                    aria-pressed={order === explained}
                    onClick={() => pick(order)}
                  >
                    {order}
                  </button>
                )}
              </th>
              <td>{formatNumber(error)}</td>
              <td data-over={quotient > config.threshold}>{formatNumber(quotient)}</td>
              <td>{formatNumber(rho)}</td>
              <td>{formatNumber(contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {explained > 0 && <p className="hint">{explainRho(orders[explained], config)}</p>}
    </div>
  );
}

/** Eq. (6) as printed and with the numbers of the epoch; a line may break before each term. */
function Equation({ orders, total }: { orders: readonly OrderShare[]; total: number }) {
  const names = termNames(orders);
  return (
    <p className="equation">
      <math>
        <msub>
          <mi>e</mi>
          <mi>ST</mi>
        </msub>
      </math>{' '}
      <Sum orders={orders} term={(order) => <mi>{names[order]}</mi>} />
      <span className="with-numbers">
        <Sum orders={orders} term={(order) => <Term {...orders[order]} />} />
        <math>
          <mo>=</mo>
          <mn>{formatNumber(total)}</mn>
        </math>
      </span>
    </p>
  );
}

/** `= a + b + c`, each term in the colour of its order. */
function Sum({ orders, term }: { orders: readonly OrderShare[]; term: (order: number) => ReactNode }) {
  return orders.map(({ order }) => (
    <Fragment key={order}>
      <span className={`term order-${order}`}>
        <math>
          <mo>{order === 0 ? '=' : '+'}</mo>
          {term(order)}
        </math>
      </span>{' '}
    </Fragment>
  ));
}

function Term({ order, error, rho }: OrderShare) {
  return (
    <>
      {order > 0 && <mn className="weight">{formatNumber(rho)}</mn>}
      {order > 0 && <mo>·</mo>}
      <mn>{formatNumber(error)}</mn>
    </>
  );
}

interface StackedCanvasProps {
  readonly maxOrder: Order;
  readonly measure: StackMeasure;
  readonly hover: (x: number | null) => void;
}

function StackedCanvas({ maxOrder, measure, hover }: StackedCanvasProps) {
  const history = useRun((run) => run.history);
  const samples = useRun((run) => run.plan?.config.samples ?? 1);
  const axis = useView((view) => view.axis);
  const create = useCallback(
    (host: HTMLElement, theme: Theme): StackedChart => createStackedChart(host, maxOrder, theme, hover),
    [maxOrder, hover],
  );
  const element = useChart(create, {
    show(chart) {
      const positions = positionsOf({ history, samples }, axis);
      chart.show(stackedOrders(history, positions, maxOrder + 1, measure), measure);
    },
    numbers: [history, samples],
    choices: [axis, measure],
  });
  return <div ref={element} className="chart-canvas" role="img" aria-label="Chart: contributions of the orders" />;
}
