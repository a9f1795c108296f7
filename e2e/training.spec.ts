import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { button, finished, open, result, savedRun, trainButton } from './playground.ts';

/** What the command line prints for the same link. */
function commandLine(hash: string): Record<string, unknown>[] {
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'train', hash];
  const text = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const withoutTime = (lines: Record<string, unknown>[]) => lines.map((line) => ({ ...line, seconds: 0 }));

test('a newcomer sees the target, presses Train, and it learns @surfaces', async ({ page }) => {
  await open(page);
  await expect(page.locator('.js-plotly-plot canvas').first()).toBeVisible();
  await trainButton(page).click();
  await expect(page.locator('.progress')).toBeVisible();
  await finished(page);
  await expect(result(page).getByText('CPU (wasm')).toBeVisible();
  const lines = await savedRun(page);
  expect(lines.at(-1)?.testErrorNormalised).toBeLessThan(0.05);
});

test('a run on plain SIMD equals the command line, epoch by epoch and to the last bit', async ({ page }) => {
  const hash = '#v=1&f=michalewicz&order=3&n=60&width=40&nval=500&ntest=300&maxep=15&seed=5&backend=wasmPlain';
  await open(page, hash);
  await trainButton(page).click();
  await finished(page);
  const lines = await savedRun(page);
  expect(lines).toHaveLength(16);
  expect(withoutTime(lines)).toEqual(withoutTime(commandLine(hash)));
});

test('with relaxed SIMD the first three epochs agree with plain SIMD within 1e-3', async ({ page }) => {
  const settings = '#v=1&f=branin&order=2&n=100&maxep=3';
  await open(page, `${settings}&backend=wasm`);
  await trainButton(page).click();
  await finished(page);
  await expect(result(page).getByText('relaxed SIMD')).toBeVisible();
  const [relaxed, plain] = [await savedRun(page), commandLine(`${settings}&backend=wasmPlain`)];
  for (const epoch of [0, 1, 2]) {
    const [found, wanted] = [relaxed[epoch].errors, plain[epoch].errors] as number[][];
    found.forEach((error, order) => {
      expect(Math.abs(error / wanted[order] - 1)).toBeLessThan(1e-3);
    });
  }
});

test('the same link twice gives the same losses to the last bit', async ({ page }) => {
  const runs: Record<string, unknown>[][] = [];
  for (const _ of [1, 2]) {
    await open(page, '#v=1&f=easom&order=2&n=50&width=30&nval=200&ntest=200&maxep=8&backend=wasm');
    await page.reload();
    await trainButton(page).click();
    await finished(page);
    runs.push(withoutTime(await savedRun(page)));
  }
  expect(runs[0]).toEqual(runs[1]);
});

test('pause, go on, step, stop and reset do what they say', async ({ page }) => {
  await open(page, '#v=1&f=sumSquares&order=1&pat=1000');
  await trainButton(page).click();
  await expect(page.locator('.progress')).toBeVisible();
  await button(page, 'Pause').click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const epochs = async () => (await savedRun(page)).length;
  // The pause is told at once; an epoch past its last point of rest still ends, and reports after that.
  await page.waitForTimeout(600);
  const paused = await epochs();
  await button(page, 'Step').click();
  await expect.poll(epochs).toBe(paused + 1);
  await button(page, 'Go on').click();
  await expect.poll(epochs).toBeGreaterThan(paused + 5);
  await button(page, 'Stop').click();
  await finished(page);
  await expect(result(page).getByText(/stopped by/i)).toBeVisible();
  await button(page, 'Reset').click();
  await expect(page.getByText(/Press Train/)).toBeVisible();
});

test('every function of Table I trains at its first click on wasm', async ({ page }) => {
  await open(page, '#v=1&width=16&n=40&nval=60&ntest=60&maxep=2&order=5');
  const tiles = page.getByRole('navigation', { name: 'Functions of Table I' }).getByRole('button');
  await expect(tiles).toHaveCount(18);
  for (const tile of await tiles.all()) {
    await tile.click();
    await trainButton(page).click();
    await finished(page);
    const [first] = await savedRun(page);
    expect((first.errors as number[]).every(Number.isFinite)).toBe(true);
    expect(first.errors).toHaveLength(6);
  }
});

for (const order of [0, 1, 2, 3, 4, 5]) {
  test(`order ${order} trains on software WebGPU as on the command line @webgpu`, async ({ page }) => {
    const settings = `#v=1&f=styblinskiTang&order=${order}&n=30&width=12&nval=40&ntest=40&maxep=3`;
    await open(page, `${settings}&backend=webgpu`);
    await trainButton(page).click();
    await finished(page);
    await expect(result(page).getByText(/WebGPU/)).toBeVisible();
    const [gpu, plain] = [await savedRun(page), commandLine(`${settings}&backend=wasmPlain`)];
    expect(gpu.at(-1)?.backend).toBe('webgpu');
    for (const epoch of [0, 1, 2]) {
      const [found, wanted] = [gpu[epoch].errors, plain[epoch].errors] as number[][];
      found.forEach((error, j) => {
        expect(Math.abs(error / wanted[j] - 1)).toBeLessThan(1e-3);
      });
    }
  });
}

test('a software GPU is not chosen unless asked for, and the page says why @webgpu', async ({ page }) => {
  await open(page, '#v=1&f=sphere&n=30&width=12&nval=40&ntest=40&maxep=2');
  await trainButton(page).click();
  await finished(page);
  await expect(result(page).getByText(/emulated in software/)).toBeVisible();
});

test('the cosines of the gradients are drawn over the epochs of the run, which trains on undisturbed', async ({
  page,
}) => {
  await open(
    page,
    '#v=2&f=branin&order=2&n=60&width=16&nval=60&ntest=60&maxep=25&pat=1000&charts=batch&backend=wasmPlain',
  );
  await trainButton(page).click();
  await finished(page);
  const batch = page.getByRole('region', { name: 'This batch' });
  const error = await page.locator('.result .headline').getAttribute('title');
  await button(page, 'Cosines over epochs').click();
  await expect(batch.getByText('epoch 25', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(button(page, 'Cosines over epochs')).toBeVisible();
  await expect(batch.getByRole('listitem').filter({ hasText: 'values, order 2' }).locator('b')).toHaveText(
    /^−?(1|0|\.\d+)$/,
  );
  expect(await page.locator('.result .headline').getAttribute('title')).toBe(error);
  // Of other settings it says nothing, nor does a batch.
  await button(page, 'Order 1').click();
  await expect(batch.locator('.cosine-canvas')).toHaveCount(0);
  await button(page, 'Look at the next batch').click();
  await expect(batch.getByText('epoch 1, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Order 0').click();
  await expect(batch.getByText('epoch 1, batch 1 of 10, 6 points')).toHaveCount(0);
});

test('the cosines of an epoch are those of its first batch, each under its order', async ({ page }) => {
  await open(page, '#v=2&f=branin&order=3&n=60&width=16&nval=60&ntest=60&maxep=1&charts=batch&backend=wasmPlain');
  await trainButton(page).click();
  await finished(page);
  const batch = page.getByRole('region', { name: 'This batch' });
  await button(page, 'Cosines over epochs').click();
  await expect(batch.getByText('epoch 1', { exact: true })).toBeVisible({ timeout: 30_000 });
  const drawn = await batch.locator('.legend b').allTextContents();
  await button(page, 'Reset').click();
  await button(page, 'Look at the next batch').click();
  await expect(batch.getByText('epoch 1, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  for (let line = 1; line < 9; line++) await button(page, 'Next line').click();
  const cells = [1, 2, 3].map((order) =>
    batch
      .getByRole('row', { name: new RegExp(`^${order} `) })
      .locator('td')
      .nth(1),
  );
  expect(drawn).toEqual(await Promise.all(cells.map((cell) => cell.textContent())));
  expect(new Set(drawn).size).toBe(3);
});

test('slow motion goes through a batch line by line, and the run afterwards has the numbers as if nobody had looked', async ({
  page,
}) => {
  const hash = '#v=2&f=sixHumpCamel&order=2&n=60&width=16&nval=100&ntest=100&maxep=6&minep=6&backend=wasmPlain';
  await open(page, hash);
  await trainButton(page).click();
  await finished(page);
  const plain = await savedRun(page);
  await page.reload();
  await button(page, 'Batch').click();
  const batch = page.getByRole('region', { name: 'This batch' });
  await button(page, 'Look at the next batch').click();
  await expect(batch.getByText('epoch 1, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.stage-titles')).toContainText('6 of 60 points');
  await button(page, 'Step').click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await button(page, 'Look at the next batch').click();
  await expect(batch.getByText('epoch 2, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Next epoch').click();
  await expect(batch.getByText('epoch 3, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  for (let line = 1; line < 7; line++) await button(page, 'Next line').click();
  await expect(batch.getByText('gradient of e, its length')).toBeVisible();
  await expect(batch.getByRole('row', { name: /^2 / })).toBeVisible();
  await button(page, 'Next line').click();
  await expect(batch.getByText('epoch 3, batch 2 of 10, 6 points')).toBeVisible();
  // On from the batch that is seen, not from the epoch after which the run is held.
  for (const number of [3, 4, 5, 6, 7, 8, 9, 10, 1]) {
    await button(page, 'Next batch').click();
    await expect(batch.getByText(`epoch ${number === 1 ? 4 : 3}, batch ${number} of 10, 6 points`)).toBeVisible();
  }
  await button(page, 'Next epoch').click();
  await expect(batch.getByText('epoch 5, batch 1 of 10, 6 points')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Go on').click();
  await finished(page);
  const looked = await savedRun(page);
  const numbers = (lines: Record<string, unknown>[]) => lines.map(({ seconds: _, ...rest }) => rest);
  expect(numbers(looked)).toEqual(numbers(plain));
});
