import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import type { RunId } from '../runs/comparison.ts';
import { addTwin, configStore, INITIAL_CONFIG, removeTwin, setConfig, setFocus } from '../stores/configStore.ts';
import { linkStore } from '../stores/linkStore.ts';
import { DEFAULT_VIEW, setView, viewStore } from '../stores/viewStore.ts';
import { currentLink, sharedLink, syncUrl } from './urlSync.ts';

/** The address of a page, and its history: what was pushed, and what replaced the newest entry. */
class FakeBrowser {
  #url = new URL('http://localhost/');
  readonly written: [how: 'push' | 'replace', to: string][] = [];
  #popped = () => {};
  leave = () => {};

  open(address: string): void {
    this.#url = new URL(address, 'http://localhost/');
    vi.stubGlobal('location', this.#url);
  }
  /** Where Back or Forward, or a link pasted into the address, leads. */
  walkTo(hash: string): void {
    this.#url.hash = hash;
    this.#popped();
  }
  install(): void {
    const write = (how: 'push' | 'replace') => (_: unknown, __: string, to: string) => {
      this.written.push([how, to]);
      this.open(new URL(to, this.#url).href);
    };
    vi.stubGlobal('history', { pushState: write('push'), replaceState: write('replace') });
    vi.stubGlobal('addEventListener', (kind: string, listener: () => void) => {
      if (kind === 'popstate') this.#popped = listener;
      else this.leave = listener;
    });
    vi.stubGlobal('removeEventListener', (_: string, listener: () => void) => {
      if (this.#popped === listener) this.#popped = () => {};
    });
    vi.stubGlobal('window', globalThis);
  }
}

let browser = new FakeBrowser();
let end = () => {};
/** What is changed at once is one change, which is written when all of it is done. */
const change = async (...changes: (() => void)[]) => {
  for (const each of changes) each();
  await Promise.resolve();
};
const start = (address: string) => {
  browser.open(address);
  end = syncUrl();
};

beforeEach(() => {
  vi.useFakeTimers();
  browser = new FakeBrowser();
  browser.install();
  configStore.setState(INITIAL_CONFIG, true);
  viewStore.setState(DEFAULT_VIEW, true);
  linkStore.setState({ problems: [] });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the link of the page', () => {
  it('is read at the start: runs, the one in focus, the view, and the epoch to wait for', () => {
    start('/#v=2&f=branin&t1=order:3&t2=fork:9;of:1;lr:0.01&run=2&show=2,1&at=40');
    const { config, twins, focus } = configStore.getState();
    expect(config).toEqual({ ...DEFAULT_CONFIG, functionId: 'branin' });
    expect(twins.map(({ patch }) => patch)).toEqual([{ maxOrder: 3 }, { learningRate: 0.01 }]);
    expect(focus).toBe(twins[1].id);
    expect(viewStore.getState()).toEqual({ ...DEFAULT_VIEW, partial: [2, 1], awaitedEpoch: 40 });
    expect(browser.written).toEqual([]);
  });

  it('is where it is missing an opening experiment, which is not the defaults', () => {
    start('/');
    expect(configStore.getState().config).toEqual({ ...DEFAULT_CONFIG, functionId: 'branin', maxOrder: 0 });
    expect([browser.written, linkStore.getState().problems]).toEqual([[], []]);
  });

  it('stays as it is where parts of it could not be used, and they are shown', () => {
    start('/#v=2&order=9&n=50');
    expect(linkStore.getState().problems.map(({ key }) => key)).toEqual(['order']);
    vi.advanceTimersByTime(5000);
    expect(browser.written).toEqual([]);
    browser.walkTo('#n=70&order=8&v=2');
    vi.advanceTimersByTime(5000);
    expect(browser.written).toEqual([]);
    browser.walkTo('#v=2&order=2');
    expect(linkStore.getState().problems).toEqual([]);
  });

  it('moves from path or query into the hash', () => {
    start('/page?v=2&order=2');
    expect(browser.written).toEqual([['replace', '/page#v=2&order=2']]);
    expect(configStore.getState().config.maxOrder).toBe(2);
  });

  it('leaves a query alone where it has a hash of its own', () => {
    start('/page?v=2&order=2#v=2&order=3');
    expect(browser.written).toEqual([]);
    expect(configStore.getState().config.maxOrder).toBe(3);
  });

  it('has an entry of the history for each change, and one for changes that follow quickly', async () => {
    start('/#v=2');
    vi.advanceTimersByTime(1000);
    await change(() => setConfig({ maxOrder: 2 }));
    expect(browser.written).toEqual([['push', '#v=2&order=2']]);
    vi.advanceTimersByTime(399);
    await change(() => setConfig({ samples: 110 }));
    expect(browser.written.slice(1)).toEqual([['replace', '#v=2&order=2&n=110']]);
    vi.advanceTimersByTime(401);
    await change(() => setView({ units: 'standardised' }));
    expect(browser.written.slice(2)).toEqual([['push', '#v=2&order=2&n=110&units=std']]);
  });

  it('has an entry for each page and step, however quickly one follows another, with all that belongs to it', async () => {
    start('/#v=2&lesson=values');
    vi.advanceTimersByTime(1000);
    await change(() => setView({ page: 'answers' }));
    await change(() => setView({ page: 'playground' }));
    await change(
      () => setConfig({ maxOrder: 2 }),
      () => setView({ step: 2 }),
    );
    await change(
      () => setConfig({ maxOrder: 3 }),
      () => setView({ step: 3 }),
    );
    await change(() => setConfig({ samples: 110 }));
    expect(browser.written).toEqual([
      ['push', '#v=2&page=answers&lesson=values'],
      ['push', '#v=2&lesson=values'],
      ['push', '#v=2&order=2&lesson=values&step=2'],
      ['push', '#v=2&order=3&lesson=values&step=3'],
      ['replace', '#v=2&order=3&n=110&lesson=values&step=3'],
    ]);
  });

  it('has an entry for what is changed soon after Back', async () => {
    start('/#v=2&order=2');
    await change(() => setConfig({ maxOrder: 3 }));
    browser.walkTo('#v=2&order=2');
    await change(() => setConfig({ samples: 110 }));
    expect(browser.written).toEqual([
      ['push', '#v=2&order=3'],
      ['push', '#v=2&order=2&n=110'],
    ]);
  });

  it('has in its order what has to wait, entries of their own as such', async () => {
    start('/#v=2&lesson=values');
    for (let samples = 1; samples <= 9; samples++) await change(() => setConfig({ samples }));
    await change(() => setView({ step: 2 }));
    await change(() => setConfig({ maxOrder: 3 }));
    await change(() => setView({ page: 'answers' }));
    expect(browser.written).toHaveLength(8);
    for (const written of [9, 10, 11]) {
      vi.advanceTimersByTime(350);
      expect(browser.written).toHaveLength(written);
    }
    expect(browser.written.slice(8)).toEqual([
      ['replace', '#v=2&n=9&lesson=values'],
      ['push', '#v=2&order=3&n=9&lesson=values&step=2'],
      ['push', '#v=2&order=3&n=9&page=answers&lesson=values&step=2'],
    ]);
  });

  it('is written at once for the first changes, then no more often than browsers allow, the last change always', async () => {
    start('/#v=2');
    vi.advanceTimersByTime(1000);
    for (let samples = 1; samples <= 1500; samples++) {
      await change(() => setConfig({ samples }));
      if (samples <= 8) expect(browser.written.at(-1)?.[1]).toBe(`#v=2&n=${samples}`);
      vi.advanceTimersByTime(20);
    }
    const { length } = browser.written;
    expect(length).toBeGreaterThan(80);
    expect(length).toBeLessThan(100);
    vi.advanceTimersByTime(350);
    expect(browser.written.at(-1)).toEqual(['replace', '#v=2&n=1500']);
  });

  it('is whole when the page is left before its next write', async () => {
    start('/#v=2');
    for (let samples = 1; samples <= 20; samples++) await change(() => setConfig({ samples }));
    expect(browser.written).toHaveLength(8);
    browser.leave();
    expect(browser.written.slice(8)).toEqual([['replace', '#v=2&n=20']]);
  });

  it('is not written again where nothing of it changes', async () => {
    start('/#v=2');
    vi.advanceTimersByTime(1000);
    await change(
      () => setConfig({ maxOrder: 1 }),
      () => setView({ locked: true }),
    );
    vi.advanceTimersByTime(1000);
    expect(browser.written).toEqual([]);
  });

  it('says the settings of each run, not those of the run in focus, and which one that is', () => {
    start('/#v=2&f=branin&t1=n:20');
    removeTwin(configStore.getState().twins[0].id);
    addTwin({ patch: { maxOrder: 4 }, fork: null });
    const first = configStore.getState().focus;
    addTwin({ patch: { width: 30 }, fork: { of: first, epoch: 12 } });
    setFocus(first);
    setConfig({ samples: 60 });
    expect(currentLink()).toBe('http://localhost/#v=2&f=branin&t1=order:4;n:60&t2=width:30;fork:12;of:1&run=1');
  });

  it('says the epoch that is looked back at, or is to be', () => {
    start('/#v=2&at=40');
    expect(currentLink()).toBe('http://localhost/#v=2&at=40');
    setView({ pastEpoch: 7 });
    expect(currentLink()).toBe('http://localhost/#v=2&at=7');
    setView({ pastEpoch: null, awaitedEpoch: null });
    expect(currentLink()).toBe('http://localhost/#v=2');
  });

  it('is followed by Back and Forward, which write nothing, and leave what waited to be written', async () => {
    start('/#v=2&order=2&t1=n:50');
    const [twin] = configStore.getState().twins;
    vi.advanceTimersByTime(1000);
    await change(() => setConfig({ maxOrder: 3 }));
    await change(() => setConfig({ maxOrder: 4 }));
    browser.written.length = 0;
    browser.walkTo('#order=5&t1=n:50&at=3&v=2');
    vi.advanceTimersByTime(5000);
    expect(browser.written).toEqual([]);
    expect(configStore.getState()).toMatchObject({ config: { maxOrder: 5 }, twins: [twin] });
    expect(viewStore.getState()).toMatchObject({ pastEpoch: null, awaitedEpoch: 3 });
    await change(() => setConfig({ maxOrder: 1 }));
    expect(browser.written).toEqual([['push', '#v=2&t1=n:50&at=3']]);
  });

  it('that is passed on has a check value, and opening it writes nothing until the experiment changes', async () => {
    start('/#v=2&f=branin&order=3');
    const shared = sharedLink();
    expect(shared).toMatch(/^http:\/\/localhost\/#v=2&chk=[0-9a-z]{6}&f=branin&order=3$/);
    browser.walkTo(new URL(shared).hash);
    vi.advanceTimersByTime(1000);
    setView({ awaitedEpoch: null });
    expect([browser.written, linkStore.getState().problems]).toEqual([[], []]);
    await change(() => setConfig({ samples: 70 }));
    expect(browser.written).toEqual([['push', '#v=2&f=branin&order=3&n=70']]);
    browser.walkTo(new URL(shared).hash.slice(0, -1));
    expect(linkStore.getState().problems.map(({ key }) => key)).toEqual(['chk', 'order']);
  });

  it('is left alone once that has ended', async () => {
    start('/#v=2');
    vi.advanceTimersByTime(1000);
    for (let samples = 1; samples <= 9; samples++) await change(() => setConfig({ samples }));
    await change(() => setConfig({ maxOrder: 3 }));
    end();
    browser.walkTo('#v=2&order=5');
    expect(configStore.getState().config.maxOrder).toBe(3);
    configStore.setState({ focus: 9 as RunId, config: { ...DEFAULT_CONFIG, samples: 77 } });
    setView({ units: 'standardised' });
    vi.advanceTimersByTime(5000);
    expect(browser.written.slice(7)).toEqual([['replace', '#v=2&n=8']]);
  });
});
