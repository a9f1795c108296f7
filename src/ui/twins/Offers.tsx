/** What to try next, once the run in focus has finished: a click adds the twin and trains it. */
import { useMemo } from 'react';
import { plansOf, twinOf } from '../../state/runs/comparison.ts';
import { type Offer, offersFor } from '../../state/runs/offers.ts';
import { addTwin, configStore } from '../../state/stores/configStore.ts';
import { useComparison, useRun } from '../../state/stores/hooks.ts';
import { describeOffer } from '../describe.ts';
import { useTrainer } from '../useTrainer.ts';

/** Adds the twin of an offer; whether there was room. */
function accept(offer: Offer): boolean {
  const state = configStore.getState();
  return addTwin(twinOf(state, state.focus, offer));
}

export function Offers() {
  const trainer = useTrainer();
  const finished = useRun((run) => run.finished);
  const config = useRun((run) => run.plan?.config);
  const plans = useComparison(plansOf);
  const offers = useMemo(() => {
    if (!finished || !config) return [];
    return offersFor(
      config,
      plans.map((plan) => plan.config),
    );
  }, [finished, config, plans]);
  if (offers.length === 0) return null;
  return (
    <div className="offers">
      {offers.map((offer) => (
        <button
          key={describeOffer(offer)}
          type="button"
          className="offer"
          onClick={() => accept(offer) && trainer.train()}
        >
          {describeOffer(offer)}
        </button>
      ))}
    </div>
  );
}
