import { expect, test } from '@playwright/test';
import { button, finished, open, trainButton } from './playground.ts';

test('a link restores the experiment, and a change of it is in the link', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=3&n=200');
  await expect(page.getByRole('button', { name: 'Branin' })).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, 'Order 3')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Samples n', { exact: true })).toHaveValue('200');
  await button(page, 'Order 5').click();
  await expect(page).toHaveURL(/#v=2&f=branin&order=5&n=200$/);
});

test('a link of version 1, once changed, is written in version 2 with what that leaves out otherwise', async ({
  page,
}) => {
  await open(page, '#v=1&f=branin&order=3&n=200');
  await expect(page).toHaveURL(/#v=1&f=branin&order=3&n=200$/);
  await button(page, 'Order 5').click();
  await expect(page).toHaveURL(/#v=2&f=branin&order=5&n=200&init=glorot$/);
});

test('a link looks back at an epoch, explains it and opens the passport, once its run has ended', async ({ page }) => {
  const hash = '#v=1&f=sumSquares&order=2&n=50&width=20&nval=100&ntest=100&maxep=30&pat=1000&seed=2&backend=wasmPlain';
  await open(page, `${hash}&charts=epoch&pass=1&at=12`);
  await expect(page.locator('.passport table')).toBeVisible({ timeout: 30_000 });
  await trainButton(page).click();
  await finished(page);
  await expect(page.locator('.rewind output')).toHaveText('epoch 12');
  await expect(page.locator('.epoch-title')).toHaveText('epoch 12');
  await expect(page).toHaveURL(/&at=12$/);
  await button(page, 'Live').click();
  await expect(page).not.toHaveURL(/&at=/);
  await page.goBack();
  await expect(page.locator('.rewind output')).toHaveText('epoch 12');
});

test('a reload just after quick changes opens the last of them', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=0');
  for (const order of ['3', '4']) {
    await button(page, 'Order 1').click();
    await button(page, `Order ${order}`).click();
    await page.reload();
    await expect(button(page, `Order ${order}`)).toHaveAttribute('aria-pressed', 'true');
  }
});

test('a slider writes the link a few times at once, then a few times a second', async ({ page }) => {
  await open(page, '#v=1&f=matyas&pt=1,1');
  await button(page, 'Taylor').click();
  const { writes, elapsed } = await page.evaluate(async () => {
    let count = 0;
    const begun = performance.now();
    const { pushState, replaceState } = history;
    history.pushState = (...args) => {
      count += 1;
      pushState.apply(history, args);
    };
    history.replaceState = (...args) => {
      count += 1;
      replaceState.apply(history, args);
    };
    const slider = document.querySelector<HTMLInputElement>('.taylor-controls input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (let step = 1; step <= 60; step++) {
      set?.call(slider, String(step / 100));
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { writes: count, elapsed: performance.now() - begun };
  });
  expect(writes).toBeGreaterThanOrEqual(2);
  // Eight at once, then as many as time allows.
  expect(writes).toBeLessThanOrEqual(9 + elapsed / 350);
  await expect(page).toHaveURL(/rad=0.6/);
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
  const stage = page.getByRole('region', { name: 'Surfaces' });
  const squeezed = await stage.boundingBox();
  await expect(trainButton(page)).toBeEnabled();
  await button(page, 'Dismiss').click();
  await expect(banner).toHaveCount(0);
  // It lay over the page, and took nothing from the stage.
  expect(await stage.boundingBox()).toEqual(squeezed);
});

test('a hostile link neither hangs nor breaks the page', async ({ page }) => {
  await open(page, `#${'a=1&'.repeat(20_000)}`);
  await expect(page.getByRole('alert')).toContainText('longer than');
  await expect(trainButton(page)).toBeEnabled();
});

test('a link whose # became a ? or was escaped opens its experiment, at an address of its own', async ({ page }) => {
  for (const address of ['/?v=1&f=branin&order=3', '/%23v=1&f=branin&order=3']) {
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Branin' })).toHaveAttribute('aria-pressed', 'true');
    await expect(button(page, 'Order 3')).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/^[^/]*\/\/[^/]*\/#v=1&f=branin&order=3$/);
  }
});

test('what is wrong with a link lies over no button of the header, of the transport and of the settings', async ({
  page,
}) => {
  for (const width of [1280, 1024, 768]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '#v=2&f=branim&n=-4&order=9&t1=order:11;width:16');
    await expect(page.getByRole('alert')).toBeVisible();
    for (const name of ['Train', 'Step', 'Lessons', 'Paper', 'Share', 'Settings', 'Order 5', 'New'])
      await button(page, name).click({ trial: true });
    await page.goto('about:blank');
  }
});
