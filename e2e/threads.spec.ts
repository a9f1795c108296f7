/** One run on several cores: the same numbers, where the page is isolated from other sites and where it is not. */
import { expect, test } from '@playwright/test';
import { finished, open, result, savedRun, trainButton } from './playground.ts';

const EXPERIMENT = '#v=2&f=branin&order=2&n=200&width=64&nval=100&ntest=100&maxep=15&pat=1000&backend=wasmPlain';

test('trains on two threads to the numbers of one, and says so', async ({ page }) => {
  const numbers: unknown[] = [];
  for (const threads of [1, 2]) {
    await open(page, `${EXPERIMENT}&threads=${threads}`);
    await page.reload();
    await trainButton(page).click();
    await finished(page);
    await expect(result(page)).toContainText(threads === 1 ? /plain SIMD$/ : /plain SIMD, 2 threads$/);
    const lines = await savedRun(page);
    expect(lines).toHaveLength(16);
    numbers.push(lines.map(({ seconds, backend, ...told }) => told));
  }
  expect(numbers[1]).toEqual(numbers[0]);
});

test('trains on one thread, and says why, where the server does not isolate the page', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const isolation = /^cross-origin-(opener|embedder)-policy$/;
    const headers = Object.entries(response.headers()).filter(([name]) => !isolation.test(name));
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
  await open(page, `${EXPERIMENT}&threads=2`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await trainButton(page).click();
  await finished(page);
  await expect(result(page)).toContainText('one thread: this page is not isolated from other sites');
});
