/** The languages of the page: chosen in the header, by a link, or by the browser. */
import { expect, type Page, test } from '@playwright/test';
import { button, open, trainButton } from './playground.ts';

const SMALL = 'f=branin&order=1&n=50&width=8&nval=50&ntest=50&backend=wasmPlain';

/** With some tens of epochs a second: thousands would keep the page busy with their curves. */
const LASTING = 'f=branin&order=1&n=200&nval=50&ntest=50&backend=wasmPlain&minep=100000&maxep=100000';

const germanTrainButton = (page: Page) => button(page, 'Trainieren');
const html = (page: Page) => page.locator('html');

/** The epoch of the run, which stands after `word`. */
async function epochAfter(page: Page, word: string): Promise<number> {
  const progress = page.locator('.progress');
  await expect(progress).toHaveText(new RegExp(`^${word} \\d+,`));
  return Number(/\d+/.exec((await progress.textContent()) ?? '')?.[0]);
}

async function sharedLink(page: Page): Promise<string> {
  await button(page, 'Share').click();
  return page.getByLabel('Link that restores this experiment').inputValue();
}

test('the header changes the language and back while a run goes on, and keeps the focus', async ({ page }) => {
  await open(page, `#v=2&${LASTING}`);
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await trainButton(page).click();
  const first = await epochAfter(page, 'epoch');
  await button(page, 'Auf Deutsch').click();
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await expect(button(page, 'In English')).toBeFocused();
  await expect(page).toHaveURL(/&lang=de/);
  const second = await epochAfter(page, 'Ep\\.');
  expect(second).toBeGreaterThanOrEqual(first);
  await expect.poll(() => epochAfter(page, 'Ep\\.')).toBeGreaterThan(second);
  const third = await epochAfter(page, 'Ep\\.');
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await expect(button(page, 'Auf Deutsch')).toBeFocused();
  await expect(page).toHaveURL(/&lang=en/);
  const fourth = await epochAfter(page, 'epoch');
  expect(fourth).toBeGreaterThanOrEqual(third);
  await expect.poll(() => epochAfter(page, 'epoch')).toBeGreaterThan(fourth);
  await button(page, 'Pause').click();
  await expect(button(page, 'Go on')).toBeVisible();
});

test('a link opens the page in its language, also after a reload', async ({ page }) => {
  await page.goto(`/#v=2&${SMALL}&lang=de`);
  await expect(germanTrainButton(page)).toBeEnabled();
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(germanTrainButton(page)).toBeEnabled();
  await expect(trainButton(page)).toHaveCount(0);
});

test('a link that is shared carries the language that was chosen, and none where none was', async ({ page }) => {
  await open(page, `#v=2&${SMALL}`);
  expect(await sharedLink(page)).not.toContain('lang=');
  await page.keyboard.press('Escape');
  await button(page, 'Auf Deutsch').click();
  await button(page, 'In English').click();
  await expect(html(page)).toHaveAttribute('lang', 'en');
  const link = await sharedLink(page);
  expect(link).toContain('&lang=en');
  await page.goto('/#v=2&lang=de');
  await expect(germanTrainButton(page)).toBeEnabled();
  await page.goto(link);
  await expect(trainButton(page)).toBeEnabled();
});

test.describe('where the words of a language cannot be loaded', () => {
  test.beforeEach(({ page }) => page.route('**/assets/de-*.js', (route) => route.abort()));

  const sayIt = async (page: Page) => {
    const banner = page.getByRole('alert').filter({ hasText: 'the words of this language could not be loaded' });
    await expect(banner).toContainText('lang=de');
    await expect(banner).toContainText('used instead: en');
    await expect(html(page)).toHaveAttribute('lang', 'en');
    await expect(trainButton(page)).toBeEnabled();
  };

  test('the page stays English and says so', async ({ page }) => {
    await open(page);
    page.removeAllListeners('console');
    await button(page, 'Auf Deutsch').click();
    await sayIt(page);
    await expect(button(page, 'Auf Deutsch')).toBeVisible();
  });

  test('a link to them opens the page in English and says so', async ({ page }) => {
    await page.goto(`/#v=2&${SMALL}&lang=de`);
    await sayIt(page);
    await button(page, 'Dismiss').click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('the page is German where a link says nothing, and carries no language', async ({ page }) => {
    await page.goto('/');
    await expect(germanTrainButton(page)).toBeEnabled();
    await expect(html(page)).toHaveAttribute('lang', 'de');
    await expect(page).not.toHaveURL(/lang=/);
  });

  test('it is English by a link that says so', async ({ page }) => {
    await open(page, `#v=2&${SMALL}&lang=en`);
    await expect(html(page)).toHaveAttribute('lang', 'en');
    expect(await sharedLink(page)).toContain('&lang=en');
  });
});
