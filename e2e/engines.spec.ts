/**
 * What the other specifications see in Chromium, in short in the other two engines, where they are installed; and the
 * same bits in all of them and in Node.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findWebKit, firefoxOptions } from '../scripts/engines.mjs';
import { firefoxVisitor } from './engines/firefoxVisitor.ts';
import type { StartVisitor, Visitor } from './engines/visitor.ts';
import { webKitVisitor } from './engines/webKitVisitor.ts';

const ENGLISH = 'en_US.UTF-8';

const [onFirefox, webKit] = [firefoxOptions(), findWebKit()];

/** How to start each engine; null where it is not installed. */
const ENGINES: Record<string, StartVisitor | null> = {
  Firefox: onFirefox && ((downloads) => firefoxVisitor(onFirefox, downloads)),
  WebKit: webKit && ((downloads) => webKitVisitor(webKit, ENGLISH, downloads)),
};

const BITS = '#v=2&f=michalewicz&order=3&n=60&width=40&nval=500&ntest=300&maxep=15&seed=5&backend=wasmPlain';
const QUICK = 'f=branin&order=1&n=50&width=24&nval=100&ntest=100&maxep=30&pat=1000&backend=wasmPlain';

/** Milliseconds that a training may take where surfaces are drawn on a busy processor. */
const TRAINING = 240_000;

const button = (name: string) => `//button[normalize-space()="${name}" or @aria-label="${name}"]`;
const newFolder = () => mkdtemp(join(tmpdir(), 'sobolev-visit-'));
const STATE = '.transport-state';

const textOf = (visitor: Visitor, selector: string): Promise<string> =>
  visitor.ask(
    (what) => [...document.querySelectorAll(what)].map(({ textContent }) => textContent).join('\n'),
    selector,
  );

const countOf = (visitor: Visitor, selector: string): Promise<number> =>
  visitor.ask((what) => document.querySelectorAll(what).length, selector);

const seen = (visitor: Visitor, selector: string, timeout = 30_000) =>
  expect.poll(() => textOf(visitor, selector), { timeout });

async function train(visitor: Visitor): Promise<void> {
  await visitor.press(button('Train'));
  await seen(visitor, STATE, TRAINING).toContain('Finished');
}

/** The text of the file that a button saves. */
async function saved(visitor: Visitor, name: string, folder: string): Promise<string> {
  const files = async () => (await readdir(folder)).filter((file) => /^sobolev.*\.jsonl?$/.test(file));
  for (const file of await files()) await rm(join(folder, file));
  await visitor.press(button(name));
  let text = '';
  const read = async () => {
    for (const file of await files()) text = await readFile(join(folder, file), 'utf8');
    return text;
  };
  await expect.poll(read).toMatch(/\}\s*$/);
  return text;
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => ({ ...JSON.parse(line), seconds: 0 }));

function commandLine(hash: string) {
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'train', hash];
  return linesOf(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

for (const [engine, start] of Object.entries(ENGINES)) {
  test.describe
    .serial(engine, () => {
      test.skip(!start, `${engine} is not installed`);
      test.setTimeout(2 * TRAINING);
      let visitor: Visitor;
      let site: string;
      let folder: string;

      test.beforeAll(async ({ baseURL }) => {
        site = `${baseURL}/`;
        folder = await newFolder();
        if (start) visitor = await start(folder);
      });
      test.afterAll(async () => {
        await visitor?.close();
        await rm(folder, { recursive: true });
      });
      test.afterEach(() => expect(visitor.errors).toEqual([]));

      const open = async (hash = '') => {
        await visitor.open(`${site}${hash}`);
        await seen(visitor, '.transport').toContain('Train');
        const stage = () => visitor.ask(() => document.querySelector('.figure')?.getAttribute('data-status'), null);
        await expect.poll(stage, { timeout: 60_000 }).toMatch(/ready|failed/);
      };

      test('trains the opening experiment, and a twin that also sees the slopes is better', async () => {
        await open();
        await train(visitor);
        expect(Number(linesOf(await saved(visitor, 'Save numbers', folder)).at(-1)?.testErrorNormalised)).toBeLessThan(
          0.05,
        );
        await visitor.press(button('Now let it also see the slopes: order 1'));
        await expect.poll(() => textOf(visitor, '.comparison'), { timeout: 90_000 }).toMatch(/gain over A/);
        await seen(visitor, STATE, TRAINING).toContain('Finished');
        const gain = await visitor.ask(() => {
          const row = [...document.querySelectorAll('.comparison tr')].find((each) => /^gain/.test(each.textContent));
          return Number(row?.lastElementChild?.textContent);
        }, null);
        expect(gain).toBeGreaterThan(3);
      });

      test('lays nothing over the chips of the orders, and cuts off none of the pictures', async () => {
        await open(`#v=2&${QUICK}&t1=order:2`);
        const boxes = await visitor.ask(() => {
          const of = (selector: string) =>
            [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
          const [stage] = of('.figure');
          const [head] = of('.chips-head');
          return {
            chips: of('.chip').map(({ top }) => top - head.bottom),
            pictures: of('.heatmap canvas').flatMap(({ left, right }) => [left - stage.left, stage.right - right]),
          };
        }, null);
        expect(boxes.chips).toHaveLength(6);
        expect(Math.min(...boxes.chips, ...boxes.pictures)).toBeGreaterThanOrEqual(0);
      });

      test('shows a point where the stage is clicked, and a link that brings it back', async () => {
        await open(`#v=2&${QUICK}`);
        await visitor.press('//*[@class="figure"]', [1 / 6, 0.6]);
        await expect.poll(() => countOf(visitor, '.partials-table tbody tr')).toBe(21);
        await visitor.press(button('Share'));
        const link = () =>
          visitor.ask(() => document.querySelector<HTMLInputElement>('#share-link')?.value ?? '', null);
        await expect.poll(link).toMatch(/f=branin&.*pt=-?[\d.]+,-?[\d.]+/);
        await visitor.open(await link());
        await expect.poll(() => countOf(visitor, '.partials-table tbody tr')).toBe(21);
        await seen(visitor, '[role="alert"]').toBe('');
      });

      test('goes through a lesson: a question, its answer, and what the next step asks for', async () => {
        await open('#v=2&lesson=samples');
        await visitor.press(button('A: few points, with derivatives'));
        await seen(visitor, '.lesson').toMatch(/(Yes|No)\. /);
        await visitor.press(button('Next'));
        await seen(visitor, '.lesson-observation').toContain('not yet: train first');
      });

      test('saves a session and opens it again, trained', async () => {
        await open(`#v=2&${QUICK}`);
        await train(visitor);
        const error = await textOf(visitor, '.result .headline');
        await visitor.press(button('Share'));
        const session = await saved(visitor, 'Save session', folder);
        await open('#v=2&f=matyas&n=20');
        await visitor.ask((text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'session.json'));
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        }, session);
        await seen(visitor, STATE).toContain('Finished');
        expect(await textOf(visitor, '.result .headline')).toBe(error);
      });

      test('has on plain SIMD the numbers of the command line, to the last bit', async () => {
        await open(BITS);
        await train(visitor);
        const found = linesOf(await saved(visitor, 'Save numbers', folder));
        expect(found).toHaveLength(16);
        expect(found).toEqual(commandLine(BITS));
      });
    });
}

test('WebKit opens the page where the environment names no language', async ({ baseURL }) => {
  test.skip(!webKit, 'WebKit is not installed');
  if (!webKit) return;
  const folder = await newFolder();
  const visitor = await webKitVisitor(webKit, 'C', folder);
  try {
    await visitor.open(`${baseURL}/#v=2&${QUICK}`);
    await seen(visitor, '.transport').toContain('Train');
    await train(visitor);
  } finally {
    await visitor.close();
    await rm(folder, { recursive: true });
  }
});
