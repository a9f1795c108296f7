/** A worker's client that does nothing but what a test says, and the messages that tests have it tell. */
import type { BackendInfo } from '../engine/engine.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { FinishedReport } from '../training/events.ts';
import type { JobListener, TrainingClient } from '../worker/client.ts';
import type { Assignment, Film, Told, Watch } from '../worker/protocol.ts';

export const LOST = { kind: 'workerLost', message: 'gone' } as const;
const TRANSFORM = { inputMean: [0, 0], inputDeviation: [1, 1], outputMean: 0, outputDeviation: 1 } as const;
export const FINISHED: FinishedReport = {
  kind: 'finished',
  reason: 'patience',
  testError: 3,
  testErrorNormalised: 0.5,
  epochs: 2,
  bestEpoch: 1,
  seconds: 1,
};
export const epoch = (number: number, validation = 1): Told => ({
  kind: 'epoch',
  epoch: number,
  errors: [1],
  rho: [1],
  validation,
  bestEpoch: 1,
  seconds: number,
});
export const started = (backend: BackendInfo['backend']): Told => ({
  kind: 'started',
  backend: { backend, detail: '', why: '' },
  transform: TRANSFORM,
});
export const checkpointAt = (number: number): Checkpoint => ({
  seconds: number,
  members: [{ progress: { epoch: number, bestEpoch: 1, best: 1 } } as Checkpoint['members'][number]],
});

export class FakeClient implements TrainingClient {
  lost = false;
  terminated = false;
  checkpoint: Checkpoint | null = null;
  assignment: Assignment | null = null;
  /** What it was last told to look at. */
  watched: Watch | null = null;
  /** What it films. */
  filmed: Film = { epochs: [], surfaces: [] };
  readonly sent: (string | number)[] = [];
  #listener: JobListener | null = null;

  start(assignment: Assignment, listener: JobListener): void {
    this.assignment = assignment;
    this.checkpoint = assignment.from;
    this.watched = assignment.watch;
    this.#listener = listener;
    this.sent.push('start');
  }
  send(kind: string): void {
    if (kind === 'reset') this.#listener = null;
    this.sent.push(kind);
  }
  allow(number: number): void {
    this.sent.push(number);
  }
  watch(watch: Watch): void {
    this.watched = watch;
    this.sent.push('watch');
  }
  async film(): Promise<Film> {
    this.sent.push('film');
    return this.filmed;
  }
  terminate(): void {
    this.terminated = true;
  }
  tell(message: Told, member = 0): void {
    this.#listener?.heard({ job: 1, member, ...message } as Parameters<JobListener['heard']>[0]);
  }
  fail(failure: Parameters<JobListener['failed']>[0] = LOST): void {
    const listener = this.#listener;
    this.#listener = null;
    this.lost = true;
    listener?.failed(failure);
  }
}
