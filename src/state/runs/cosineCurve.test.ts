import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import { CosineCurve } from './cosineCurve.ts';

const CONFIG = { ...DEFAULT_CONFIG, maxOrder: 2 } as const;

const detailAt = (epoch: number): BatchDetail => ({
  epoch,
  batch: 1,
  batches: 10,
  points: [],
  errors: [1, 1, 1],
  rho: [1, 1, 1],
  total: 3,
  norm: 1,
  norms: [1, 1, 1],
  cosines: [
    [1, 1 / epoch, -0.5],
    [1 / epoch, 1, 0.3],
    [-0.5, 0.3, 1],
  ],
});

/** A client whose answers come when the test says. */
function fakeClient() {
  let answer: (detail: BatchDetail) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const ask = () =>
    new Promise<BatchDetail>((resolve, reject) => {
      answer = resolve;
      fail = reject;
    });
  const client = { begin: vi.fn(ask), next: vi.fn(ask), nextEpoch: vi.fn(ask), terminate: vi.fn() };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    client,
    say: (epoch: number) => {
      answer(detailAt(epoch));
      return settle();
    },
    break: (words: string) => {
      fail(new Error(words));
      return settle();
    },
  };
}

const upTo = (epochs: number) => () => ({ epochs, growing: false });

describe('the cosines over epochs', () => {
  it('are those between the values and each order, from the start to the epoch asked for', async () => {
    const { client, say } = fakeClient();
    const curve = new CosineCurve(() => client);
    const ended = curve.follow(CONFIG, upTo(3));
    expect(client.begin).toHaveBeenCalledWith(CONFIG, null);
    for (const epoch of [1, 2, 3]) await say(epoch);
    await ended;
    expect(curve.store.getState()).toEqual({
      config: CONFIG,
      epochs: [1, 2, 3],
      cosines: [
        [1, 1 / 2, 1 / 3],
        [-0.5, -0.5, -0.5],
      ],
      working: false,
      problem: '',
    });
    expect(client.nextEpoch).toHaveBeenCalledTimes(2);
    expect(client.terminate).toHaveBeenCalledTimes(1);
  });

  it('that are stopped stay as far as they came, and nothing more is added', async () => {
    const { client, say } = fakeClient();
    const curve = new CosineCurve(() => client);
    void curve.follow(CONFIG, upTo(9));
    await say(1);
    curve.stop();
    await say(2);
    expect(curve.store.getState()).toMatchObject({ epochs: [1], working: false });
  });

  it('of another run begin anew, and an answer to the first one is not among them', async () => {
    const [first, second] = [fakeClient(), fakeClient()];
    const clients = [first.client, second.client];
    const curve = new CosineCurve(() => clients.shift() ?? first.client);
    void curve.follow(CONFIG, upTo(9));
    void curve.follow({ ...CONFIG, maxOrder: 1 }, upTo(9));
    await first.say(7);
    await second.say(1);
    expect(curve.store.getState()).toMatchObject({ epochs: [1], cosines: [[1]] });
  });

  it('say why they do not go on', async () => {
    const fake = fakeClient();
    const curve = new CosineCurve(() => fake.client);
    const ended = curve.follow(CONFIG, upTo(9));
    await fake.break('gone');
    await ended;
    expect(curve.store.getState()).toMatchObject({ problem: 'gone', working: false });
  });

  it('wait for a run that goes on, and end where it has ended', async () => {
    const { client, say } = fakeClient();
    const curve = new CosineCurve(() => client);
    let goal = { epochs: 1, growing: true };
    const ended = curve.follow(CONFIG, () => goal);
    await say(1);
    expect(client.nextEpoch).not.toHaveBeenCalled();
    expect(curve.store.getState().working).toBe(true);
    goal = { epochs: 2, growing: false };
    await vi.waitFor(() => expect(client.nextEpoch).toHaveBeenCalledTimes(1));
    await say(2);
    await ended;
    expect(curve.store.getState()).toMatchObject({ epochs: [1, 2], working: false });
  });

  it('are forgotten on request', async () => {
    const { client, say } = fakeClient();
    const curve = new CosineCurve(() => client);
    void curve.follow(CONFIG, upTo(9));
    await say(1);
    curve.clear();
    expect(curve.store.getState()).toMatchObject({ config: null, epochs: [], working: false });
  });
});
