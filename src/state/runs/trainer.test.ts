import { describe, expect, it } from 'vitest';
import { checkpointAt, epoch, FINISHED, LOST, started } from '../../testing/fakeClient.ts';
import { setUp, withOrder } from '../../testing/trainerSetUp.ts';
import { FIRST, plansOf, type RunId } from './comparison.ts';

const [B, C, D] = [1, 2, 3] as RunId[];
describe('a trainer', () => {
  it('starts each run in a worker of its own, and hears what they tell of it', () => {
    const { trainer, clients, run, configStore } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    const [first, second] = [withOrder(clients, 1)[0], withOrder(clients, 3)[0]];
    expect(clients).toHaveLength(2);
    expect([run(FIRST).phase, run(B).plan]).toEqual(['preparing', plansOf(configStore.getState())[1]]);
    second.tell(started('wasm'));
    second.tell(epoch(1, 7));
    first.tell(epoch(1, 8));
    expect([run(FIRST), run(B)].map(({ history }) => history[0].validation)).toEqual([8, 7]);
    expect(run(B).phase).toBe('running');
  });

  it('tells each worker how many runs share the processor', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }, { maxOrder: 4 }]);
    trainer.train();
    expect(clients.map(({ assignment }) => assignment?.sharedBy)).toEqual([3, 3, 3]);
  });

  it('lets no run get far ahead of the others', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    const [first] = withOrder(clients, 1);
    expect(first.sent).toEqual(['start', 0, 20]);
    withOrder(clients, 3)[0].tell(epoch(1));
    first.tell(epoch(1));
    expect(first.sent.at(-1)).toBe(21);
  });

  it('goes on with paused runs, and starts those with new settings beside them', () => {
    const { trainer, clients, configStore, run } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    for (const client of clients) client.tell({ kind: 'paused', epoch: 4 });
    expect(trainer.phase).toBe('paused');
    configStore.setState(({ twins }) => ({ twins: [{ ...twins[0], patch: { maxOrder: 4 } }] }));
    trainer.train();
    expect(withOrder(clients, 1)[0].sent.at(-1)).toBe('resume');
    expect(run(B).plan?.config.maxOrder).toBe(4);
    expect(run(B).history).toEqual([]);
    expect(clients).toHaveLength(2);
  });

  it('starts all again where all have ended', () => {
    const { trainer, clients, run } = setUp();
    trainer.train();
    clients[0].tell(epoch(1));
    clients[0].tell(FINISHED);
    expect(trainer.phase).toBe('finished');
    trainer.train();
    expect([run(FIRST).phase, run(FIRST).history, run(FIRST).finished]).toEqual(['preparing', [], null]);
    expect(clients[0].sent.filter((sent) => sent === 'start')).toHaveLength(2);
  });

  it('hears nothing of runs before, after a reset', () => {
    const { trainer, clients, runStore } = setUp();
    trainer.train();
    trainer.reset();
    clients[0].tell(epoch(1));
    expect([runStore.getState().runs.size, trainer.phase]).toEqual([0, 'idle']);
  });

  it('leaves a twin that is taken out, and the others are who they were', () => {
    const { trainer, clients, configStore, run, runStore } = setUp([{ maxOrder: 2 }, { maxOrder: 3 }, { maxOrder: 4 }]);
    trainer.train();
    configStore.setState(({ twins }) => ({ twins: twins.filter(({ id }) => id !== B) }));
    const [gone, stays] = [withOrder(clients, 2)[0], withOrder(clients, 4)[0]];
    expect(gone.sent.at(-1)).toBe('reset');
    gone.tell(epoch(1, 5));
    stays.tell(epoch(1, 6));
    expect([...runStore.getState().runs.keys()]).toEqual([FIRST, C, D]);
    expect([run(D).history[0].validation, run(C).history]).toEqual([6, []]);
  });

  it('asks for what is looked at, as it changes', () => {
    const { trainer, clients, viewStore } = setUp();
    trainer.train();
    expect(clients[0].assignment?.watch).toMatchObject({ partial: [0, 0], point: null, pastEpoch: null });
    viewStore.setState({ partial: [2, 1] });
    viewStore.setState({ passport: true });
    trainer.showTriangle(false);
    expect(clients[0].sent.filter((sent) => sent === 'watch')).toHaveLength(2);
  });

  it('looks back at the epoch of a link once all its runs have ended', () => {
    const { trainer, clients, viewStore } = setUp([{ maxOrder: 3 }]);
    viewStore.setState({ awaitedEpoch: 2 });
    trainer.train();
    clients[0].tell(FINISHED);
    expect(viewStore.getState()).toMatchObject({ pastEpoch: null, awaitedEpoch: 2 });
    clients[1].tell(FINISHED);
    expect(viewStore.getState()).toMatchObject({ pastEpoch: 2, awaitedEpoch: null });
  });
});

describe('a trainer whose worker dies', () => {
  /** A run of 12 epochs, with a checkpoint after the tenth, whose worker then dies. */
  function dying() {
    const all = setUp();
    all.trainer.train();
    const [client] = all.clients;
    client.tell(started('wasm'));
    for (let number = 1; number <= 12; number++) client.tell(epoch(number));
    client.checkpoint = checkpointAt(10);
    return { ...all, client };
  }

  it('goes on from the last checkpoint in another one, with all numbers so far', () => {
    const { client, clients, run } = dying();
    client.fail();
    const next = clients[1];
    expect(client.terminated).toBe(true);
    expect(next.assignment).toMatchObject({ from: checkpointAt(10), paused: false, avoided: [] });
    expect(run(FIRST)).toMatchObject({ phase: 'preparing', failure: null, setbacks: [{ failure: LOST, epoch: 10 }] });
    expect(run(FIRST).history).toHaveLength(12);
    next.tell(started('wasm'));
    next.tell(epoch(11, 5));
    expect(run(FIRST).history.map(({ validation }) => validation)).toEqual([...Array(10).fill(1), 5]);
    client.tell(epoch(13));
    expect(run(FIRST).history).toHaveLength(11);
  });

  it('says that it failed where the next ones do no better on any backend, and Train starts anew', () => {
    const { client, clients, run, trainer } = dying();
    client.fail();
    clients[1].fail();
    expect(clients[2].assignment?.avoided).toEqual([{ backend: 'wasm', why: 'wasm failed (gone)' }]);
    clients[2].tell(started('cpu'));
    clients[2].fail();
    expect(run(FIRST)).toMatchObject({ phase: 'failed', failure: LOST });
    expect(run(FIRST).history).toHaveLength(12);
    trainer.train();
    expect(clients).toHaveLength(4);
    expect(clients[3].assignment).toMatchObject({ from: null, avoided: [] });
    expect(run(FIRST)).toMatchObject({ phase: 'preparing', history: [], setbacks: [] });
  });

  it('keeps the others in step where one fails for good', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    withOrder(clients, 3)[0].fail({ kind: 'outOfMemory', message: '' });
    expect(withOrder(clients, 1)[0].sent.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('has the next one wait where it was paused, stop where it was to stop, and no further than the others allow', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    trainer.pause();
    withOrder(clients, 3)[0].fail();
    const [, next] = withOrder(clients, 3);
    expect([next.assignment?.paused, next.sent]).toEqual([true, ['start', 20]]);
    trainer.stop();
    next.checkpoint = checkpointAt(3);
    next.fail();
    expect(withOrder(clients, 3)[2].sent).toEqual(['start', 20, 'stop']);
    trainer.train();
    expect(withOrder(clients, 3)[2].assignment?.paused).toBe(true);
  });

  it('is reset whether it is dead or alive', () => {
    const { trainer, client, clients, runStore } = dying();
    trainer.reset();
    client.fail();
    expect(runStore.getState().runs.size).toBe(0);
    trainer.train();
    expect(clients[1].assignment).toMatchObject({ from: null });
  });

  it('keeps a result, which another worker shows', () => {
    const { client, clients, run } = dying();
    client.tell(FINISHED);
    client.checkpoint = checkpointAt(12);
    client.fail();
    expect(run(FIRST)).toMatchObject({ phase: 'finished', finished: FINISHED, failure: null });
    expect(clients[1].assignment?.from).toEqual(checkpointAt(12));
  });

  it('takes no waiting worker that died', () => {
    const { trainer, clients, disconnect } = setUp();
    clients[0].lost = true;
    trainer.train();
    expect([clients[0].terminated, clients[0].sent]).toEqual([true, []]);
    expect(clients[1].sent[0]).toBe('start');
    disconnect();
    expect(clients[1].terminated).toBe(true);
  });
});
