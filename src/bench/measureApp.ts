/**
 * How the playground itself feels while it trains, in a browser without a graphics card: long tasks, pictures a second,
 * and how soon a drag, a click or a slider is answered. Drives the built page as a user would.
 */
import type { Browser, Page } from '@playwright/test';
import type { AppAnswer, AppFigure } from './answers.ts';
import { installProbe } from './appProbe.ts';
import { median } from './interleave.ts';

/** Drawings closer together than this, in milliseconds, are one picture. */
const ONE_PICTURE = 6;

const WINDOW = 8000;
const LINK = '#v=1&f=sixHumpCamel&pat=1000&maxep=100000';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openApp(browser: Browser, url: string, hash: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // Functions that are sent to the page call this helper of the compiler that runs the bench.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(installProbe);
  await page.goto(`${url}${hash}`);
  await page.locator('.figure[data-status="ready"]').waitFor();
  await button(page, 'Train').and(page.locator(':enabled')).waitFor();
  return page;
}

const reset = (page: Page) => page.evaluate(() => window.probe.reset());

/** Pictures a second that these drawings make. */
function rateOf(times: readonly number[], milliseconds: number): number {
  const pictures = times.filter((time, i) => i === 0 || time - times[i - 1] > ONE_PICTURE).length;
  return (1000 * pictures) / milliseconds;
}

const seen = (page: Page) =>
  page.evaluate(() => {
    const { longTasks, moves, drawings } = window.probe;
    return { longTasks, moves, drawings };
  });

const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);

async function trainingFigures(page: Page, samples: number): Promise<AppFigure[]> {
  await reset(page);
  await page.waitForTimeout(WINDOW);
  const { longTasks, drawings } = await seen(page);
  const where = `order 5, n = ${samples}`;
  return [
    { what: `${where}: longest main-thread task`, unit: 'ms', value: longest(longTasks), most: 50 },
    { what: `${where}: tasks over 50 ms in ${WINDOW / 1000} s`, unit: '', value: longTasks.length, most: 0 },
    { what: `${where}: surfaces`, unit: '/s', value: rateOf(drawings.learned, WINDOW), least: 5 },
    { what: `${where}: triangle`, unit: '/s', value: rateOf(drawings.triangle, WINDOW), least: 2 },
  ];
}

/** Turns the camera with the mouse: from each move to the first drawing after it. */
async function dragFigures(page: Page): Promise<AppFigure[]> {
  const box = await page.locator('.figure').boundingBox();
  if (!box) throw new Error('the stage is not on the page');
  const [x, y] = [box.x + box.width / 6, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await reset(page);
  for (let i = 1; i <= 40; i++) {
    await page.mouse.move(x + 3 * i, y + (i % 7));
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  const { moves, drawings, longTasks } = await seen(page);
  const delays = moves.flatMap((move) => {
    const drawn = drawings.camera.find((time) => time >= move);
    return drawn === undefined ? [] : [drawn - move];
  });
  return [
    { what: 'drag, from a move to its drawing: median', unit: 'ms', value: median(delays), most: 100 },
    { what: 'drag: slowest of all moves', unit: 'ms', value: Math.max(...delays), most: 100 },
    { what: 'drag: longest main-thread task', unit: 'ms', value: longest(longTasks), most: 50 },
  ];
}

/** From a click on each of the elements to the drawing of the target that it asks for, in milliseconds. */
async function clickDelays(page: Page, selectors: readonly string[]): Promise<number[]> {
  const delays: number[] = [];
  for (const selector of selectors) {
    const delay = await page.evaluate((chosen) => {
      const answered = window.probe.next('target');
      document.querySelector<HTMLElement>(chosen)?.click();
      return answered;
    }, selector);
    if (delay === null) throw new Error(`a click on ${selector} was not answered`);
    delays.push(delay);
    await page.waitForTimeout(700);
  }
  return delays;
}

async function inspectDelays(page: Page): Promise<number[]> {
  const delays: number[] = [];
  await page.locator('.figure').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(800);
  for (let i = 0; i < 8; i++) {
    const delay = await page.evaluate(() => {
      const answered = window.probe.next('point');
      const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
      document.querySelector('.figure')?.dispatchEvent(key);
      return answered;
    });
    delays.push(delay ?? Number.POSITIVE_INFINITY);
    await page.waitForTimeout(300);
  }
  return delays;
}

const slowest = (what: string, delays: readonly number[], most: number): AppFigure[] => [
  { what: `${what}: median`, unit: 'ms', value: median(delays), most },
  { what: `${what}: slowest of ${delays.length}`, unit: 'ms', value: Math.max(...delays), most },
];

const CELLS = ['10', '01', '20', '11', '30', '21', '40', '32', '00'].map((index) => `[data-cell="${index}"]`);
const TILES = ['Booth', 'Branin', 'Easom', 'Michalewicz', 'Matyas', 'Beale'].map(
  (name) => `.tile[aria-label="${name}"]`,
);

/** Looks back over a finished run with the slider, a step a frame. */
async function rewindFigures(page: Page): Promise<AppFigure[]> {
  await reset(page);
  const milliseconds = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('.rewind input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const begun = performance.now();
    for (let frame = 0; performance.now() - begun < 4000; frame++) {
      set?.call(slider, String(1 + (frame % Number(slider?.max))));
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begun;
  });
  const { drawings, longTasks } = await seen(page);
  return [
    { what: 'looking back: heatmaps', unit: '/s', value: rateOf(drawings.triangle, milliseconds), least: 20 },
    { what: 'looking back: surfaces', unit: '/s', value: rateOf(drawings.learned, milliseconds), least: 8 },
    { what: 'looking back: longest main-thread task', unit: 'ms', value: longest(longTasks), most: 50 },
  ];
}

/** Seconds of a run of 150 epochs, from its first click. */
async function timeRun(page: Page, hidden: boolean): Promise<number> {
  await page.evaluate((hide) => {
    for (const part of document.querySelectorAll<HTMLElement>('.triangle, .column-charts')) part.hidden = hide;
  }, hidden);
  const begun = performance.now();
  await button(page, 'Train').click();
  await page.getByText('Finished', { exact: true }).waitFor({ timeout: 120_000 });
  return (performance.now() - begun) / 1000;
}

/** The same run with triangle and curves on the page, and without. */
async function hiddenFigure(page: Page, rounds: number): Promise<AppFigure> {
  const ratios: number[] = [];
  await timeRun(page, false);
  for (let round = 0; round < rounds; round++) {
    const [shown, hidden] = [await timeRun(page, false), await timeRun(page, true)];
    ratios.push(shown / hidden);
  }
  return { what: 'training with triangle and curves, to without', unit: 'x', value: median(ratios), most: 1.1 };
}

/** All figures of the page at `url`. */
export async function measureApp(
  browser: Browser,
  url: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<AppAnswer> {
  const figures: AppFigure[] = [];
  for (const samples of [100, 1000]) {
    progress(`training at order 5, n = ${samples}`);
    const page = await openApp(browser, url, `${LINK}&order=5&n=${samples}`);
    await button(page, 'Train').click();
    await page.waitForTimeout(3000);
    figures.push(...(await trainingFigures(page, samples)));
    if (samples === 1000) {
      figures.push(...(await dragFigures(page)));
      figures.push(...slowest('another partial on the stage', await clickDelays(page, CELLS), 150));
      figures.push(...slowest('another point inspected', await inspectDelays(page), 100));
      figures.push(...slowest('another function on the stage', await clickDelays(page, TILES), 150));
    }
    await page.close();
  }
  const page = await openApp(browser, url, '#v=1&f=sixHumpCamel&order=3&n=100&pat=1000&maxep=150');
  progress('hidden and shown');
  figures.push(await hiddenFigure(page, rounds));
  await timeRun(page, false);
  await page.waitForTimeout(1500);
  progress('looking back');
  figures.push(...(await rewindFigures(page)));
  await page.close();
  return { figures };
}
