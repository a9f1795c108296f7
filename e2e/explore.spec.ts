import { expect, type Locator, type Page, test } from '@playwright/test';
import { button, finished, open, result, savedRun, trainButton } from './playground.ts';

const QUICK = '#v=1&f=sixHumpCamel&order=1&n=50&width=30&nval=200&ntest=200&maxep=40&pat=1000&seed=2&backend=wasmPlain';

const figure = (page: Page) => page.locator('.figure[data-status="ready"]');
const cell = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name},`) });
const title = (page: Page) => page.locator('.partial-title');
const pressed = (locator: Locator) => expect(locator).toHaveAttribute('aria-pressed', 'true');

test('from opening the page, two clicks lead to a twin that also sees the slopes, and is better', async ({ page }) => {
  await open(page);
  await trainButton(page).click();
  await page.getByRole('button', { name: 'Now let it also see the slopes: order 1' }).click({ timeout: 90_000 });
  await finished(page, 90_000);
  const ratio = page
    .getByRole('row', { name: /^gain over A/ })
    .getByRole('cell')
    .last();
  expect(Number(await ratio.textContent())).toBeGreaterThan(3);
  await expect(page.locator('.stage-titles h3')).toHaveText(['target', 'A learned', 'B learned']);
});

test('the triangle shows all partials as heatmaps, live, and brings one to the stage by click and by arrow keys', async ({
  page,
}) => {
  await open(page, QUICK.replace('width=30&', '').replace('maxep=40', 'maxep=100000'));
  await expect(page.locator('.cell')).toHaveCount(21);
  await trainButton(page).click();
  await expect(cell(page, '∂f/∂x₁').locator('b')).toHaveText(/%|×/);
  const picture = cell(page, '∂f/∂x₁').locator('canvas');
  const seen = new Set<string>();
  const look = async () => seen.add(await picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).size;
  await expect.poll(look, { timeout: 20_000, intervals: [200] }).toBeGreaterThanOrEqual(6);
  await cell(page, '∂²f/∂x₁∂x₂').click();
  await expect(title(page)).toHaveText('∂²f/∂x₁∂x₂');
  await page.keyboard.press('ArrowDown');
  await expect(title(page)).toHaveText('∂³f/∂x₁²∂x₂');
  await page.keyboard.press('ArrowRight');
  await expect(title(page)).toHaveText('∂³f/∂x₁∂x₂²');
  await page.keyboard.press('ArrowUp');
  await expect(title(page)).toHaveText('∂²f/∂x₂²');
  await pressed(cell(page, '∂²f/∂x₂²'));
  await expect(page).toHaveURL(/show=0,2/);
});

test('during training a click on a surface inspects its point, a drag does not, and the point is part of the link @surfaces', async ({
  page,
}) => {
  await open(page, QUICK.replace('maxep=40', 'maxep=100000'));
  await expect(figure(page)).toBeVisible();
  await trainButton(page).click();
  await expect(page.locator('.rewind output')).toHaveText(/epoch/);
  const box = await figure(page).boundingBox();
  if (!box) throw new Error('no figure');
  const [x, y] = [box.x + box.width / 6, box.y + 0.62 * box.height];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 10, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(300);
  await expect(page).not.toHaveURL(/pt=/);
  await page.mouse.click(x, y);
  await expect(page.locator('.partials-table tbody tr')).toHaveCount(21);
  await expect(page).toHaveURL(/pt=-?[\d.]+,-?[\d.]+/);
  await page.reload();
  await expect(page.locator('.partials-table tbody tr')).toHaveCount(21);
});

test('the crosshair of the keyboard inspects a point, live while the network learns @surfaces', async ({ page }) => {
  await open(page, QUICK.replace('maxep=40', 'maxep=100000'));
  await figure(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page).toHaveURL(/pt=0\.15,0\.5/);
  const row = page.locator('.partials-table tbody tr').first();
  await expect(row.getByRole('cell').first()).toHaveText('−0.586');
  await trainButton(page).click();
  const learned = row.getByRole('cell').nth(1);
  await expect(learned).not.toHaveText('–');
  const before = await learned.textContent();
  await expect(learned).not.toHaveText(before ?? '', { timeout: 5000 });
  await figure(page).focus();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/pt=/);
});

test('twins train in lockstep on the same data, and each equals the single run of its settings', async ({ page }) => {
  await open(page, `${QUICK}&t1=order:3&t2=rho:none`);
  await trainButton(page).click();
  await finished(page);
  const epochs = page.getByRole('row', { name: /^epochs/ }).getByRole('cell');
  await expect(epochs).toHaveText(['40', '40', '40']);
  await page.getByRole('button', { name: /^B order 3/ }).click();
  const twin = await savedRun(page);
  await open(page, QUICK.replace('order=1', 'order=3'));
  await page.reload();
  await trainButton(page).click();
  await finished(page);
  const alone = await savedRun(page);
  expect(twin.map((line) => ({ ...line, seconds: 0 }))).toEqual(alone.map((line) => ({ ...line, seconds: 0 })));
});

test('a twin is added from the menu, changed by the controls, and removed', async ({ page }) => {
  await open(page, QUICK);
  await page.getByLabel('Add a twin').selectOption('order 2');
  await pressed(page.getByRole('button', { name: /^B order 2/ }));
  await page.getByRole('button', { name: 'Order 4', exact: true }).click();
  await expect(page).toHaveURL(/t1=order:4/);
  await page.getByRole('button', { name: /^A order 1/ }).click();
  await pressed(page.getByRole('button', { name: 'Order 1', exact: true }));
  await page.getByRole('button', { name: 'Remove run B' }).click();
  await expect(page).not.toHaveURL(/t1=/);
});

test('the run is scrubbed back with all panels, and forked there: the fork reproduces its parent', async ({ page }) => {
  await open(page, QUICK);
  await trainButton(page).click();
  await finished(page);
  const parent = await savedRun(page);
  const slider = page.getByLabel('Look back at epoch');
  const error = cell(page, '∂f/∂x₁').locator('b');
  const atEnd = await error.textContent();
  await slider.fill('10');
  await expect(error).not.toHaveText(atEnd ?? '');
  await slider.press('ArrowRight');
  await expect(page.locator('.rewind output')).toHaveText('epoch 11');
  await button(page, 'Fork here').click();
  await page.getByRole('button', { name: 'Order 3', exact: true }).click();
  await expect(page).toHaveURL(/t1=order:3;fork:11/);
  await trainButton(page).click();
  await finished(page);
  const forked = await savedRun(page);
  const errors = (lines: Record<string, unknown>[]) => lines.map((line) => line.errors);
  expect(errors(forked.slice(0, 11))).toEqual(errors(parent.slice(0, 11)));
  expect((forked[11].errors as number[]).length).toBe(4);
  expect(forked).toHaveLength(41);
  await expect(result(page).getByRole('row', { name: /^forked/ })).toContainText('at 11');
});

test('on a GPU twins of one shape train as an ensemble, each as it would alone @webgpu', async ({ page }) => {
  const hash = '#v=1&f=sumSquares&order=1&n=20&width=6&batches=2&nval=30&ntest=30&maxep=4&backend=webgpu';
  await open(page, `${hash}&t1=rho:none;wseed:5`);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await trainButton(page).click();
  await finished(page);
  expect(workers).toEqual([]);
  await page.getByRole('button', { name: /^B / }).click();
  const member = await savedRun(page);
  await page.goto('about:blank');
  await open(page, `${hash}&rho=none&wseed=5`);
  await trainButton(page).click();
  await finished(page);
  const alone = await savedRun(page);
  expect(member.map((line) => ({ ...line, seconds: 0 }))).toEqual(alone.map((line) => ({ ...line, seconds: 0 })));
});

test('the mark of the best epoch is that of the run in focus', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=0&n=40&width=16&nval=60&ntest=60&maxep=60&pat=5&seed=3&t1=order:2;maxep:25');
  await trainButton(page).click();
  await finished(page);
  const picture = () =>
    page
      .locator('.chart-canvas canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await expect(page.locator('.progress')).toBeVisible();
  await page.waitForTimeout(500);
  const before = await picture();
  await page.locator('.run-tab').nth(1).getByRole('button').first().click();
  await expect.poll(async () => (await picture()) !== before).toBe(true);
});

test('partials are called learned only where a network has learned this function', async ({ page }) => {
  await open(page, '#v=2&f=sixHumpCamel&n=20&width=16&maxep=5&nval=60&ntest=60');
  await trainButton(page).click();
  await finished(page);
  const triangle = page.getByRole('region', { name: 'Partial derivatives' });
  await triangle.getByRole('button', { name: 'learned', exact: true }).click();
  await expect(button(page, 'Table: Partials, learned')).toBeVisible();
  // What is seen at the end is the best epoch, here not the last.
  const [, epoch, best] = /epoch (\d+), best (\d+)/i.exec(await page.locator('.progress').innerText()) ?? [];
  expect(best).not.toBe(epoch);
  await expect(page.locator('.rewind output')).toHaveText(`epoch ${best}`);
  await button(page, 'Branin').click();
  await expect(page.locator('.rewind')).toHaveCount(0);
  await expect(button(page, 'Table: Partials, target')).toBeVisible();
  await expect(triangle.getByRole('button', { name: 'target', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(triangle.getByRole('button', { name: 'learned', exact: true })).toBeDisabled();
});
