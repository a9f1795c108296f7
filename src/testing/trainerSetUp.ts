/** A trainer with stores of its own, whose workers do nothing but what a test says. */

import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import type { RunId } from '../state/runs/comparison.ts';
import { Trainer } from '../state/runs/trainer.ts';
import { createConfigStore } from '../state/stores/configStore.ts';
import { createRunStore, runOf } from '../state/stores/runStore.ts';
import { createViewStore } from '../state/stores/viewStore.ts';
import { FakeClient } from './fakeClient.ts';

/** A trainer of twins with these settings beside the first run; messages are read at once, or when `read` is called. */
export function setUp(patches: readonly Partial<RunConfig>[] = [], processors = 4, atOnce = true) {
  const [configStore, runStore, viewStore] = [createConfigStore(), createRunStore(), createViewStore()];
  const twins = patches.map((patch, i) => ({ id: (i + 1) as RunId, patch, fork: null }));
  configStore.setState({ config: DEFAULT_CONFIG, twins, nextId: 9 as RunId });
  const clients: FakeClient[] = [];
  const waiting = new Set<() => void>();
  const later = (callback: () => void) => {
    waiting.add(callback);
    if (atOnce) read();
    return () => void waiting.delete(callback);
  };
  const read = () => {
    for (const callback of waiting) {
      waiting.delete(callback);
      callback();
    }
  };
  const trainer = new Trainer({
    configStore,
    runStore,
    viewStore,
    processors,
    createClient() {
      const client = new FakeClient();
      clients.push(client);
      return client;
    },
    schedule: { nextFrame: later, after: (_, callback) => later(callback) },
  });
  const disconnect = trainer.connect();
  const run = (id: RunId) => runOf(runStore.getState(), id);
  return { trainer, clients, configStore, runStore, viewStore, run, read, disconnect };
}

/** The clients that work on a run with this order. */
export const withOrder = (clients: readonly FakeClient[], maxOrder: number) =>
  clients.filter(({ assignment }) => assignment?.plans.some(({ config }) => config.maxOrder === maxOrder));
