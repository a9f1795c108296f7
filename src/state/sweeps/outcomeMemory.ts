/**
 * What the browser remembers of sweeps: every outcome by the id of its trial, and the sweep that was under way. In
 * IndexedDB, so that a reload, a crash or a closed tab loses nothing that has ended.
 */
import { createStore, entries, get, getMany, set, type UseStore } from 'idb-keyval';
import { type OwnSweep, ownSweepReader } from '../../experiments/ownSweep.ts';
import { type Outcome, outcomeReader } from '../../experiments/results.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import { readOrNull } from '../../training/readers.ts';

export interface OutcomeMemory {
  /** The outcomes that are known of these trials. */
  recall(ids: readonly TrialId[]): Promise<ReadonlyMap<TrialId, Outcome>>;
  /** Every outcome that is known. */
  all(): Promise<ReadonlyMap<TrialId, Outcome>>;
  keep(id: TrialId, outcome: Outcome): Promise<void>;
  sweep(): Promise<OwnSweep | null>;
  keepSweep(sweep: OwnSweep): Promise<void>;
}

const SWEEP = 'the sweep';

/** What is not what it should be counts as not known: it is trained again. */
function readEntry(id: TrialId, value: unknown): (readonly [TrialId, Outcome])[] {
  const outcome = readOrNull(outcomeReader, value);
  return outcome ? [[id, outcome]] : [];
}

/** Rejects where the browser keeps nothing, as in some private windows. */
export function browserMemory(): OutcomeMemory {
  // Opened when first asked for. A later version of what is kept has another name, and leaves this one as it is.
  let opened: { readonly outcomes: UseStore; readonly sweeps: UseStore } | null = null;
  const stores = () => {
    opened ??= {
      outcomes: createStore('sobolev-outcomes-1', 'outcomes'),
      sweeps: createStore('sobolev-sweeps-1', 'sweeps'),
    };
    return opened;
  };
  return {
    async recall(ids) {
      const found = await getMany<unknown>([...ids], stores().outcomes);
      return new Map(ids.flatMap((id, i) => readEntry(id, found[i])));
    },
    all: async () =>
      new Map((await entries<TrialId, unknown>(stores().outcomes)).flatMap(([id, value]) => readEntry(id, value))),
    keep: async (id, outcome) => set(id, outcome, stores().outcomes),
    sweep: async () => readOrNull(ownSweepReader, await get<unknown>(SWEEP, stores().sweeps)),
    keepSweep: async (sweep) => set(SWEEP, sweep, stores().sweeps),
  };
}
