/** The line of an order in a legend: its colour and its dash. */
import type { Order } from '../../math/multiIndex.ts';
import { ORDER_DASHES } from '../../plots/colors.ts';

export function OrderLine({ order, color }: { order: Order; color: string }) {
  return (
    <svg width="34" height="10" aria-hidden="true">
      <line
        x1="1"
        y1="5"
        x2="33"
        y2="5"
        stroke={color}
        strokeWidth="2"
        strokeDasharray={ORDER_DASHES[order].join(' ')}
      />
    </svg>
  );
}
