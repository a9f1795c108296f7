/** Five numbers, one per order 1 to 5. */
import { FIELDS } from '../../config/fields.ts';
import type { VectorName } from '../../config/fieldTypes.ts';
import { ORDERS } from '../../math/multiIndex.ts';
import { NumberBox, Reason } from './NumberBox.tsx';

const DERIVATIVE_ORDERS = ORDERS.slice(1);

export function VectorInput({ name, id }: { name: VectorName; id: string }) {
  return (
    <div className="vector">
      {DERIVATIVE_ORDERS.map((order) => (
        <NumberBox
          key={order}
          name={name}
          box={order - 1}
          id={`${id}-${order}`}
          label={`${FIELDS[name].label}, order ${order}`}
          className={`order-${order}`}
        />
      ))}
      {DERIVATIVE_ORDERS.map((order) => (
        <Reason key={order} name={name} box={order - 1} id={`${id}-${order}`} label={`order ${order}`} />
      ))}
    </div>
  );
}
