import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import type { SlowMotionClient } from '../../worker/slowMotionClient.ts';
import { BatchViewer } from './batchViewer.ts';

const detail = (batch: number): BatchDetail => ({
  epoch: 1,
  batch,
  batches: 10,
  points: [],
  errors: [1, 2],
  rho: [1, 1],
  total: 3,
  norm: 1,
  norms: [1, 1],
  cosines: [],
});

function setUp(answers: (() => Promise<BatchDetail>)[]) {
  let clients = 0;
  const take = () => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))();
  const viewer = new BatchViewer(() => {
    clients += 1;
    return { begin: take, next: take, nextEpoch: take, terminate() {} } satisfies SlowMotionClient;
  });
  return { viewer, state: () => viewer.store.getState(), clients: () => clients };
}

describe('a batch in slow motion', () => {
  it('goes line by line, and after the last line to the next batch', async () => {
    const { viewer, state } = setUp([async () => detail(1), async () => detail(2)]);
    await viewer.open(DEFAULT_CONFIG, null);
    const seen: (number | undefined)[][] = [];
    for (let i = 0; i < 6; i++) {
      seen.push([state().detail?.batch, state().line]);
      await viewer.nextLine();
    }
    expect(seen).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 0],
    ]);
  });

  it('goes to the next batch from any line', async () => {
    const { viewer, state } = setUp([async () => detail(1), async () => detail(2)]);
    await viewer.open(DEFAULT_CONFIG, null);
    await viewer.nextLine();
    await viewer.nextBatch();
    expect(state()).toMatchObject({ detail: { batch: 2 }, line: 0, working: false });
  });

  it('shows no answer that comes after it was closed', async () => {
    let answer: (value: BatchDetail) => void = () => {};
    const { viewer, state } = setUp([() => new Promise((resolve) => (answer = resolve))]);
    const opened = viewer.open(DEFAULT_CONFIG, null);
    expect(state().working).toBe(true);
    viewer.close();
    answer(detail(1));
    await opened;
    expect(state()).toMatchObject({ detail: null, working: false });
  });

  it('says why there is none, and takes another worker the next time', async () => {
    const { viewer, state, clients } = setUp([() => Promise.reject(new Error('no device')), async () => detail(1)]);
    await viewer.open(DEFAULT_CONFIG, null);
    expect(state()).toMatchObject({ detail: null, problem: 'no device', working: false });
    await viewer.open(DEFAULT_CONFIG, null);
    expect(state()).toMatchObject({ detail: { batch: 1 }, problem: '' });
    expect(clients()).toBe(2);
  });
});
