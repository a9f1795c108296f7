/** The page's side of the worker for slow motion: a promise for each batch. */
import type { RunConfig } from '../config/runConfig.ts';
import type { TableOf } from '../data/pointTable.ts';
import type { MemberCheckpoint } from '../training/checkpoint.ts';
import { messageOf } from '../training/events.ts';
import type { BatchDetail } from '../training/slowMotion.ts';
import type { FromSlowMotion, ToSlowMotion } from './slowMotionDesk.ts';

export interface SlowMotionClient {
  /** The first batch after a checkpoint, or of a run that has not begun. Rejects with the reason in words. */
  begin(config: RunConfig, from: MemberCheckpoint | null): Promise<BatchDetail>;
  /** Trains the batch, in slow motion alone, and looks at the one after. */
  next(): Promise<BatchDetail>;
  /** Trains the rest of the epoch, in slow motion alone, and looks at the first batch of the one after. */
  nextEpoch(): Promise<BatchDetail>;
  terminate(): void;
}

type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export const spawnSlowMotion = (): WorkerPort =>
  new Worker(new URL('./slowMotion.worker.ts', import.meta.url), { type: 'module' });

interface Waiting {
  readonly resolve: (detail: BatchDetail) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker. `tableOf`: the data that go with what it is asked about. */
export function createSlowMotionClient(
  spawn: () => WorkerPort = spawnSlowMotion,
  tableOf: TableOf = () => null,
): SlowMotionClient {
  const worker = spawn();
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  worker.onmessage = ({ data }: MessageEvent<FromSlowMotion>) => {
    const asked = waiting.get(data.question);
    waiting.delete(data.question);
    if (data.kind === 'batch') asked?.resolve(data.detail);
    else asked?.reject(new Error(messageOf(data.failure)));
  };
  worker.onerror = (event) => {
    const message = (event as ErrorEvent).message || 'its script could not be loaded';
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const ask = (question: ToSlowMotion) =>
    new Promise<BatchDetail>((resolve, reject) => {
      waiting.set(question.question, { resolve, reject });
      worker.postMessage(question);
    });
  return {
    begin: (config, from) => {
      const table = tableOf(config);
      return ask({ question: ++questions, kind: 'begin', config, from, ...(table && { table }) });
    },
    next: () => ask({ question: ++questions, kind: 'next' }),
    nextEpoch: () => ask({ question: ++questions, kind: 'nextEpoch' }),
    terminate: () => worker.terminate(),
  };
}
