import { expect, type Page, test } from '@playwright/test';
import { button, open, trainButton } from './playground.ts';

const CAMEL = '#v=2&f=sixHumpCamel&order=1&n=60&width=30&nval=60&ntest=60&pat=1000&backend=wasmPlain';

const slice = (page: Page) => page.getByRole('region', { name: 'Slice' });
const entry = (page: Page, label: string) =>
  slice(page).getByRole('listitem').filter({ hasText: label }).first().locator('b');

/** Clicks at shares of the first scene's width and height. */
async function click(page: Page, right: number, down: number): Promise<void> {
  const box = await page.locator('.figure[data-status="ready"]').boundingBox();
  if (!box) throw new Error('no figure');
  await page.mouse.click(box.x + (right * box.width) / 3, box.y + down * box.height);
}

test('a slice goes through the inspected point, along either axis, live, and is part of the link @surfaces', async ({
  page,
}) => {
  await open(page, `${CAMEL}&maxep=100000&pt=-1,0.5`);
  await button(page, 'Slice').click();
  await expect(page).toHaveURL(/charts=slice/);
  await expect(slice(page).getByRole('heading')).toHaveText('f over x₁ at x₂ = 0.5');
  // f(-1, 0.5), a third along the line, where the slice has one of its own points.
  await expect(entry(page, 'target')).toHaveText('0.983');
  await expect(entry(page, 'Taylor, target')).toHaveText('0.983');
  await expect(entry(page, 'learned')).toHaveText('–');
  await trainButton(page).click();
  await expect(entry(page, 'learned')).not.toHaveText('–');
  const before = await entry(page, 'learned').textContent();
  await expect(entry(page, 'learned')).not.toHaveText(before ?? '', { timeout: 10_000 });
  await button(page, 'along x₂').click();
  await expect(slice(page).getByRole('heading')).toHaveText('f over x₂ at x₁ = −1');
  await expect(page).toHaveURL(/cut=x2/);
  await page.getByRole('button', { name: /^∂f\/∂x₂,/ }).click();
  await expect(slice(page).getByRole('heading')).toHaveText('∂f/∂x₂ over x₂ at x₁ = −1');
  await expect(entry(page, 'learned')).toHaveText(/\d/);
});

test('between two clicked points: the second click sets the end, the third begins anew @surfaces', async ({ page }) => {
  await open(page, `${CAMEL}&maxep=5&charts=slice&cut=between`);
  await expect(slice(page).getByText('Click two points')).toBeVisible();
  await click(page, 0.4, 0.6);
  await expect(page).toHaveURL(/pt=/);
  await expect(page).not.toHaveURL(/&end=/);
  await click(page, 0.6, 0.6);
  await expect(page).toHaveURL(/&end=/);
  await expect(slice(page).getByRole('heading')).toHaveText(/^f from \(.+\) to \(.+\)$/);
  const there = new URL(page.url()).hash;
  await button(page, 'Swap').click();
  await expect(page).not.toHaveURL(new RegExp(`${there}$`));
  await page.reload();
  await expect(slice(page).getByRole('img', { name: 'Chart: slice' })).toBeVisible();
  await click(page, 0.5, 0.65);
  await expect(page).not.toHaveURL(/&end=/);
});

test('twins are in one slice, each with its curve', async ({ page }) => {
  await open(page, `${CAMEL}&maxep=4&t1=order:0&t2=order:2&charts=slice&pt=1,-1&tiles=1`);
  await trainButton(page).click();
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 60_000 });
  const curves = ['A', 'B', 'C'].map((run) => slice(page).locator(`li[title^="the network of run ${run}:"]`));
  const values = await Promise.all(curves.map((curve) => curve.getAttribute('title')));
  expect(new Set(values.map((title) => title?.split(': ')[1])).size).toBe(3);
  await expect(entry(page, 'points beside it')).toHaveText(/^[1-9]\d*$/);
});

test('the Taylor polynomial is of the network in focus: at its point it is that network’s value', async ({ page }) => {
  await open(page, `${CAMEL}&maxep=20&t1=order:2&charts=slice&pt=1,-1`);
  await trainButton(page).click();
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout: 60_000 });
  const learned = (run: string) => slice(page).locator(`li[title^="the network of run ${run}:"] b`).textContent();
  const values = [await learned('A'), await learned('B')];
  expect(values[0]).not.toBe(values[1]);
  for (const [place, run] of ['A', 'B'].entries()) {
    await page.locator('.run-tab').nth(place).getByRole('button').first().click();
    await expect(entry(page, `Taylor, ${run}`)).toHaveText(values[place] ?? '');
  }
});
