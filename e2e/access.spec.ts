/** The page for everybody: numbers behind the pictures, what is spoken, colours of the system, large letters, 320 pixels. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, type Page, test } from '@playwright/test';
import { chromiumOptions } from '../scripts/chromium.mjs';
import { button, finished, open, savedRun, trainButton } from './playground.ts';

const QUICK = '#v=2&f=branin&order=2&n=40&width=16&nval=60&ntest=60&maxep=23&pat=1000&backend=wasmPlain';

const dialog = (page: Page) => page.getByRole('dialog');
const tableOf = (page: Page, name: string) => page.getByRole('button', { name: `Table: ${name}` });
const rows = (page: Page) =>
  dialog(page)
    .locator('tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')));

test('each figure opens its numbers as a table, which is saved whole', async ({ page }) => {
  await open(page, `${QUICK}&pt=1,2`);
  await trainButton(page).click();
  await finished(page);
  const [, ...epochs] = (await savedRun(page)) as { epoch: number; errors: number[] }[];
  await tableOf(page, 'Errors').click();
  const [head, ...body] = await rows(page);
  expect(head).toEqual(['epochs', 'E₀', 'E₁', 'E₂', 'validation']);
  expect(body).toHaveLength(23);
  expect(Number(body[6][2])).toBeCloseTo(epochs.find(({ epoch }) => epoch === 7)?.errors[1] ?? Number.NaN, 3);
  const saved = page.waitForEvent('download');
  await button(page, 'Save CSV').click();
  expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/^epochs,E₀,E₁,E₂,validation\n1,/);
  expect((await new AxeBuilder({ page }).include('.table-dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await button(page, 'Taylor').click();
  await tableOf(page, 'Error of the Taylor polynomials').click();
  const [columns, nearest] = await rows(page);
  expect(columns).toEqual(['radius', 'target', 'learned']);
  // Near its point the polynomial of the target is the target itself; that of a network after 23 epochs is not.
  expect(nearest[0]).toBe('0.04');
  expect(Number(nearest[1])).toBeLessThan(0.1 * Number(nearest[2]));
  await page.keyboard.press('Escape');
  for (const [name, columns, least] of [
    ['Weights ρ', 'epochs ρ₁ ρ₂', 23],
    ['Surfaces of f', 'x1 x2 target learned error', 196],
    ['Partials, learned', 'times in x1, x2 order in the loss lowest highest relative error', 21],
  ] as const) {
    await tableOf(page, name).click();
    const [columnsShown, ...shown] = await rows(page);
    expect(columnsShown.join(' ')).toBe(columns);
    expect(shown.length, name).toBeGreaterThanOrEqual(least);
    await page.keyboard.press('Escape');
  }
});

test('how a run goes on is spoken at its milestones, and how it ended', async ({ page }) => {
  await open(page, QUICK.replace('maxep=23', 'maxep=100000'));
  const spoken = page.locator('.transport-state [role="status"]');
  await trainButton(page).click();
  await expect(spoken).toHaveText(/^Epoch (20|50|100|200|500)\. Validation error, normalised: /);
  await button(page, 'Stop').click();
  await finished(page);
  await expect(spoken).toHaveText(/^Ended after epoch \d+\. Test error, original units: .*; normalised /);
});

test('in forced colours what is chosen and every bar can be told from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, QUICK);
  await trainButton(page).click();
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const expectToDiffer = (one: string, other: string) =>
    expect.poll(async () => (await background(one)) !== (await background(other)), `${one}, ${other}`).toBe(true);
  for (const group of ['.charts-head', '.triangle-head']) {
    await expectToDiffer(`${group} [aria-pressed="true"]`, `${group} [aria-pressed="false"]`);
  }
  await expectToDiffer('.chip[aria-pressed="true"]', '.chip[aria-pressed="false"]');
  await expectToDiffer('.patience span', '.transport');
  const bar = page.locator('.scale-bar').first();
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain('gradient');
});

test('larger letters of the browser make the page’s larger, and no control is lost', async ({
  page: usual,
  baseURL,
}) => {
  const sizeOf = (page: Page) =>
    trainButton(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await open(usual, QUICK);
  const options = chromiumOptions({ webgl: false });
  const browser = await chromium.launch({ ...options, args: [...options.args, '--blink-settings=defaultFontSize=24'] });
  const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 800 } });
  await open(page, QUICK);
  expect(await sizeOf(page)).toBeCloseTo(1.5 * (await sizeOf(usual)), 1);
  await trainButton(page).click();
  await finished(page);
  for (const name of ['Train', 'Step', 'Reset', 'Share', 'Settings', 'Lessons']) {
    await button(page, name).scrollIntoViewIfNeeded();
    await button(page, name).click({ trial: true });
  }
  const cut = await page
    .locator('button, select')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility() && control.scrollWidth > control.clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  await browser.close();
});

test('on 320 pixels, as on 1280 at 400 %, nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, QUICK);
  await trainButton(page).click();
  await finished(page);
  const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(await widths()).toEqual([320, 320]);
  for (const name of ['Step', 'Reset', 'Share', 'Settings', 'Lessons']) await button(page, name).click({ trial: true });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

/** Adds up what comes over the line, compressed as the server does. */
function countBytes(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    const size = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      // The browser does not tell the size of a worker's own script.
      const body = responseBodySize || gzipSync(await readFile(`dist${pathname}`)).length;
      return body + responseHeadersSize;
    };
    sizes.set(request.url(), size());
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
}

test('where there is no WebGL the library of the surfaces is not loaded, and the page says why', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, QUICK);
  await expect(page.locator('.figure-note')).toContainText('needs WebGL');
  await trainButton(page).click();
  await finished(page);
  expect(loaded.some((url) => url.includes('training.worker'))).toBe(true);
  expect(loaded.filter((url) => /(stage|plotly)-/.test(url))).toEqual([]);
});

test('the page is useful from 350 kB, and trains from 650 kB: the library of the surfaces comes after that @surfaces', async ({
  page,
}) => {
  let wanted = 0;
  await page.route(/assets\/(stage|plotly)-.*\.js$/, () => {
    wanted += 1;
  });
  let goOn = () => {};
  const explored = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(/assets\/training\.worker-.*\.js$/, async (route) => {
    await explored;
    await route.continue();
  });
  const bytes = countBytes(page);
  await open(page, QUICK);
  await expect(page.locator('.heatmaps canvas').first()).toBeVisible();
  await expect(page.locator('.formula mi').first()).toBeVisible();
  await page.getByRole('button', { name: /^∂f\/∂x₂,/ }).click();
  await expect(page.locator('.partial-title')).toHaveText('∂f/∂x₂');
  await page.locator('.heatmaps canvas').first().click();
  await expect(page.locator('.partials-table')).toBeVisible();
  expect(wanted).toBeGreaterThan(0);
  const useful = await bytes();
  expect(useful).toBeGreaterThan(200_000);
  expect(useful).toBeLessThanOrEqual(350_000);
  goOn();
  await trainButton(page).click();
  await finished(page);
  expect(await bytes()).toBeGreaterThan(useful);
  expect(await bytes()).toBeLessThanOrEqual(650_000);
});
