/**
 * How the playground itself feels while it trains, in a browser without a graphics card: long tasks, pictures a second,
 * and how soon a drag, a click or a slider is answered. Drives the built page as a user would.
 */
import type { Browser, Page } from '@playwright/test';
import type { AppFigure } from './answers.ts';
import { type Drawing, type Input, installProbe } from './appProbe.ts';
import { median } from './interleave.ts';

/** Drawings closer together than this, in milliseconds, are one picture. */
const ONE_PICTURE = 6;

/** Milliseconds from the first click on; what grows with a run, as its curves, shows in them. */
const WINDOW = 40_000;
const LINK = '#v=1&f=sixHumpCamel&pat=1000&maxep=100000';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openApp(browser: Browser, url: string, hash: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
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
    const { longTasks, answers, inputs, drawings } = window.probe;
    return { longTasks, answers, inputs, drawings };
  });

/** From each input to the first such drawing after it, in milliseconds; inputs without are left out. */
async function delaysOf(page: Page, input: Input, drawing: Drawing): Promise<number[]> {
  const { inputs, drawings } = await seen(page);
  return inputs[input].flatMap((given) => {
    const drawn = drawings[drawing].find((time) => time >= given);
    return drawn === undefined ? [] : [drawn - given];
  });
}

const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);

async function trainingFigures(page: Page, where: string): Promise<AppFigure[]> {
  await reset(page);
  await button(page, 'Train').click();
  await page.waitForTimeout(WINDOW);
  const { longTasks, drawings } = await seen(page);
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
  const { longTasks } = await seen(page);
  const delays = await delaysOf(page, 'pointermove', 'camera');
  return [
    { what: 'drag, from a move to its drawing: median', unit: 'ms', value: median(delays), most: 100 },
    { what: 'drag: slowest of all moves', unit: 'ms', value: Math.max(...delays), most: 100 },
    { what: 'drag: longest main-thread task', unit: 'ms', value: longest(longTasks), most: 50 },
  ];
}

/** Clicks on each of the elements, from the click to the drawing of the target that it asks for. */
async function clickFigures(page: Page, what: string, selectors: readonly string[]): Promise<AppFigure[]> {
  const delays: number[] = [];
  const answers: number[] = [];
  for (const selector of selectors) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await reset(page);
    await page.locator(selector).click();
    await page.waitForTimeout(700);
    const [delay] = await delaysOf(page, 'click', 'target');
    if (delay === undefined) throw new Error(`a click on ${selector} was not answered`);
    delays.push(delay);
    answers.push(longest((await seen(page)).answers));
  }
  return [
    { what: `click on ${what}, to the next frame: slowest`, unit: 'ms', value: longest(answers), most: 100 },
    ...slowest(`${what} on the stage`, delays, 150),
  ];
}

/** A step of the inspected point with the keyboard, to its table. */
async function inspectFigures(page: Page): Promise<AppFigure[]> {
  await page.locator('.figure').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(800);
  await reset(page);
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(300);
  }
  return slowest('another point inspected', await delaysOf(page, 'keydown', 'point'), 100);
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
): Promise<AppFigure[]> {
  const figures: AppFigure[] = [];
  for (const samples of [100, 1000]) {
    progress(`training at order 5, n = ${samples}`);
    const page = await openApp(browser, url, `${LINK}&order=5&n=${samples}`);
    await page.waitForTimeout(1500);
    figures.push(...(await trainingFigures(page, `order 5, n = ${samples}`)));
    if (samples === 1000) {
      figures.push(...(await dragFigures(page)));
      figures.push(...(await clickFigures(page, 'another partial', CELLS)));
      figures.push(...(await inspectFigures(page)));
      figures.push(...(await clickFigures(page, 'another function', TILES)));
    }
    await page.close();
  }
  progress('training with 500 tiles on the target');
  const told = await openApp(browser, url, `${LINK}&order=5&n=500&tiles=1`);
  await told.waitForTimeout(3000);
  figures.push(...(await trainingFigures(told, 'order 5, 500 tiles')));
  await told.close();
  const page = await openApp(browser, url, '#v=1&f=sixHumpCamel&order=3&n=100&pat=1000&maxep=150');
  progress('hidden and shown');
  figures.push(await hiddenFigure(page, rounds));
  await timeRun(page, false);
  await page.waitForTimeout(1500);
  progress('looking back');
  figures.push(...(await rewindFigures(page)));
  await page.close();
  return figures;
}
