/** Runs a sweep of one's own in the page: on several workers, remembered as it goes, to be gone on with at any time. */
import { createStore } from 'zustand/vanilla';
import type { OwnSweep } from '../../experiments/ownSweep.ts';
import { sweepProblem, trialsOfOwn } from '../../experiments/ownSweep.ts';
import type { Outcome, Results } from '../../experiments/results.ts';
import { sweep } from '../../experiments/sweep.ts';
import { Estimate } from '../../experiments/timings.ts';
import type { TrialId } from '../../experiments/trialId.ts';
import type { TrainingClient } from '../../worker/client.ts';
import { clientRunner } from './clientRunner.ts';
import type { OutcomeMemory } from './outcomeMemory.ts';

export interface SweepState {
  readonly sweep: OwnSweep | null;
  readonly results: Results;
  readonly total: number;
  /** `stopping`: the runs in progress are being ended. */
  readonly status: 'idle' | 'running' | 'stopping';
  /** For all that is left; null before the first run has ended. */
  readonly secondsLeft: number | null;
  /** Trials that gave nothing, and what cannot be remembered. */
  readonly problems: readonly string[];
}

const NONE: SweepState = {
  sweep: null,
  results: new Map(),
  total: 0,
  status: 'idle',
  secondsLeft: null,
  problems: [],
};

const MOST_PROBLEMS = 5;

export class Sweeper {
  readonly store = createStore<SweepState>(() => NONE);
  readonly #createClient: () => TrainingClient;
  readonly #memory: OutcomeMemory;
  readonly #processors: number;

  constructor(createClient: () => TrainingClient, memory: OutcomeMemory, processors: number) {
    this.#createClient = createClient;
    this.#memory = memory;
    this.#processors = processors;
  }

  /** Shows the sweep that was under way the last time, with all that has ended of it. */
  async recall(): Promise<void> {
    if (this.store.getState().sweep) return;
    const known = await this.#memory.sweep().catch(() => null);
    if (known && !sweepProblem(known) && !this.store.getState().sweep) await this.#show(known);
  }

  /** Trains what is missing. Throws `invalid sweep: ...`. */
  async start(own: OwnSweep): Promise<void> {
    if (this.store.getState().status !== 'idle') return;
    const trials = trialsOfOwn(own);
    this.store.setState({ status: 'running', problems: [] });
    await this.#show(own);
    await this.#memory.keepSweep(own).catch(() => this.#tell('this browser remembers nothing after a reload'));
    const missing = new Set(trials.filter(({ id }) => !this.store.getState().results.has(id)));
    const runners = Array.from({ length: Math.min(this.#processors, missing.size) }, () =>
      clientRunner(this.#createClient),
    );
    const estimate = new Estimate();
    const { store } = this;
    await sweep(
      [...missing],
      runners.map(({ run }) => run),
      {
        get stopRequested() {
          return store.getState().status !== 'running';
        },
        keep: async (trial, { outcome, seconds }) => {
          missing.delete(trial);
          estimate.add(trial.config, seconds);
          const left = estimate.secondsFor([...missing]);
          this.#add(trial.id, outcome, left === null ? null : left / runners.length);
          await this.#memory.keep(trial.id, outcome).catch(() => this.#tell('this browser remembers no more runs'));
        },
        failed: ({ id }, error) => this.#tell(`${id}: ${error instanceof Error ? error.message : String(error)}`),
      },
    );
    for (const runner of runners) runner.end();
    this.store.setState({ status: 'idle', secondsLeft: null });
  }

  /** Ends after the runs in progress. */
  stop(): void {
    if (this.store.getState().status === 'running') this.store.setState({ status: 'stopping' });
  }

  async #show(own: OwnSweep): Promise<void> {
    const ids = trialsOfOwn(own).map(({ id }) => id);
    const results = await this.#memory.recall(ids).catch(() => new Map<TrialId, Outcome>());
    this.store.setState({ sweep: own, results, total: ids.length });
  }

  #add(id: TrialId, outcome: Outcome, secondsLeft: number | null): void {
    this.store.setState(({ results }) => ({ results: new Map(results).set(id, outcome), secondsLeft }));
  }

  #tell(problem: string): void {
    this.store.setState(({ problems }) =>
      problems.includes(problem) ? {} : { problems: [...problems, problem].slice(-MOST_PROBLEMS) },
    );
  }
}
