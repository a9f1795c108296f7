/** One lap of a user who tries everything and ends where they began, without ever loading the page anew. */
import { expect, type Page } from '@playwright/test';
import { button, finished, trainButton } from '../playground.ts';

const FUNCTIONS = ['Branin', 'Michalewicz'];

const figure = (page: Page) => page.locator('.figure[data-status="ready"]');

/** Function by function: trained, looked back at, a twin beside it. */
async function train(page: Page, name: string): Promise<void> {
  await page.locator(`.tile[aria-label="${name}"]`).click();
  await button(page, 'Order 2').click();
  await trainButton(page).click();
  await finished(page);
  const slider = page.getByLabel('Look back at epoch');
  for (const epoch of ['5', '20', '10']) await slider.fill(epoch);
  await slider.press('End');
  await page.getByLabel('Add a twin').selectOption('order=1');
  await trainButton(page).click();
  await finished(page);
  await page.getByRole('button', { name: 'Remove run B' }).click();
  await button(page, 'Order 3').click();
  await button(page, 'Step').click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await button(page, 'Stop').click();
  await finished(page);
  await button(page, 'Reset').click();
}

/** The point under the crosshair, other partials, other charts. */
async function look(page: Page): Promise<void> {
  await page.locator('[data-cell="20"]').click();
  await page.locator('[data-cell="00"]').click();
  await figure(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.partials-table tbody tr')).toHaveCount(21);
  await page.keyboard.press('Escape');
  for (const chart of ['Epoch', 'Batch', 'Slice', 'Curves']) await button(page, chart).click();
  await button(page, 'Share').click();
  await button(page, 'Close').click();
}

async function lesson(page: Page): Promise<void> {
  await button(page, 'Lessons').click();
  await page.getByRole('button', { name: /^Few samples/ }).click();
  await button(page, 'Next').click();
  await button(page, 'Next').click();
  await button(page, 'End').click();
}

async function paper(page: Page): Promise<void> {
  await button(page, 'Paper').click();
  await expect(page.locator('.paper-panel')).toHaveCount(5, { timeout: 30_000 });
  await button(page, 'Table III').click();
  await expect(page.locator('.table3-cell')).toHaveCount(75);
  await button(page, 'Playground').click();
  await expect(figure(page)).toBeVisible({ timeout: 30_000 });
}

/** `hash`: the experiment, to which the lap returns. */
export async function lap(page: Page, hash: string): Promise<void> {
  for (const name of FUNCTIONS) await train(page, name);
  await look(page);
  await lesson(page);
  await paper(page);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByText(/Press Train/)).toBeVisible();
  await expect(figure(page)).toBeVisible();
}
