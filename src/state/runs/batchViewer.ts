/** One batch in slow motion, line by line: what is shown of it, and where its numbers come from. */
import { createStore } from 'zustand/vanilla';
import type { RunConfig } from '../../config/runConfig.ts';
import { batchLines } from '../../plots/charts/batchLines.ts';
import type { MemberCheckpoint } from '../../training/checkpoint.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import type { SlowMotionClient } from '../../worker/slowMotionClient.ts';

export interface BatchView {
  readonly config: RunConfig | null;
  readonly detail: BatchDetail | null;
  /** The place of the line in force among those of the batch. */
  readonly line: number;
  readonly working: boolean;
  /** Why there is no batch; empty where nothing is wrong. */
  readonly problem: string;
}

const CLOSED: BatchView = { config: null, detail: null, line: 0, working: false, problem: '' };

export class BatchViewer {
  readonly store = createStore<BatchView>(() => CLOSED);
  readonly #createClient: () => SlowMotionClient;
  #client: SlowMotionClient | null = null;
  /** Counts openings, so that an answer to an earlier one is not shown. */
  #opening = 0;

  constructor(createClient: () => SlowMotionClient) {
    this.#createClient = createClient;
  }

  /** Shows the first line of the batch that follows a checkpoint, or of the first batch. */
  async open(config: RunConfig, from: MemberCheckpoint | null): Promise<void> {
    this.store.setState({ ...CLOSED, config, working: true });
    this.#client ??= this.#createClient();
    await this.#show(this.#client.begin(config, from));
  }

  /** The next line of Algorithm 1; after the last one the next batch. */
  async nextLine(): Promise<void> {
    const { detail, config, line, working } = this.store.getState();
    if (!detail || !config || working) return;
    if (line + 1 < batchLines(detail, config).length) this.store.setState({ line: line + 1 });
    else await this.nextBatch();
  }

  async nextBatch(): Promise<void> {
    if (!this.#client || this.store.getState().working) return;
    this.store.setState({ working: true });
    await this.#show(this.#client.next());
  }

  /** Forgets the batch; the worker stays for the next one. */
  close(): void {
    this.#opening += 1;
    this.store.setState(CLOSED);
  }

  async #show(answer: Promise<BatchDetail>): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    try {
      const detail = await answer;
      if (opening === this.#opening) this.store.setState({ detail, line: 0, working: false, problem: '' });
    } catch (error) {
      this.#client?.terminate();
      this.#client = null;
      if (opening === this.#opening) this.store.setState({ ...CLOSED, problem: (error as Error).message });
    }
  }
}
