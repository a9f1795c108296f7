/**
 * How the gradients of the orders go on through a run: whether that of each order agrees with that of the values, at the
 * first batch of each epoch. The run is trained once more for it, beside the real one.
 */
import { createStore } from 'zustand/vanilla';
import type { RunConfig } from '../../config/runConfig.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import type { SlowMotionClient } from '../../worker/slowMotionClient.ts';

export interface CosineView {
  readonly config: RunConfig | null;
  /** Rising from 1. */
  readonly epochs: readonly number[];
  /** Between the gradients of E_0 and of E_1, E_2, ... in these epochs. [M][epochs] */
  readonly cosines: readonly (readonly number[])[];
  readonly working: boolean;
  /** Why it does not go on; empty where nothing is wrong. */
  readonly problem: string;
}

/** How far the run has come, and whether it goes on. */
export interface Goal {
  readonly epochs: number;
  readonly growing: boolean;
}

/** Until the run may have gone on. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

const EMPTY: CosineView = { config: null, epochs: [], cosines: [], working: false, problem: '' };

export class CosineCurve {
  readonly store = createStore<CosineView>(() => EMPTY);
  readonly #createClient: () => SlowMotionClient;
  #client: SlowMotionClient | null = null;

  constructor(createClient: () => SlowMotionClient) {
    this.#createClient = createClient;
  }

  /** Follows a run from its start as far as it has come, and on while it grows; or until `stop`. */
  async follow(config: RunConfig, goal: () => Goal): Promise<void> {
    this.stop();
    const client = this.#createClient();
    this.#client = client;
    this.store.setState({
      ...EMPTY,
      config,
      working: true,
      cosines: Array.from({ length: config.maxOrder }, () => []),
    });
    try {
      let detail = await client.begin(config, null);
      while (this.#client === client) {
        this.#add(detail);
        while (this.#client === client && goal().growing && detail.epoch >= goal().epochs) await pause();
        if (detail.epoch >= goal().epochs) return this.stop();
        detail = await client.nextEpoch();
      }
    } catch (error) {
      if (this.#client !== client) return;
      this.stop();
      this.store.setState({ problem: (error as Error).message });
    }
  }

  /** Forgets what has been found. */
  clear(): void {
    this.stop();
    this.store.setState(EMPTY);
  }

  /** What has been found stays. */
  stop(): void {
    this.#client?.terminate();
    this.#client = null;
    this.store.setState({ working: false });
  }

  #add({ epoch, cosines: [ofValues] }: BatchDetail): void {
    this.store.setState(({ epochs, cosines }) => ({
      epochs: [...epochs, epoch],
      cosines: cosines.map((known, i) => [...known, ofValues[i + 1]]),
    }));
  }
}
