/** A desk of the worker on a small run, and what it tells. */

import type { RunConfig } from '../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { openDevice } from '../engine/openDevice.ts';
import { Desk } from '../worker/desk.ts';
import type { Alive, Assignment, FromWorker, OfJob, Watch } from '../worker/protocol.ts';

export const SMALL: RunConfig = {
  ...DEFAULT_CONFIG,
  functionId: 'branin',
  backend: 'wasmPlain',
  width: 12,
  samples: 40,
  validationSize: 50,
  testSize: 60,
  patience: 1000,
  maxEpochs: 30,
};
export const WATCH: Watch = { partial: [0, 0], side: 5, triangleSide: null, point: null, cut: null, pastEpoch: null };
export const assignment = (changes: Partial<Assignment> = {}): Assignment => ({
  plans: [{ config: SMALL, fork: null }],
  watch: WATCH,
  paused: false,
  from: null,
  avoided: [],
  ...changes,
});

/** A desk, what it posted as the page receives it, and a way to wait for more. */
export function setUp(
  open: ConstructorParameters<typeof Desk>[1] = (choice, avoided) => openDevice(choice, nodeAssets, avoided),
) {
  const posted: (FromWorker | OfJob | Alive)[] = [];
  let wake = () => {};
  const desk = new Desk((message, transfer = []) => {
    posted.push(structuredClone(message, { transfer }));
    wake();
  }, open);
  async function until<K extends string>(kind: K, count = 1) {
    for (;;) {
      const found = posted.filter((message): message is Extract<(typeof posted)[number], { kind: K }> => {
        return message.kind === kind;
      });
      if (found.length >= count) return found;
      const failed = posted.find((message) => message.kind === 'failed');
      if (failed && kind !== 'failed') throw new Error(JSON.stringify(failed));
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  /** The first message of a kind that is as wanted. */
  async function untilOne<K extends string>(
    kind: K,
    wanted: (message: Extract<(typeof posted)[number], { kind: K }>) => boolean,
  ) {
    for (let count = 1; ; count++) {
      const found = (await until(kind, count)).find(wanted);
      if (found) return found;
    }
  }
  return { desk, posted, until, untilOne };
}

/** Whether it is the checkpoint at the end of a run. */
export const isEnd = ({ checkpoint }: Extract<OfJob, { kind: 'checkpoint' }>) => checkpoint.members[0].reason !== null;
