/**
 * A user who does not stop, on one page: what they leave behind does not pile up. One minute here, half an hour with
 * `npm run soak`.
 */
import { expect, test } from '@playwright/test';
import { open } from './playground.ts';
import { type Gauges, installGauges } from './soak/gauges.ts';
import { lap } from './soak/lap.ts';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 2);

/** Laps until all code is loaded, all caches are full and all pools have their workers. */
const WARM_UP = 2;
const LEAST_LAPS = 2;

const EXPERIMENT = '#v=2&n=40&width=16&nval=60&ntest=60&maxep=40&pat=1000&backend=wasmPlain';

/** Most that may be there more than after the warm-up, and still be no leak: memory is not given back to the byte. */
const SLACK: Gauges = { heap: 4, workerHeap: 8, nodes: 200, listeners: 20, workers: 0, contexts: 0, buffers: 0 };

const NAMES = Object.keys(SLACK) as (keyof Gauges)[];

const printed = (lapNumber: number, gauges: Gauges): string =>
  `lap ${lapNumber}: ${NAMES.map((name) => `${name} ${Number(gauges[name].toFixed(1))}`).join(', ')}\n`;

test(`after ${MINUTES} min of use heap, GPU objects, listeners and workers are at their level @surfaces`, async ({
  page,
  context,
}) => {
  test.setTimeout((MINUTES + 5) * 60_000);
  page.setDefaultTimeout(30_000);
  const read = await installGauges(context, page);
  await open(page, EXPERIMENT);
  const end = Date.now() + MINUTES * 60_000;
  const laps: Gauges[] = [];
  while (laps.length < WARM_UP + LEAST_LAPS || Date.now() < end) {
    await lap(page, EXPERIMENT);
    laps.push(await read());
    process.stdout.write(printed(laps.length, laps[laps.length - 1]));
  }
  const [level, last] = [laps[WARM_UP - 1], laps[laps.length - 1]];
  const grown = NAMES.filter((name) => last[name] - level[name] > SLACK[name]);
  expect(Object.fromEntries(grown.map((name) => [name, [level[name], last[name]]]))).toEqual({});
});
