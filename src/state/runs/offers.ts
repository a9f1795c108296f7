/** The next twin worth a look, once a run has finished: what the result line offers. */
import type { RunConfig } from '../../config/runConfig.ts';
import { MOST_RUNS, samePlan } from '../../config/runPlan.ts';
import { MAX_ORDER, type Order } from '../../math/multiIndex.ts';

/** Settings to change in a twin of the run. */
export type Offer = Partial<Pick<RunConfig, 'maxOrder' | 'rhoRule'>>;

/**
 * Offers for a finished run, one of `all`, at most two: one more order, then rho = 1 against the rule in force. An order
 * whose derivatives are all zero is offered as well: to learn that they are helps. `highest`: of what can be trained.
 */
export function offersFor(run: RunConfig, all: readonly RunConfig[], highest: Order = MAX_ORDER): Offer[] {
  if (all.length >= MOST_RUNS) return [];
  const next = (run.maxOrder + 1) as Order;
  const offers: Offer[] = [];
  if (next <= highest) offers.push({ maxOrder: next });
  if (run.maxOrder > 0) offers.push({ rhoRule: 'constant' });
  return offers.filter((offer) => !all.some((other) => samePlan({ ...run, ...offer }, other)));
}
