/** The paper's page: figures and verdicts of shipped runs, and any of them opened and trained again. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, finished, open, savedRun, trainButton } from './playground.ts';

/** Opens the page of the paper; there is nothing to train on it. */
async function openPaper(page: Page, rest = ''): Promise<void> {
  page.on('pageerror', (error) => expect(error, 'uncaught exception on the page').toBeNull());
  page.on('console', (message) => {
    if (message.type() === 'error') expect(message.text(), 'console error').toBe('');
  });
  await page.goto(`/#v=2&page=paper${rest}`);
  await expect(page.locator('.statements > li').first()).toBeVisible({ timeout: 30_000 });
}

test('the header leads to the figures of the paper and back; the link carries page, figure and which runs count', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Paper').click();
  await expect(page.locator('.paper-panel')).toHaveCount(5, { timeout: 30_000 });
  await expect(page).toHaveURL(/page=paper/);
  await button(page, 'Table III').click();
  await page.getByRole('checkbox', { name: 'count runs that have not learned' }).uncheck();
  await expect(page.locator('.table3-cell')).toHaveCount(75);
  await expect(page).toHaveURL(/fig=t3&count=learned/);
  await page.reload();
  await expect(page.locator('.table3-cell')).toHaveCount(75, { timeout: 30_000 });
  await expect(page.getByRole('checkbox', { name: 'count runs that have not learned' })).not.toBeChecked();
  await button(page, 'Playground').click();
  await expect(trainButton(page)).toBeEnabled();
  await expect(page).not.toHaveURL(/page=paper/);
});

test('below Table III its verdicts are counted: as many as cells have that colour, and that word within the factor', async ({
  page,
}) => {
  await openPaper(page, '&fig=t3');
  await expect(page.locator('.table3-cell')).toHaveCount(75);
  const titles = await page
    .locator('.table3-cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title') ?? ''));
  const [sign, factor] = ((await page.locator('.paper-tally').textContent()) ?? '').split('. ');
  const counted = (words: string) =>
    Object.fromEntries(
      [...words.matchAll(/(\d+) (agree|disagree|undecided|with)/g)].map(([, n, word]) => [word, Number(n)]),
    );
  const cells = (kind: string) => page.locator(`.table3-cell.verdict-${kind}`).count();
  const bySign = {
    agree: await cells('agree'),
    disagree: await cells('disagree'),
    undecided: await cells('undecided'),
    with: await cells('missing'),
  };
  const byFactor = (word: string) => titles.filter((title) => title.endsWith(`within a factor of 3: ${word}`)).length;
  const some = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
  expect(counted(sign)).toEqual(some(bySign));
  expect(counted(factor)).toEqual(
    some({
      agree: byFactor('agrees'),
      disagree: byFactor('disagrees'),
      undecided: byFactor('undecided'),
      with: byFactor('runs missing'),
    }),
  );
  expect(counted(sign)).not.toEqual(counted(factor));
});

test('Fig. 1 has five panels with curves for orders 0 to 5, Fig. 2 five categories, and 21 statements have verdicts', async ({
  page,
}) => {
  await openPaper(page);
  await expect(page.locator('.statements > li')).toHaveCount(21);
  await expect(page.locator('.paper-panel > title')).toHaveText([
    'Sum Squares',
    'Matyas',
    '6 Hump Camel',
    'Michalewicz',
    'Branin',
  ]);
  await expect(page.locator('.paper-legend li')).toHaveCount(6);
  await button(page, 'Fig. 2').click();
  await expect(page.locator('.paper-panel > title')).toHaveText([
    'Bowl-Shaped',
    'Plate-Shaped',
    'Valley-Shaped',
    'Steep Ridges or Drops',
    'Others',
  ]);
  await expect(page.locator('.paper-legend li')).toHaveCount(5);
});

test('a point shows its runs, and one that is opened trains to the very test error that is stored', async ({
  page,
}) => {
  await openPaper(page);
  await page.getByRole('button', { name: /^Branin, order 1, n = 100:/ }).click();
  const link = page.locator('.cell-runs a').first();
  const stored = Number((await link.getAttribute('title'))?.split(' ').at(-1));
  expect(stored).toBeGreaterThan(0);
  await link.click();
  await expect(trainButton(page)).toBeEnabled();
  await expect(page).toHaveURL(/#v=2&f=branin&n?.*init=glorot.*backend=wasmPlain/);
  await trainButton(page).click();
  await finished(page, 90_000);
  const summary = (await savedRun(page)).at(-1);
  expect(summary?.testError).toBe(stored);
});

test('a cell is run here with the next seeds, which are marked as the visitor’s, drawn, and there after a reload', async ({
  page,
}) => {
  await openPaper(page);
  const point = page.getByRole('button', { name: /^Branin, order 1, n = 100:/ });
  await point.click();
  const runs = page.locator('.cell-runs li');
  const shipped = await runs.count();
  await button(page, 'Run this cell here').click();
  await expect(runs).toHaveCount(shipped + 3, { timeout: 120_000 });
  await expect(runs.filter({ hasText: 'yours' })).toHaveCount(3);
  await expect(page.getByText(/^With yours: mean .*, N = /)).toHaveText(new RegExp(`, N = ${shipped + 3}$`));
  const mine = page.locator('.paper-panel a', { hasText: /^Yours, branin, order 1, adaptive ρ, seed / });
  await expect(mine).toHaveCount(3);
  await page.reload();
  await expect(mine).toHaveCount(3, { timeout: 30_000 });
});

test('a figure is saved as CSV and as an SVG that stands alone', async ({ page }) => {
  await openPaper(page);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await button(page, name).click();
    const stream = await (await download).createReadStream();
    return (await stream.toArray()).join('');
  };
  const csv = await save('Save CSV');
  expect(csv.split('\n')[0]).toBe('panel,curve,x,mean,low,high,runs,unlearned');
  expect(csv.trim().split('\n')).toHaveLength(1 + 5 * 6 * 5);
  const svg = await save('Save SVG');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="900" height="460"/);
  const drawn = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [parsed.querySelectorAll('parsererror').length, parsed.querySelectorAll('circle').length];
  }, svg);
  expect(drawn[0]).toBe(0);
  expect(drawn[1]).toBeGreaterThan(20);
});

test('results that cannot be loaded are said, and the playground goes on', async ({ page }) => {
  await page.route('**/results/*.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('/#v=2&page=paper');
  await expect(page.getByText(/The results cannot be shown: results\/literal.json: 404/)).toBeVisible();
  await button(page, 'Playground').click();
  await expect(trainButton(page)).toBeEnabled();
});

test('a sweep of one’s own grows live, is there after a reload, and goes on', async ({ page }) => {
  await page.goto('/#v=2&f=branin&width=8&nval=50&ntest=50&maxep=60&minep=60&backend=wasmPlain&page=paper&fig=own');
  const values = page.getByRole('textbox', { name: 'Along the axis: values' });
  await values.fill('20, 5');
  await expect(page.getByText('Samples: 5 (not within 10 and 10000)')).toBeVisible();
  await expect(button(page, 'Start')).toBeDisabled();
  await values.fill('20, 40');
  await page.getByRole('textbox', { name: 'Seeds' }).fill('20');
  await expect(page.getByText(/^120 runs; all else as in the playground: /)).toBeVisible();
  await button(page, 'Start').click();
  await expect(page.getByText(/^[1-9]\d* of 120 runs, about/)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  const status = page.getByText(/^\d+ of 120 runs/);
  await expect(status).toBeVisible({ timeout: 30_000 });
  expect(Number.parseInt((await status.textContent()) ?? '', 10)).toBeGreaterThan(0);
  await button(page, 'Go on').click();
  await expect(page.getByText('120 of 120 runs', { exact: true })).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('.paper-mark')).toHaveCount(6);
  await page.getByRole('button', { name: /Order 2, Samples = 40: .*, N = 20/ }).click();
  await expect(page.locator('.cell-runs li')).toHaveCount(20);
});

test('a sweep on a GPU trains the seeds of each point together, and each has its own outcome @webgpu', async ({
  page,
}) => {
  await page.goto('/#v=2&f=branin&width=8&nval=50&ntest=50&maxep=5&minep=5&backend=webgpu&page=paper&fig=own');
  await page.getByRole('textbox', { name: 'Along the axis: values' }).fill('20, 40');
  await page.getByRole('textbox', { name: 'Seeds' }).fill('2');
  await button(page, 'Start').click();
  await expect(page.getByText('12 of 12 runs', { exact: true })).toBeVisible({ timeout: 100_000 });
  await page.getByRole('button', { name: /Order 2, Samples = 40: .*, N = 2/ }).click();
  await expect(page.locator('.cell-runs li')).toHaveCount(2);
  const [first, second] = await page.locator('.cell-runs li b').allTextContents();
  expect(first).toMatch(/\d/);
  expect(first).not.toBe(second);
});

for (const [width, height] of [
  [1280, 800],
  [360, 640],
]) {
  test(`no accessibility fault is found in any figure at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/#v=2&page=paper&preset=asRun');
    await expect(page.getByText(/of 5.650 runs so far/)).toBeVisible();
    for (const figure of ['Fig. 1', 'Table III', 'Fig. 2', 'Your sweep']) {
      await button(page, figure).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [figure, id, nodes[0].html]),
        figure,
      ).toEqual([]);
    }
  });
}
