/** The 21 partials as a triangle, a row per order: framed are those in the loss, dashed those that are not. */
import { functionById } from '../../functions/index.ts';
import { type MultiIndex, ORDERS } from '../../math/multiIndex.ts';
import { useConfig, useView } from '../../state/hooks.ts';
import { setView } from '../../state/viewStore.ts';
import { describePartial, shortPartial } from '../describe.ts';

const ROWS = ORDERS.map((order) => ({
  order,
  partials: Array.from({ length: order + 1 }, (_, r2): MultiIndex => [order - r2, r2]),
}));

export function Triangle() {
  const maxOrder = useConfig((config) => config.maxOrder);
  const vanishesFrom = useConfig(({ functionId }) => functionById(functionId).vanishesFrom ?? Number.POSITIVE_INFINITY);
  const [shown1, shown2] = useView((view) => view.partial);
  return (
    <section className="panel triangle" aria-label="Partial derivatives">
      <h2>
        Partials <small>framed: in the loss, dashed: not</small>
      </h2>
      {ROWS.map(({ order, partials }) => (
        <div key={order} className="triangle-row">
          <span className="row-order">{order}</span>
          {partials.map(([r1, r2]) => (
            <button
              key={r2}
              type="button"
              className={`cell order-${order}`}
              data-trained={order <= maxOrder}
              data-zero={order >= vanishesFrom}
              aria-pressed={r1 === shown1 && r2 === shown2}
              aria-label={`${describePartial([r1, r2])}, ${order <= maxOrder ? 'in the loss' : 'not in the loss'}`}
              title={`${describePartial([r1, r2])}${order >= vanishesFrom ? ' = 0' : ''}`}
              onClick={() => setView({ partial: [r1, r2] })}
            >
              {shortPartial([r1, r2])}
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}
