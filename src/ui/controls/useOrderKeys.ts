/** The keys 0 to 5: the order in the loss, unless a lesson has set it. */
import { ORDERS } from '../../math/multiIndex.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useView } from '../../state/stores/hooks.ts';
import { useRule } from '../guided/Governed.tsx';
import { type KeyActions, useKeys } from '../keys.ts';

const ORDER_KEYS: KeyActions = Object.fromEntries(
  ORDERS.map((order) => [String(order), () => setConfig({ maxOrder: order })]),
);

export function useOrderKeys(): void {
  const isOpen = useRule('order') === 'open';
  const onPlayground = useView(({ page }) => page === 'playground');
  useKeys(isOpen && onPlayground ? ORDER_KEYS : {});
}
