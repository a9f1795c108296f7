/** What to try next, once the run in focus has finished: a click adds the twin and trains it. */
import { useMemo } from 'react';
import { samePlan } from '../../config/runPlan.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import { plansOf, twinOf } from '../../state/runs/comparison.ts';
import { type Offer, offersFor } from '../../state/runs/offers.ts';
import { addTwin, configStore } from '../../state/stores/configStore.ts';
import { useComparison, usePlaceInFocus, useRun } from '../../state/stores/hooks.ts';
import { useTable } from '../data/useOwnData.ts';
import { describeOffer } from '../describe.ts';
import { useKeptFields } from '../guided/Governed.tsx';
import { useLesson } from '../lessons/useLesson.ts';
import { useTrainer } from '../useTrainer.ts';

/** Adds the twin of an offer; whether there was room. */
function accept(offer: Offer): boolean {
  const state = configStore.getState();
  return addTwin(twinOf(state, state.focus, offer));
}

export function Offers() {
  const trainer = useTrainer();
  const finished = useRun((run) => run.finished);
  const plan = useRun((run) => run.plan);
  const plans = useComparison(plansOf);
  const place = usePlaceInFocus();
  const table = useTable();
  const kept = useKeptFields();
  const lesson = useLesson();
  const offers = useMemo(() => {
    // What would be offered beside other settings than those that have been trained?
    if (!finished || !plan || !samePlan(plan, plans[place])) return [];
    const offers = offersFor(
      plan.config,
      plans.map(({ config }) => config),
      table && plan.config.derivativeSource === 'exact' ? table.order : MAX_ORDER,
    );
    return offers.filter((offer) => !Object.keys(offer).some((name) => kept.includes(name)));
  }, [finished, plan, plans, place, kept, table]);
  // A lesson has a path of its own.
  if (lesson || offers.length === 0) return null;
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
