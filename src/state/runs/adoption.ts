/**
 * The runs of a link among those on the page: the same run keeps its identity, and so what it has learned. A link knows
 * runs by their places alone.
 */
import { samePlan } from '../../config/runPlan.ts';
import { type Comparison, FIRST, idsOf, planById, type RunId, type Twin } from './comparison.ts';

export interface IdentifiedComparison extends Comparison {
  /** The run that the controls show and change. */
  readonly focus: RunId;
  /** Of the next twin. */
  readonly nextId: RunId;
}

/**
 * The comparison of a link, `focus` its place in it, with the identities that its runs have in `present`: that of a run
 * that trains the same, else of the one in the same place, whose settings it changes, else a new one.
 */
export function adopted(
  { config, twins }: Comparison,
  focus: number,
  present: IdentifiedComparison,
): IdentifiedComparison {
  const plans = [...planById({ config, twins }).values()].slice(1);
  const [, ...known] = planById(present);
  const free = new Map(known);
  const chosen: (RunId | null)[] = plans.map((plan) => {
    const found = [...free].find(([, other]) => samePlan(other, plan));
    if (found) free.delete(found[0]);
    return found?.[0] ?? null;
  });
  let { nextId } = present;
  const ids = chosen.map((id, place): RunId => {
    if (id !== null) return id;
    const [inPlace] = known[place] ?? [];
    if (inPlace !== undefined && free.delete(inPlace)) return inPlace;
    nextId = (nextId + 1) as RunId;
    return (nextId - 1) as RunId;
  });
  const idOf = new Map(idsOf({ config, twins }).map((id, place) => [id, place === 0 ? FIRST : ids[place - 1]]));
  const renamed = twins.map(({ patch, fork }, i): Twin => {
    const of = (fork && idOf.get(fork.of)) ?? FIRST;
    return { id: ids[i], patch, fork: fork && { of, epoch: fork.epoch } };
  });
  return { config, twins: renamed, focus: [FIRST, ...ids][focus] ?? FIRST, nextId };
}
