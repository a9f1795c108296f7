/**
 * One worker of the page for several trials at once: a GPU is filled by an ensemble, not by a run. To the sweep it is as
 * many runners as the ensemble has members; what they are given waits until the ensemble before has ended, and trials of
 * one shape then train together.
 */
import type { RunConfig } from '../../config/runConfig.ts';
import { samePlan } from '../../config/runPlan.ts';
import type { Runner } from '../../experiments/sweep.ts';
import type { Trained } from '../../experiments/trial.ts';
import { engineShapeOf } from '../../training/algorithm1.ts';
import type { TrainingClient } from '../../worker/client.ts';
import type { Crew } from './clientRunner.ts';
import { JobFailure, trainTogether } from './workerJob.ts';

/** A trial that waits for its place in an ensemble. */
interface Waiting {
  readonly config: RunConfig;
  /** Trained by itself, since one of the ensemble that it was in cannot be trained. */
  alone: boolean;
  resolve(trained: Trained): void;
  reject(error: unknown): void;
}

const fitTogether = (a: Waiting, b: Waiting): boolean =>
  !a.alone &&
  !b.alone &&
  a.config.backend === b.config.backend &&
  a.config.batches === b.config.batches &&
  samePlan(engineShapeOf(a.config), engineShapeOf(b.config));

class Ensembles {
  readonly #take: () => TrainingClient;
  #client: TrainingClient | null = null;
  #waiting: Waiting[] = [];
  #working = false;

  constructor(take: () => TrainingClient) {
    this.#take = take;
  }

  add(config: RunConfig): Promise<Trained> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ config, alone: false, resolve, reject });
      // The other runners are given theirs in the same turn.
      setTimeout(() => void this.#work());
    });
  }

  end(): void {
    this.#client?.terminate();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let [first] = this.#waiting; first; [first] = this.#waiting) {
      const together = this.#waiting.filter((each) => each === first || fitTogether(first, each));
      this.#waiting = this.#waiting.filter((each) => !together.includes(each));
      await this.#train(together);
      // Runners whose trials have just ended are given the next ones first.
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.#working = false;
  }

  async #train(members: readonly Waiting[]): Promise<void> {
    const begun = performance.now();
    if (this.#client?.lost) this.#client.terminate();
    if (!this.#client || this.#client.lost) this.#client = this.#take();
    const left = new Set(members);
    const seconds = () => (performance.now() - begun) / 1000;
    try {
      await trainTogether(
        this.#client,
        members.map(({ config }) => config),
        1,
        (member, outcome) => {
          left.delete(members[member]);
          members[member].resolve({ outcome, seconds: seconds() });
        },
      );
    } catch (error) {
      this.#settle([...left], error, seconds());
    }
  }

  /** Where one of several cannot be trained, nobody says which: each is tried by itself. */
  #settle(left: readonly Waiting[], error: unknown, seconds: number): void {
    const refused = error instanceof JobFailure && error.refused;
    if (refused && left.length > 1) {
      for (const each of left) each.alone = true;
      this.#waiting.push(...left);
      return;
    }
    for (const { resolve, reject } of left) {
      if (refused) resolve({ outcome: { refused: error.message }, seconds });
      else reject(error);
    }
  }
}

/** `take` gives a worker that is alive. */
export function ensembleRunners(take: () => TrainingClient, members: number): Crew {
  const ensembles = new Ensembles(take);
  const run: Runner = (config) => ensembles.add(config);
  return { runners: Array.from({ length: members }, () => run), end: () => ensembles.end() };
}
