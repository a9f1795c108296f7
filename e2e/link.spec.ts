import { expect, test } from '@playwright/test';
import { button, open, trainButton } from './playground.ts';

test('a link restores the experiment, and a change of it is in the link', async ({ page }) => {
  await open(page, '#v=1&f=branin&order=3&n=200');
  await expect(page.getByRole('button', { name: 'Branin' })).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Order 3')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Samples n', { exact: true })).toHaveValue('200');
  await button(page, 'Order 5').click();
  await expect(page).toHaveURL(/#v=1&f=branin&order=5&n=200$/);
});

test('Back and Forward walk through the experiments', async ({ page }) => {
  await open(page, '#v=1&f=matyas');
  await button(page, 'Order 2').click();
  await page.waitForTimeout(500);
  await button(page, 'Order 4').click();
  await page.goBack();
  await expect(button(page, 'Order 2')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(button(page, 'Order 1')).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(button(page, 'Order 2')).toHaveAttribute('aria-pressed', 'true');
});

test('each rejected part of a link is named, with the value used instead', async ({ page }) => {
  await open(page, '#v=1&f=nosuch&order=9&n=1e9&width=100000&lr=oops&colour=red');
  const banner = page.getByRole('alert');
  for (const key of ['f=nosuch', 'order=9', 'n=1e9', 'width=100000', 'lr=oops', 'colour=red']) {
    await expect(banner.getByText(key, { exact: false })).toBeVisible();
  }
  await expect(banner).toContainText('used instead: 100');
  await expect(trainButton(page)).toBeEnabled();
  await button(page, 'Dismiss').click();
  await expect(banner).toHaveCount(0);
});

test('a hostile link neither hangs nor breaks the page', async ({ page }) => {
  await open(page, `#${'a=1&'.repeat(20_000)}`);
  await expect(page.getByRole('alert')).toContainText('longer than');
  await expect(trainButton(page)).toBeEnabled();
});
