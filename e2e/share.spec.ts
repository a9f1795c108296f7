import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import { button, finished, open, savedRun, trainButton } from './playground.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this experiment' });
const linkBox = (page: Page) => page.getByLabel('Link that restores this experiment');

async function openDialog(page: Page): Promise<string> {
  await button(page, 'Share').click();
  await expect(dialog(page)).toBeVisible();
  return linkBox(page).inputValue();
}

const code = (page: Page) => page.locator('.share-code svg');

/** Pixels that suffice for a code of this length. */
const SCAN_WIDTH = 320;

/** What a phone reads off the screen. */
async function scanned(page: Page): Promise<string | undefined> {
  const picture = (await code(page).screenshot()).toString('base64');
  const scan = async ([base64, width]: readonly [string, number]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(width, width);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0, width, width);
    return Array.from(context.getImageData(0, 0, width, width).data);
  };
  const pixels = await page.evaluate(scan, [picture, SCAN_WIDTH] as const);
  return jsQR(new Uint8ClampedArray(pixels), SCAN_WIDTH, SCAN_WIDTH)?.data;
}

test('a link is copied, says its length, and opens the same experiment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=2&f=sumSquares&order=3&n=200&show=1,1');
  const link = await openDialog(page);
  expect(link).toMatch(/#v=2&chk=[0-9a-z]{6}&f=sumSquares&order=3&n=200&show=1,1$/);
  await expect(dialog(page)).toContainText(`${link.length} characters`);
  await button(page, 'Copy link').click();
  await expect(button(page, 'Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.goto('/#v=2&f=matyas');
  await page.goto(link);
  await expect(button(page, 'Order 3')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a link that was cut says so, and what is left of it is read', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=3&n=250');
  const link = await openDialog(page);
  await page.goto('/#v=2');
  await page.goto(link.slice(0, -1));
  await expect(page.getByRole('alert')).toContainText('This link is not whole: ask for it again.');
  await expect(page.getByRole('alert')).toContainText('cut off');
  await expect(page.getByLabel('Samples n', { exact: true })).toHaveValue('25');
});

for (const [width, height] of [
  [1280, 800],
  [360, 640],
] as const) {
  test(`the code is read off a screen of ${width} x ${height}, small and as large as the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(
      page,
      '#v=2&f=formula&fx=sin(3*x1)*exp(-x1^2-x2^2)%20%2B%20x1*x2&order=3&t1=order:1&t2=rho:none&pt=0.3,-0.2',
    );
    const link = await openDialog(page);
    await code(page).scrollIntoViewIfNeeded();
    expect(await scanned(page)).toBe(link);
    await button(page, 'Fill the screen').click();
    const box = await code(page).boundingBox();
    expect(box?.width).toBeGreaterThan(0.8 * Math.min(width, height - 60));
    await expect(code(page)).toBeInViewport({ ratio: 1 });
    expect(await scanned(page)).toBe(link);
  });
}

test('the HTML shows the same experiment within another page', async ({ page, baseURL }) => {
  await open(page, '#v=2&f=branin&order=2&n=120');
  await openDialog(page);
  const html = await page.getByLabel('HTML that shows it within another page').inputValue();
  expect(html).toContain('&amp;mode=embed');
  await page.route(`${baseURL}/host.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('button', { name: 'Order 2' })).toHaveAttribute('aria-pressed', 'true');
  await expect(frame.getByRole('button', { name: 'Share' })).toHaveCount(0);
});

test('a link that no program would pass on whole is not given out', async ({ page }) => {
  const formula = Array.from({ length: 75 }, (_, i) => `${i}.1234567890123456*x1`).join('%2B');
  await open(page, `#v=2&f=formula&fx=${formula}&order=1`);
  const link = await openDialog(page);
  expect(link.length).toBeGreaterThan(1800);
  await expect(dialog(page)).toContainText('too long');
  await expect(button(page, 'Copy link')).toBeDisabled();
  await expect(page.locator('.share-code')).toHaveCount(0);
});

test('no accessibility fault is found in the share dialog', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=0');
  await openDialog(page);
  const { violations } = await new AxeBuilder({ page }).include('.share').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
});

/** Presses a button of the dialog, and takes the file. */
async function taken(page: Page, name: string) {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('what is on the page is taken away: curves, film and network', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=1&n=25&maxep=3&width=8');
  await trainButton(page).click();
  await finished(page);
  await openDialog(page);
  const curves = await taken(page, 'Errors as SVG');
  expect(curves.name).toBe('sobolev-branin-order1-n25-errors.svg');
  expect(curves.bytes.toString()).toMatch(/data-curve="E₁".*Branin, order 1, n = 25.*#v=2&amp;f=branin/s);
  expect((await taken(page, 'Film as GIF')).bytes.subarray(0, 6).toString()).toBe('GIF89a');
  expect((await taken(page, 'TensorFlow.js')).name).toBe('sobolev-branin-order1-n25-tfjs.zip');
  expect((await taken(page, 'ONNX')).bytes.toString('latin1')).toContain('Branin, order 1, n = 25');
  await button(page, 'Stage as PNG').click();
  await expect(dialog(page)).toContainText('it could not be made: no WebGL');
});

test('a figure of the run in focus is named and captioned as that run, one of all runs as all', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=1&n=25&maxep=3&width=8&t1=order:2');
  await trainButton(page).click();
  await finished(page);
  await page.locator('.run-tab').nth(1).getByRole('button').first().click();
  await openDialog(page);
  const triangle = await taken(page, 'Partials as SVG');
  expect(triangle.name).toMatch(/^sobolev-branin-order2-n25-/);
  expect(triangle.bytes.toString()).toContain('Branin, order 2, n = 25');
  expect(triangle.bytes.toString()).not.toContain('Branin, order 1, n = 25');
  const curves = (await taken(page, 'All runs as SVG')).bytes.toString();
  expect(curves).toMatch(/A: Branin, order 1, n = 25.*B: Branin, order 2, n = 25/s);
});

test('the figure of the stage says its units and of which epoch it is', async ({ page }) => {
  const link = '#v=2&f=branin&order=1&n=25&maxep=3&minep=3&width=8';
  for (const [units, words] of [
    ['', 'Original units, learned at epoch '],
    ['&units=std', 'Standardised units, learned at epoch '],
  ]) {
    await open(page, link + units);
    await page.reload();
    await trainButton(page).click();
    await finished(page);
    const best = (await savedRun(page)).at(-1)?.bestEpoch;
    await openDialog(page);
    const { bytes } = await taken(page, 'From above as SVG');
    expect(bytes.toString().replace(/<[^>]*>/g, ' ')).toContain(`${words}${best}`);
  }
});

test('the figure of a slice names the axis along which it is cut', async ({ page }) => {
  for (const [cut, along, across] of [
    ['x1', 'x₁', 'x₂'],
    ['x2', 'x₂', 'x₁'],
  ]) {
    await open(page, `#v=2&f=branin&order=1&n=25&charts=slice&cut=${cut}&pt=1,2`);
    await page.reload();
    await openDialog(page);
    const drawn = (await taken(page, 'Slice as SVG')).bytes.toString();
    expect(drawn).toContain(`>${along}<`);
    expect(drawn).not.toContain(`>${across}<`);
  }
});

test('the stage is taken away as a picture of the size that is chosen @surfaces', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=1&n=25');
  await openDialog(page);
  await page.getByLabel('Size of the picture in pixels').selectOption('1280 × 720');
  const { bytes } = await taken(page, 'Stage as PNG');
  // The width and height of a PNG, and more than an empty one would take.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720]);
  expect(bytes.length).toBeGreaterThan(30_000);
});
