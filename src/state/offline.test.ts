import { beforeEach, describe, expect, it } from 'vitest';
import { Offline, offlineStore } from './offline.ts';

/** What is told to whoever listens to an event. */
class Listeners {
  readonly #known: [string, () => void][] = [];
  addEventListener(kind: string, listener: () => void): void {
    this.#known.push([kind, listener]);
  }
  tell(kind: string): void {
    for (const [known, listener] of this.#known) if (known === kind) listener();
  }
}

class FakeWorker extends Listeners {
  state = 'installing';
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
}

class FakeRegistration extends Listeners {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  asked = 0;
  async update() {
    this.asked += 1;
  }
  /** A new version is there, and installed. */
  find(): FakeWorker {
    const worker = new FakeWorker();
    this.installing = worker;
    this.tell('updatefound');
    worker.state = 'installed';
    this.waiting = worker;
    worker.tell('statechange');
    return worker;
  }
}

class FakeContainer extends Listeners {
  controller: object | null = null;
  readonly registration = new FakeRegistration();
  refuses = false;
  async register(script: string) {
    if (this.refuses) throw new Error('insecure');
    expect(script).toBe('./sw.js');
    return this.registration;
  }
}

async function setUp(controller: object | null) {
  const container = new FakeContainer();
  container.controller = controller;
  const asks: (() => void)[] = [];
  let reloads = 0;
  const offline = new Offline({
    container: container as unknown as ServiceWorkerContainer,
    reload: () => {
      reloads += 1;
    },
    now: (ask) => asks.push(ask),
  });
  return { offline, container, asks, reloads: () => reloads };
}

const update = () => offlineStore.getState().update;

beforeEach(() => offlineStore.setState({ update: false }));

describe('the page without a network', () => {
  it('is kept silently at the first visit', async () => {
    const { offline, container, reloads } = await setUp(null);
    await offline.connect();
    container.registration.find();
    container.tell('controllerchange');
    expect([update(), reloads()]).toEqual([false, 0]);
  });

  it('says that a new version waits, and loads it when asked', async () => {
    const { offline, container, reloads } = await setUp({});
    await offline.connect();
    const worker = container.registration.find();
    expect([update(), worker.heard]).toEqual([true, []]);
    offline.takeOver();
    expect([worker.heard, reloads()]).toEqual([['take over'], 0]);
    container.tell('controllerchange');
    expect(reloads()).toBe(1);
  });

  it('says so too where it waited before the page was opened', async () => {
    const { offline, container } = await setUp({});
    container.registration.waiting = new FakeWorker();
    await offline.connect();
    expect(update()).toBe(true);
  });

  it('says so where another tab has changed to it, and then only loads the page', async () => {
    const { offline, container, reloads } = await setUp({});
    await offline.connect();
    const worker = container.registration.find();
    worker.state = 'activated';
    offlineStore.setState({ update: false });
    container.tell('controllerchange');
    expect([update(), reloads()]).toEqual([true, 0]);
    offline.takeOver();
    expect([worker.heard, reloads()]).toEqual([[], 1]);
  });

  it('asks for a new version whenever it is time', async () => {
    const { offline, container, asks } = await setUp({});
    await offline.connect();
    for (const ask of asks) ask();
    expect(container.registration.asked).toBe(1);
  });

  it('works with a network alone where the browser refuses', async () => {
    const { offline, container, asks } = await setUp(null);
    container.refuses = true;
    await offline.connect();
    expect([update(), asks]).toEqual([false, []]);
  });
});
