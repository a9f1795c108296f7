/** A run of a link of version 1, as it was trained while that was the newest: plain SIMD has equal bits everywhere. */
import { describe, expect, it } from 'vitest';
import { nodeAssets } from '../engine/assets.node.ts';
import { openDevice } from '../engine/openDevice.ts';
import type { TrainingEvent } from '../training/events.ts';
import { experimentOfLink } from './link.ts';
import { trainRun } from './run.ts';

const LINK = '#v=1&f=branin&order=2&n=30&width=16&nval=50&ntest=50&maxep=4&backend=wasmPlain';

const EPOCHS = [
  {
    errors: [0.6078295707702637, 1.972457504272461, 5.401996994018555],
    rho: [1, 0.8141530990600586, 0.43077478408813474],
    validation: 1.327564697265625,
  },
  {
    errors: [0.5486253261566162, 1.8751298904418945, 5.3147529602050785],
    rho: [1, 0.8132375717163086, 0.431600284576416],
    validation: 1.311917266845703,
  },
  {
    errors: [0.5016493320465087, 1.8350614547729491, 5.216742324829101],
    rho: [1, 0.8168255805969238, 0.4301005363464355],
    validation: 1.297421875,
  },
  {
    errors: [0.4757541656494141, 1.7687950134277344, 5.133892440795899],
    rho: [1, 0.8126179695129394, 0.42661266326904296],
    validation: 1.3012579345703126,
  },
];

describe('a link of version 1', () => {
  it('trains to the errors that it had then, bit for bit', async () => {
    const [{ plan }] = experimentOfLink(LINK).plans;
    const device = await openDevice('wasmPlain', nodeAssets, []);
    const told: TrainingEvent[] = [];
    await trainRun(
      plan,
      { device, control: { seconds: () => 0, stopRequested: false }, breathe: async () => {}, table: null },
      {
        epoch: async (report) => void told.push(report),
        finished: async (report) => void told.push(report),
      },
    );
    expect(told.flatMap((event) => (event.kind === 'epoch' ? [event] : []))).toMatchObject(EPOCHS);
    expect(told.at(-1)).toMatchObject({ testError: 1719.262131547667, testErrorNormalised: 0.9526531219482421 });
  });
});
