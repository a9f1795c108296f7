/** What the buttons and the screen ask of a trainer, in the phases in which they can. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { functionOf } from '../../functions/index.ts';
import { SLICE_POINTS, SURFACE_SIDE, TRIANGLE_SIDE } from '../../plots/grids.ts';
import { checkpointAt, epoch, FINISHED, LOST, started } from '../../testing/fakeClient.ts';
import { HALF_TRAINED } from '../../testing/savedRuns.ts';
import { setUp, withOrder } from '../../testing/trainerSetUp.ts';
import { FIRST, type RunId } from './comparison.ts';

const [B] = [1] as RunId[];

describe('Train', () => {
  it('of restored runs knows how long their epochs took: two in a quarter of a second, so two more are a turn', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }], 1);
    trainer.restore(new Map([FIRST, B].map((run) => [run, HALF_TRAINED])));
    expect(clients.map(({ sent }) => sent.at(-1))).toEqual([4, 1]);
  });

  it('starts what has new settings alone: a run that trains or is paused goes on with what it has', () => {
    const { trainer, clients, configStore, run } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    const [first, second] = [withOrder(clients, 1)[0], withOrder(clients, 3)[0]];
    first.tell(started('wasm'));
    first.tell(epoch(1, 8));
    second.tell(FINISHED);
    configStore.setState(({ twins }) => ({ twins: [{ ...twins[0], patch: { maxOrder: 4 } }] }));
    trainer.train();
    expect(first.sent.filter((sent) => sent === 'start')).toHaveLength(1);
    expect(run(FIRST)).toMatchObject({ phase: 'running', history: [epoch(1, 8)] });
    expect(run(B)).toMatchObject({ phase: 'preparing', finished: null });
    first.tell({ kind: 'paused', epoch: 1 });
    withOrder(clients, 4)[0].tell({ kind: 'paused', epoch: 0 });
    trainer.train();
    expect(run(FIRST).history.map(({ validation }) => validation)).toEqual([8]);
    expect(clients.map(({ sent }) => sent.at(-1))).toEqual(['resume', 'resume']);
  });

  it('does not look back any more, and forgets a worker that it has left', () => {
    const { trainer, clients, viewStore, configStore } = setUp();
    trainer.train();
    clients[0].tell(FINISHED);
    viewStore.setState({ pastEpoch: 2 });
    configStore.setState(({ config }) => ({ config: { ...config, maxOrder: 4 } }));
    trainer.train();
    expect(viewStore.getState().pastEpoch).toBeNull();
    expect(clients[0].assignment).toMatchObject({ paused: false, watch: { pastEpoch: null } });
  });

  it('has runs train together as one job where they have trained on a GPU before', () => {
    const { trainer, clients } = setUp([{ rhoRule: 'none' }], 1);
    trainer.train();
    for (const client of clients) {
      client.tell(started('webgpu'));
      client.tell(FINISHED);
    }
    trainer.train();
    const jobs = clients.filter(({ assignment }) => assignment?.plans.length === 2);
    expect(jobs).toHaveLength(1);
    expect(jobs[0].assignment?.plans.map(({ config }) => config.rhoRule)).toEqual(['adaptive', 'none']);
    // Both in one worker, and on a GPU: neither waits for a turn.
    expect(jobs[0].sent.filter((sent) => sent === 20)).toHaveLength(2);
  });

  it('gives runs their turns where there are more of them than processors, until one has ended', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }], 1);
    trainer.train();
    const [first, second] = [withOrder(clients, 1)[0], withOrder(clients, 3)[0]];
    expect([first.sent, second.sent]).toEqual([
      ['start', 0, 1],
      ['start', 0],
    ]);
    first.tell({ ...epoch(1), seconds: 0.05 } as ReturnType<typeof epoch>);
    second.tell({ ...epoch(1), seconds: 0.05 } as ReturnType<typeof epoch>);
    expect([first.sent.at(-1), second.sent.at(-1)]).toEqual([6, 1]);
    first.tell(FINISHED);
    expect(second.sent.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('lets a run train as far as it likes once the other one is left', () => {
    const { trainer, clients, configStore } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    configStore.setState({ twins: [] });
    expect(withOrder(clients, 1)[0].sent.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('One epoch', () => {
  it('prepares runs that wait, steps each, and starts again where all have ended', () => {
    const { trainer, clients, run } = setUp([{ maxOrder: 3 }]);
    trainer.stepEpoch();
    for (const client of clients) {
      expect(client.assignment?.paused).toBe(true);
      expect(client.sent.at(-1)).toBe('stepEpoch');
      client.tell(epoch(1));
      client.tell({ kind: 'paused', epoch: 1 });
    }
    trainer.stepEpoch();
    expect(clients.map(({ sent }) => sent.filter((each) => each === 'stepEpoch').length)).toEqual([2, 2]);
    expect(run(B).history).toHaveLength(1);
    for (const client of clients) client.tell(FINISHED);
    trainer.stepEpoch();
    expect(run(B)).toMatchObject({ phase: 'preparing', history: [] });
    expect(clients.map(({ assignment, sent }) => [assignment?.paused, sent.at(-1)])).toEqual([
      [true, 'stepEpoch'],
      [true, 'stepEpoch'],
    ]);
  });
});

describe('Pause, Stop and Reset', () => {
  it('are for all runs', () => {
    const { trainer, clients } = setUp([{ maxOrder: 3 }]);
    trainer.train();
    trainer.pause();
    expect(clients.map(({ sent }) => sent.at(-1))).toEqual(['pause', 'pause']);
    trainer.stop();
    expect(clients.map(({ sent }) => sent.at(-1))).toEqual(['stop', 'stop']);
    trainer.reset();
    expect(clients.map(({ sent }) => sent.at(-1))).toEqual(['reset', 'reset']);
  });

  it('leave nothing of the past to look at after a reset', () => {
    const { trainer, viewStore } = setUp();
    viewStore.setState({ pastEpoch: 4, awaitedEpoch: 5, partial: [1, 1] });
    trainer.reset();
    expect(viewStore.getState()).toMatchObject({ pastEpoch: null, awaitedEpoch: null, partial: [1, 1] });
  });
});

describe('what is on the screen', () => {
  it('is what the workers evaluate, as soon as it changes: partial, point, epoch, slice, triangle', () => {
    const { trainer, clients, viewStore } = setUp();
    trainer.train();
    const [client] = clients;
    const seen = {
      partial: [0, 0],
      side: SURFACE_SIDE,
      triangleSide: TRIANGLE_SIDE,
      point: null,
      cut: null,
      pastEpoch: null,
    };
    expect(client.watched).toEqual(seen);
    viewStore.setState({ partial: [2, 1] });
    expect(client.watched).toEqual({ ...seen, partial: [2, 1] });
    viewStore.setState({ point: [3, -4] });
    expect(client.watched).toEqual({ ...seen, partial: [2, 1], point: [3, -4] });
    viewStore.setState({ pastEpoch: 6 });
    expect(client.watched).toEqual({ ...seen, partial: [2, 1], point: [3, -4], pastEpoch: 6 });
    viewStore.setState({ charts: 'slice', cut: 'x2' });
    const { domain } = functionOf(DEFAULT_CONFIG);
    const along = domain.x2.map((x2) => [3, x2]);
    expect(client.watched?.cut).toEqual({ line: along, count: SLICE_POINTS });
    viewStore.setState({ cut: 'between' });
    expect(client.watched?.cut).toBeNull();
    viewStore.setState({ end: [1, 2] });
    const between = [
      [3, -4],
      [1, 2],
    ];
    expect(client.watched?.cut).toEqual({ line: between, count: SLICE_POINTS });
    viewStore.setState({ charts: 'curves' });
    expect(client.watched?.cut).toBeNull();
    trainer.showTriangle(false);
    expect(client.watched?.triangleSide).toBeNull();
  });

  it('is the epoch of a link, also where the runs had ended before the link came, but not while one is to be trained', () => {
    const { trainer, clients, viewStore, configStore } = setUp();
    trainer.train();
    clients[0].tell(FINISHED);
    viewStore.setState({ awaitedEpoch: 2 });
    expect(viewStore.getState()).toMatchObject({ pastEpoch: 2, awaitedEpoch: null });
    configStore.setState(({ config }) => ({ config: { ...config, samples: 70 } }));
    viewStore.setState({ pastEpoch: null, awaitedEpoch: 1 });
    expect(viewStore.getState()).toMatchObject({ pastEpoch: null, awaitedEpoch: 1 });
  });

  it('is followed no more once the trainer is let go', () => {
    const { trainer, clients, viewStore, disconnect } = setUp();
    trainer.train();
    clients[0].tell(FINISHED);
    const before = clients[0].sent.length;
    disconnect();
    viewStore.setState({ awaitedEpoch: 2, partial: [1, 1] });
    expect([clients[0].terminated, clients[0].sent.length]).toEqual([true, before]);
    expect(viewStore.getState().awaitedEpoch).toBe(2);
  });
});

describe('messages that wait to be read', () => {
  it('are read before the run changes by other means', () => {
    const { trainer, clients, run } = setUp([], 4, false);
    trainer.train();
    for (const number of [1, 2, 3]) clients[0].tell(epoch(number));
    expect(run(FIRST).history).toEqual([]);
    clients[0].checkpoint = checkpointAt(2);
    clients[0].fail();
    expect(run(FIRST)).toMatchObject({
      history: [epoch(1), epoch(2), epoch(3)],
      setbacks: [{ failure: LOST, epoch: 2 }],
    });
  });

  it('are dropped where the run is left or starts anew', () => {
    const { trainer, clients, run, read, configStore } = setUp([{ maxOrder: 3 }], 4, false);
    trainer.train();
    for (const client of clients) client.tell(epoch(1));
    configStore.setState(({ twins }) => ({ twins: [{ ...twins[0], patch: { maxOrder: 4 } }] }));
    trainer.train();
    read();
    expect([run(FIRST).history.length, run(B).history.length]).toEqual([1, 0]);
    withOrder(clients, 1)[0].tell(epoch(2));
    trainer.reset();
    trainer.train();
    read();
    expect(run(FIRST).history).toEqual([]);
  });

  it('come no more from a run that the store has forgotten, whose worker leaves it', () => {
    const { trainer, clients, runStore } = setUp();
    trainer.train();
    runStore.setState({ runs: new Map() });
    expect(clients[0].sent.at(-1)).toBe('reset');
    clients[0].tell(epoch(1));
    expect(runStore.getState().runs.size).toBe(0);
    trainer.train();
    expect(clients.filter(({ assignment }) => assignment)).toHaveLength(1);
  });
});
