import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { Share } from '../../experiments/sweep.ts';
import { Thread } from './threads.ts';
import type { Question } from './trial.worker.ts';

/** A worker that trains nothing: it keeps what it was asked. */
class Still extends EventEmitter {
  readonly questions: Question[] = [];
  postMessage(question: Question): void {
    this.questions.push(question);
  }
}

const CONFIG = { ...DEFAULT_CONFIG, backend: 'wasmPlain', threads: 'auto' } as const;

it('a trial on the way has more threads as soon as others have none left to train', async () => {
  const worker = new Still();
  const thread = new Thread(4, () => worker as unknown as Worker);
  const share = new Share(4);
  const trained = thread.run(CONFIG, share);
  const [{ threads }] = worker.questions;
  expect(threads[0]).toBe(1);
  share.leave();
  share.leave();
  expect(threads[0]).toBe(2);
  share.leave();
  expect(threads[0]).toBe(4);
  worker.emit('message', { error: 'invalid samples: 0' });
  await expect(trained).rejects.toThrow('invalid samples: 0');
});

it('a thread that has ended is said, and another is started for the next trial', async () => {
  const workers = [new Still(), new Still()];
  const [first, second] = workers;
  const thread = new Thread(1, () => workers.shift() as unknown as Worker);
  const share = new Share(1);
  const lost = thread.run(CONFIG, share);
  first.emit('exit', 1);
  await expect(lost).rejects.toThrow('the thread has ended');
  const trained = thread.run(CONFIG, share);
  second.emit('message', { trained: 'outcome' });
  expect(await trained).toBe('outcome');
});
