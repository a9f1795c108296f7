/** Workers that wait for a job: starting one takes longer than a click should. */
import type { TrainingClient } from '../../worker/client.ts';

export class ClientPool {
  readonly #create: () => TrainingClient;
  #waiting: TrainingClient[] = [];

  constructor(create: () => TrainingClient) {
    this.#create = create;
  }

  /** Starts a worker ahead of its first job. */
  warmUp(): void {
    this.#waiting.push(this.#create());
  }

  /** One that waits and is alive, else a new one. */
  take(): TrainingClient {
    for (const client of this.#waiting) if (client.lost) client.terminate();
    this.#waiting = this.#waiting.filter(({ lost }) => !lost);
    return this.#waiting.pop() ?? this.#create();
  }

  /** Takes back a client, which leaves its job. */
  giveBack(client: TrainingClient): void {
    client.send('reset');
    this.#waiting.push(client);
  }

  close(): void {
    for (const client of this.#waiting) client.terminate();
    this.#waiting = [];
  }
}
