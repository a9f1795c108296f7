import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClient, started } from '../../testing/fakeClient.ts';
import { replaced } from '../../testing/hostile.ts';
import { epochReport, HALF_TRAINED, halfTrained, TRAINED } from '../../testing/savedRuns.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import { parseSession, saveSession } from '../../training/session.ts';
import { encodeLink } from '../link/linkCodec.ts';
import { FIRST, plansOf } from '../runs/comparison.ts';
import { Trainer } from '../runs/trainer.ts';
import { addTwin, configStore, INITIAL_CONFIG, setConfig } from '../stores/configStore.ts';
import { runOf, runStore } from '../stores/runStore.ts';
import { DEFAULT_VIEW, setView, viewStore } from '../stores/viewStore.ts';
import type { KeptSession, SessionMemory } from './sessionMemory.ts';
import { createSessionStore } from './sessionStore.ts';
import { MOST_KEPT, Sessions } from './sessions.ts';

/** A browser's memory that may refuse. */
class FakeMemory implements SessionMemory {
  readonly sessions = new Map<string, KeptSession>();
  refuses = false;
  writes = 0;

  async all() {
    return [...this.sessions.values()].sort((a, b) => b.savedAt - a.savedAt);
  }
  async keep(session: KeptSession) {
    if (this.refuses) throw new Error('quota exceeded');
    this.writes += 1;
    this.sessions.set(session.id, session);
  }
  async forget(id: string) {
    this.sessions.delete(id);
  }
}

let clients: FakeClient[] = [];
let time = 1000;
/** What is to be done later, by the milliseconds from then. */
let waiting: [number, () => void][] = [];
let memory = new FakeMemory();
let endings: (() => void)[] = [];

function setUp() {
  const schedule = {
    nextFrame: (callback: () => void) => {
      callback();
      return () => {};
    },
    after: (milliseconds: number, callback: () => void) => {
      const entry: [number, () => void] = [milliseconds, callback];
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
  };
  const trainer = new Trainer({
    configStore,
    runStore,
    viewStore,
    schedule,
    processors: 4,
    createClient() {
      const client = new FakeClient();
      clients.push(client);
      return client;
    },
  });
  const sessionStore = createSessionStore();
  const adopted: string[] = [];
  const sessions = new Sessions({
    trainer,
    sessionStore,
    memory,
    ownData: { tableOf: () => null, find: async () => null, add: () => {} },
    schedule,
    id: 'this',
    now: () => time,
    adopted: (hash) => adopted.push(hash),
  });
  endings = [trainer.connect(), sessions.connect()];
  return { trainer, sessions, sessionStore, adopted };
}

/** All that was to be done after so many milliseconds. */
const pass = async (milliseconds: number) => {
  const due = waiting.filter(([after]) => after === milliseconds);
  waiting = waiting.filter((each) => !due.includes(each));
  for (const [, callback] of due) callback();
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const settled = () => pass(-1);

/** The first run trains, as far as a saved run is. */
function train(trainer: Trainer, { history, finished, checkpoint }: SavedRun) {
  setConfig(HALF_TRAINED.plan.config);
  trainer.train();
  const [client] = clients.filter(({ assignment }) => assignment);
  client.tell(started('wasm'));
  for (const report of history) client.tell(report);
  if (finished) client.tell(finished);
  client.checkpoint = { seconds: 1, members: [checkpoint] };
}

beforeEach(() => {
  configStore.setState(INITIAL_CONFIG, true);
  viewStore.setState(DEFAULT_VIEW, true);
  runStore.setState({ runs: new Map() });
  clients = [];
  waiting = [];
  memory = new FakeMemory();
  time = 1000;
});
afterEach(() => {
  for (const end of endings) end();
});

/** The same with a part of its link replaced, as another program would do that. */
const withLink = (part: string, by: string): string => replaced(twoRuns().replace(part, by), 'check', undefined);

/** A session of two runs of different orders. */
function twoRuns(first: SavedRun = TRAINED, second: SavedRun = HALF_TRAINED) {
  const config = HALF_TRAINED.plan.config;
  setConfig(config);
  addTwin({ patch: { maxOrder: 2 }, fork: null });
  setView({ partial: [0, 1] });
  const state = configStore.getState();
  const [a, b] = plansOf(state);
  const link = encodeLink({ ...state, focus: 0, view: viewStore.getState() });
  configStore.setState(INITIAL_CONFIG, true);
  viewStore.setState(DEFAULT_VIEW, true);
  return saveSession({
    link,
    runs: [
      { ...first, plan: a },
      { ...second, plan: b },
    ],
  });
}

describe('the session of the page', () => {
  it('is none before anything is trained, then what the workers last said', () => {
    const { trainer, sessions } = setUp();
    expect(sessions.text()).toBeNull();
    train(trainer, { ...HALF_TRAINED, history: [...HALF_TRAINED.history, epochReport(3)] });
    const { link, runs } = parseSession(sessions.text() ?? '');
    expect(link).toMatch(/^#v=2&f=branin&/);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.history).toEqual(HALF_TRAINED.history);
    expect(runs[0]?.checkpoint).toEqual(HALF_TRAINED.checkpoint);
  });

  it('is what was trained, though the controls have moved on', () => {
    const { trainer, sessions } = setUp();
    train(trainer, TRAINED);
    setConfig({ functionId: 'matyas', samples: 33 });
    addTwin({ patch: { maxOrder: 5 }, fork: null });
    const content = sessions.text() ?? '';
    const { link, runs } = parseSession(content);
    expect(link).toMatch(/^#v=2&f=branin&(?!.*n=33).*t1=order:5/);
    expect(runs.map((run) => run?.plan)).toEqual([TRAINED.plan, undefined]);
    sessions.open(content);
    expect(configStore.getState().config).toEqual(TRAINED.plan.config);
    expect(runOf(runStore.getState(), FIRST).phase).toBe('finished');
  });

  it('looks at the present, whatever the page looks back at', () => {
    const { trainer, sessions } = setUp();
    train(trainer, TRAINED);
    setView({ pastEpoch: 1 });
    expect(parseSession(sessions.text() ?? '').link).not.toContain('&at=');
  });
});

describe('a session that is opened', () => {
  it('takes the place of what is on the page, and waits where it was', () => {
    const content = twoRuns();
    const { trainer, sessions, adopted } = setUp();
    train(trainer, HALF_TRAINED);
    setConfig({ functionId: 'matyas' });
    sessions.open(content);
    expect(adopted).toEqual([parseSession(content).link]);
    const { config, twins } = configStore.getState();
    expect([config.functionId, twins.map(({ patch }) => patch)]).toEqual(['branin', [{ maxOrder: 2 }]]);
    expect(viewStore.getState().partial).toEqual([0, 1]);
    const [a, b] = [FIRST, twins[0].id].map((id) => runOf(runStore.getState(), id));
    expect(a).toMatchObject({ phase: 'finished', history: TRAINED.history, finished: TRAINED.finished });
    expect(b).toMatchObject({ phase: 'preparing', history: HALF_TRAINED.history, finished: null });
    const working = clients.filter(({ sent }) => sent.at(-1) !== 'reset' && sent.includes('start'));
    expect(working.map(({ assignment }) => [assignment?.paused, assignment?.from?.members[0]])).toEqual([
      [true, TRAINED.checkpoint],
      [true, HALF_TRAINED.checkpoint],
    ]);
    expect(parseSession(sessions.text() ?? '')).toEqual(parseSession(content));
    expect(working.map(({ assignment }) => assignment?.from?.seconds)).toEqual([TRAINED.seconds, HALF_TRAINED.seconds]);
    // What is told next is the page's again.
    working[1].tell(started('wasm'));
    working[1].tell({ kind: 'paused', epoch: 2 });
    expect(runOf(runStore.getState(), twins[0].id).phase).toBe('paused');
    trainer.train();
    expect(working[1].sent).toContain('resume');
  });

  it('lets runs that were saved at different epochs go on side by side, the later one no further than it may', () => {
    const content = twoRuns(halfTrained(60), halfTrained(45));
    const { sessions } = setUp();
    sessions.open(content);
    const allowed = clients.flatMap(({ sent }) =>
      sent.includes('start') ? [sent.filter(Number.isFinite).at(-1)] : [],
    );
    // Twenty epochs ahead of the slower one.
    expect(allowed).toEqual([65, 65]);
  });

  it.each([
    ['not JSON', '{'],
    ['format: missing', '{}'],
    ['link: order=9', withLink('#v=2&', '#v=2&order=9&')],
    ['runs[0].plan: not that of its link', withLink('#v=2&f=branin&', '#v=2&f=matyas&')],
  ])('is refused with its reason, and the page stays: %s', (message, content) => {
    const { trainer, sessions } = setUp();
    train(trainer, TRAINED);
    const before = [configStore.getState(), runStore.getState(), viewStore.getState(), clients.length];
    expect(() => sessions.open(content)).toThrow(`invalid session: ${message}`);
    expect([configStore.getState(), runStore.getState(), viewStore.getState(), clients.length]).toEqual(before);
  });
});

describe('what the browser keeps', () => {
  it('is the session, every five seconds while runs train, at once when one ends, and the same not twice', async () => {
    const { trainer } = setUp();
    train(trainer, HALF_TRAINED);
    await pass(400);
    expect(memory.writes).toBe(1);
    clients[0].tell(epochReport(3));
    await pass(5000);
    expect(memory.writes).toBe(1);
    clients[0].checkpoint = {
      seconds: 1,
      members: [{ ...HALF_TRAINED.checkpoint, progress: { epoch: 3, bestEpoch: 1, best: 0.3 } }],
    };
    clients[0].tell(epochReport(4));
    await pass(5000);
    expect(memory.writes).toBe(2);
    const [kept] = await memory.all();
    expect(kept.session.runs[0]?.history).toHaveLength(3);
  });

  it('has the end of a run, though no epoch has passed since it was kept last', async () => {
    const { trainer, sessions } = setUp();
    train(trainer, HALF_TRAINED);
    await sessions.keep();
    if (TRAINED.finished) clients[0].tell(TRAINED.finished);
    clients[0].checkpoint = { seconds: 1, members: [TRAINED.checkpoint] };
    await sessions.keep();
    const [kept] = await memory.all();
    expect(memory.writes).toBe(2);
    expect(kept.session.runs[0]?.finished).toMatchObject({ reason: 'epochCap', testError: 0.01 });
  });

  it('is offered when the page is opened again: the newest that can be read', async () => {
    const session = parseSession(twoRuns());
    memory.sessions.set('older', { id: 'older', savedAt: 5, session });
    // Its runs are not those of its link.
    memory.sessions.set('damaged', { id: 'damaged', savedAt: 7, session: { ...session, link: '#v=2' } });
    const { sessions, sessionStore } = setUp();
    await settled();
    const { offer } = sessionStore.getState();
    expect(offer?.id).toBe('older');
    if (offer) await sessions.bringBack(offer);
    expect(configStore.getState().twins).toHaveLength(1);
    expect(sessionStore.getState().offer).toBeNull();
    // It goes on under a name of its own; the one before goes.
    await pass(400);
    await sessions.keep();
    await settled();
    expect([...memory.sessions.keys()]).toEqual(['damaged', 'this']);
    expect(await sessions.others()).toHaveLength(1);
  });

  it('is no more than the last few', async () => {
    for (let i = 1; i <= 9; i++)
      memory.sessions.set(`${i}`, { id: `${i}`, savedAt: i, session: { link: null, runs: [] } });
    const { trainer, sessions } = setUp();
    train(trainer, TRAINED);
    await sessions.keep();
    expect((await memory.all()).map(({ id }) => id)).toEqual(['this', '9', '8', '7', '6']);
    expect(memory.sessions.size).toBe(MOST_KEPT);
  });

  it('may be nothing: that is said, and training goes on', async () => {
    const { trainer, sessions, sessionStore } = setUp();
    memory.refuses = true;
    train(trainer, HALF_TRAINED);
    await sessions.keep();
    expect(sessionStore.getState().problem).toBe('This browser keeps no session (quota exceeded): save it to a file.');
    expect(trainer.phase).toBe('running');
    sessionStore.setState({ problem: null });
    const progress = { epoch: 1, bestEpoch: 1, best: 0.3 };
    clients[0].checkpoint = { seconds: 1, members: [{ ...HALF_TRAINED.checkpoint, progress }] };
    await sessions.keep();
    expect(sessionStore.getState().problem).toBeNull();
  });
});
