/** Runs that the visitor adds to cells of the paper's figures: everything that this browser remembers, and more on request. */
import { createStore } from 'zustand/vanilla';
import type { Results } from '../../experiments/results.ts';
import { configOfTrial, type TrialId } from '../../experiments/trialId.ts';
import { NO_PROGRESS, type Progress, withProblem } from './progress.ts';
import { trainTrials, type Workshop } from './trainTrials.ts';

export interface VisitorState extends Progress {
  readonly results: Results;
  /** Trials that are being trained or wait for it. */
  readonly waiting: ReadonlySet<TrialId>;
}

export class VisitorRuns {
  readonly store = createStore<VisitorState>(() => ({ results: new Map(), waiting: new Set(), ...NO_PROGRESS }));
  readonly #workshop: Workshop;
  #recalled = false;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** Shows what was trained before, once. */
  async recall(): Promise<void> {
    if (this.#recalled) return;
    this.#recalled = true;
    const known: Results = await this.#workshop.memory.all().catch(() => new Map());
    this.store.setState(({ results }) => ({ results: new Map([...known, ...results]) }));
  }

  /** Trains these, unless others are being trained. Throws `invalid trial: ...`. */
  async train(ids: readonly TrialId[]): Promise<void> {
    const { store } = this;
    if (store.getState().status !== 'idle') return;
    const trials = ids.map((id) => ({ id, config: configOfTrial(id) }));
    store.setState({ ...NO_PROGRESS, status: 'running', waiting: new Set(ids) });
    await trainTrials(trials, this.#workshop, {
      get stopRequested() {
        return store.getState().status !== 'running';
      },
      ended: (id, outcome, secondsLeft) =>
        store.setState(({ results, waiting }) => ({
          results: new Map(results).set(id, outcome),
          waiting: new Set([...waiting].filter((each) => each !== id)),
          secondsLeft,
        })),
      problem: (message) => store.setState(withProblem(message)),
    });
    store.setState({ status: 'idle', waiting: new Set(), secondsLeft: null });
  }

  /** Ends after the runs in progress. */
  stop(): void {
    if (this.store.getState().status === 'running') this.store.setState({ status: 'stopping' });
  }
}
