/** What the end-to-end tests do with the page, in its own words. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** Opens the page with an experiment; fails the test on any console error or uncaught exception. */
export async function open(page: Page, hash = ''): Promise<void> {
  page.on('pageerror', (error) => expect(error, 'uncaught exception on the page').toBeNull());
  page.on('console', (message) => {
    if (message.type() === 'error') expect(message.text(), 'console error').toBe('');
  });
  await page.goto(`/${hash}`);
  await expect(trainButton(page)).toBeEnabled();
}

export const trainButton = (page: Page) => page.getByRole('button', { name: 'Train', exact: true });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const result = (page: Page) => page.getByRole('region', { name: 'Result' });

export async function finished(page: Page, timeout = 60_000): Promise<void> {
  await expect(page.getByText('Finished', { exact: true })).toBeVisible({ timeout });
}

/** The numbers of the run, as the page saves them. */
export async function savedRun(page: Page): Promise<Record<string, unknown>[]> {
  const download = page.waitForEvent('download');
  await button(page, 'Save numbers').click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
