/** Runs a sweep of one's own in the page, remembered as it goes, to be gone on with at any time. */
import { createStore } from 'zustand/vanilla';
import { type OwnSweep, sweepProblem, trialsOfOwn } from '../../experiments/ownSweep.ts';
import type { Outcome, Results } from '../../experiments/results.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import { NO_PROGRESS, type Progress, withProblem } from './progress.ts';
import { trainTrials, type Workshop } from './trainTrials.ts';

export interface SweepState extends Progress {
  readonly sweep: OwnSweep | null;
  readonly results: Results;
  readonly total: number;
}

export class Sweeper {
  readonly store = createStore<SweepState>(() => ({ sweep: null, results: new Map(), total: 0, ...NO_PROGRESS }));
  readonly #workshop: Workshop;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** Shows the sweep that was under way the last time, with all that has ended of it. */
  async recall(): Promise<void> {
    if (this.store.getState().sweep) return;
    const known = await this.#workshop.memory.sweep().catch(() => null);
    if (known && !sweepProblem(known) && !this.store.getState().sweep) await this.#show(known);
  }

  /** Trains what is missing. Throws `invalid sweep: ...`. */
  async start(own: OwnSweep): Promise<void> {
    const { store } = this;
    if (store.getState().status !== 'idle') return;
    const trials = trialsOfOwn(own);
    store.setState({ status: 'running', problems: [] });
    await this.#show(own);
    await this.#workshop.memory.keepSweep(own).catch(() => this.#tell('this browser remembers nothing after a reload'));
    const missing = trials.filter(({ id }) => !store.getState().results.has(id));
    await trainTrials(missing, this.#workshop, {
      get stopRequested() {
        return store.getState().status !== 'running';
      },
      ended: (id, outcome, secondsLeft) => this.#add(id, outcome, secondsLeft),
      problem: (message) => this.#tell(message),
    });
    store.setState({ status: 'idle', secondsLeft: null });
  }

  /** Ends after the runs in progress. */
  stop(): void {
    if (this.store.getState().status === 'running') this.store.setState({ status: 'stopping' });
  }

  async #show(own: OwnSweep): Promise<void> {
    const ids = trialsOfOwn(own).map(({ id }) => id);
    const results = await this.#workshop.memory.recall(ids).catch(() => new Map<TrialId, Outcome>());
    this.store.setState({ sweep: own, results, total: ids.length });
  }

  #add(id: TrialId, outcome: Outcome, secondsLeft: number | null): void {
    this.store.setState(({ results }) => ({ results: new Map(results).set(id, outcome), secondsLeft }));
  }

  #tell(problem: string): void {
    this.store.setState(withProblem(problem));
  }
}
