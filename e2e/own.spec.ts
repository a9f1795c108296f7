import { expect, test } from '@playwright/test';
import { parseTypedNumber } from '../src/config/numbers.ts';
import { button, finished, open, result, savedRun, trainButton } from './playground.ts';

/** The number that the page prints as `text`; NaN where it is none. */
function printed(text: string): number {
  const parsed = parseTypedNumber(text, { min: -Infinity, max: Infinity, integer: false });
  return parsed.ok ? parsed.value : NaN;
}

const TINY = 'n=50&width=30&nval=200&ntest=200&maxep=20&pat=1000&seed=2&backend=wasmPlain';

test('a formula is typed, seen, trained and travels in the link', async ({ page }) => {
  await open(page, `#v=1&order=1&${TINY}`);
  await button(page, 'Your own function').click();
  const formula = page.getByLabel('f(x₁, x₂) =');
  await formula.fill('a = 2; sin(a x1) exp(-x2^2)');
  await expect(page.locator('.formula-echo math').first()).toBeVisible();
  await expect(page).toHaveURL(/f=formula/);
  await trainButton(page).click();
  await finished(page);
  const first = await savedRun(page);
  await page.reload();
  await expect(formula).toHaveValue('a = 2; sin(a x1) exp(-x2^2)');
  await trainButton(page).click();
  await finished(page);
  const errors = (lines: Record<string, unknown>[]) => lines.map((line) => line.errors);
  expect(errors(await savedRun(page))).toEqual(errors(first));
});

test('a wrong formula is pointed at, nothing typed is lost, and the last valid one stays in force', async ({
  page,
}) => {
  await open(page, `#v=1&f=formula&fx=x1*x2&${TINY}`);
  const formula = page.getByLabel('f(x₁, x₂) =');
  await formula.fill('x1 * sinn(x2)');
  await expect(page.locator('.formula-problem')).toContainText('sinn');
  await expect(page.locator('.formula-help pre')).toContainText('^');
  await expect(page).toHaveURL(/fx=x1\*x2/);
  await formula.fill('('.repeat(10_000));
  await expect(page.locator('.formula-problem')).toBeVisible();
  await formula.fill('1e308^1e308');
  await expect(page.locator('.formula-problem')).toContainText(/finite/);
  await formula.fill('x1 + x2');
  await expect(page.locator('.formula-problem')).toHaveCount(0);
});

test('a hostile formula in a link is named and does not hang the page', async ({ page }) => {
  for (const fx of ['('.repeat(5000), '1e308^1e308', 'x1+', 'constructor(x1)']) {
    await open(page, `#v=1&f=formula&fx=${encodeURIComponent(fx)}`);
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('fx=');
    await expect(trainButton(page)).toBeEnabled();
  }
});

test('poles are reported with their place before training, and training refuses targets that are not finite', async ({
  page,
}) => {
  await open(page, `#v=1&f=formula&fx=log(x1)&dom=-1,1,-1,1&order=1&${TINY}`);
  // Searched for while the page is idle, which takes a while on a busy machine.
  const trouble = page.getByRole('list', { name: 'Poles, kinks and what is not finite' }).first();
  await expect(trouble).toContainText('log', { timeout: 30_000 });
  await trainButton(page).click();
  await expect(result(page).getByRole('alert')).toContainText('not finite at x1 =');
});

test('the passport says from the targets alone where an adaptive rho will act, and how the readings differ', async ({
  page,
}) => {
  await open(page, '#v=1&f=michalewicz&order=1');
  const passport = page.locator('.passport');
  await expect(passport.locator('summary')).toContainText('ρ acts');
  await passport.locator('summary').click();
  await expect(passport.locator('tbody tr')).toHaveCount(6);
  await open(page, '#v=1&f=branin_std&order=1');
  await page.reload();
  await passport.locator('summary').click();
  await expect(passport.locator('canvas').first()).toBeVisible();
});

test('noise and lost derivatives are set in the settings, travel in the link, and change the result', async ({
  page,
}) => {
  const link = `#v=1&f=sixHumpCamel&order=2&${TINY}`;
  const run = async (hash: string) => {
    await open(page, hash);
    await page.reload();
    await trainButton(page).click();
    await finished(page);
    return (await savedRun(page)).at(-2)?.errors as number[];
  };
  const exact = await run(link);
  await button(page, 'Settings').click();
  await page.getByLabel('Derivatives from').selectOption('finite differences');
  await page.getByLabel('Noise on values').fill('0.1');
  await page.getByLabel('Noise on values').press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/noise=0\.1/);
  await expect(page).toHaveURL(/dsrc=finiteDifferences/);
  const lost = await run(new URL(page.url()).hash);
  expect(lost[2]).toBeGreaterThan(5 * exact[2]);
  const fitted = await run(`${link}&dsrc=nearestNeighbours`);
  expect(fitted[1]).not.toBe(exact[1]);
});

test('every activation trains, and with relu the page says why order 2 learns nothing', async ({ page }) => {
  for (const activation of ['sigmoid', 'softplus', 'sin', 'swish', 'relu']) {
    await open(page, `#v=1&f=sixHumpCamel&order=2&act=${activation}&${TINY}`);
    await page.reload();
    await trainButton(page).click();
    await finished(page);
    const lines = await savedRun(page);
    const [first, last] = [lines[0].errors as number[], lines.at(-2)?.errors as number[]];
    if (activation === 'relu') expect(last[2] / first[2]).toBeCloseTo(1, 5);
    else expect(last[0]).toBeLessThan(first[0]);
  }
  await expect(page.locator('.relu-note')).toContainText('order 2 and above are 0');
});

test('the loss of an epoch is explained with its numbers, of the epoch looked back at', async ({ page }) => {
  await open(page, `#v=1&f=sixHumpCamel&order=3&${TINY}`);
  await trainButton(page).click();
  await finished(page);
  const lines = await savedRun(page);
  await button(page, 'Epoch').click();
  await page.getByLabel('Look back at epoch').fill('5');
  await expect(page.locator('.epoch-title')).toHaveText('epoch 5');
  const [errors, rho] = [lines[4].errors as number[], lines[4].rho as number[]];
  const row = page.locator('.orders-table tbody tr').nth(3);
  const shown = (await row.getByRole('cell').allTextContents()).map(printed);
  const expected = [errors[3], errors[3] / errors[0], rho[3], rho[3] * errors[3]];
  for (const [column, value] of expected.entries()) expect(shown[column] / value).toBeCloseTo(1, 2);
  // No two of them are near each other, else a wrong column would pass.
  const ratios = expected.flatMap((value, i) =>
    expected.slice(i + 1).map((other) => Math.abs(Math.log(value / other))),
  );
  expect(Math.min(...ratios)).toBeGreaterThan(0.02);
  expect(await page.locator('.equation').textContent()).toContain('+');
  expect(rho[3]).toBeLessThan(1);
  await expect(page.getByText(/is over 10: ρ₃ = E₀\/E₃/)).toBeVisible();
  await button(page, 'sizes').click();
  await expect(button(page, 'sizes')).toHaveAttribute('aria-pressed', 'true');
});

test('the axis of the curves is epochs, seconds or scalar targets, and is part of the link', async ({ page }) => {
  await open(page, `#v=1&f=sixHumpCamel&order=1&t1=order:2&${TINY}`);
  await trainButton(page).click();
  await finished(page);
  await button(page, 'targets').click();
  await expect(page).toHaveURL(/x=targets/);
  await page.getByLabel('Quantity compared').selectOption('ρ₁');
  await expect(page.getByRole('region', { name: 'ρ₁' })).toBeVisible();
});

test('the ends of a domain are typed in any order, and what cannot be taken stays with its reason', async ({
  page,
}) => {
  await open(page, `#v=1&f=formula&fx=x1*x2&dom=-2,2,-1,1&${TINY}`);
  const [lower, upper] = [page.getByLabel('x₁, lower end'), page.getByLabel('x₁, upper end')];
  await lower.fill('3');
  await lower.press('Tab');
  await expect(upper).toBeFocused();
  await expect(lower).toHaveValue('3');
  await expect(lower).toHaveAttribute('aria-invalid', 'true');
  await expect(lower).toHaveAccessibleDescription('lower end must be below the upper end 2; in force: -2');
  await expect(page).toHaveURL(/dom=-2,2,-1,1/);
  await upper.fill('5,5');
  await upper.press('Tab');
  await expect(page).toHaveURL(/dom=3,5\.5,-1,1/);
  await expect(lower).toHaveAttribute('aria-invalid', 'false');
  await expect(upper).toHaveValue('5.5');
});

test('a number that cannot be taken outlives the settings panel, and goes with Escape or Defaults', async ({
  page,
}) => {
  await open(page, `#v=1&f=sixHumpCamel&${TINY}`);
  await button(page, 'Settings').click();
  const noise = page.getByLabel('Noise on values');
  await noise.fill('1,000');
  await noise.press('Enter');
  await expect(noise).toHaveAccessibleDescription('1,000 can be 1000 or 1.000; in force: 0');
  await expect(page.getByText('1,000 can be 1000')).toBeVisible();
  await button(page, 'Close').click();
  await button(page, 'Settings').click();
  await expect(noise).toHaveValue('1,000');
  await noise.press('Escape');
  await expect(noise).toHaveValue('0');
  await expect(noise).toHaveAttribute('aria-invalid', 'false');
  const gain = page.getByLabel('Gain per order c₁ … c₅, order 2');
  await gain.fill('−1');
  await page.getByLabel('Gain per order c₁ … c₅, order 4').fill('2');
  await noise.focus();
  await expect(page).toHaveURL(/gains=1,1,1,2,1/);
  await expect(gain).toHaveValue('−1');
  await button(page, 'Defaults').click();
  await expect(gain).toHaveValue('1');
  await expect(gain).toHaveAttribute('aria-invalid', 'false');
  await noise.press('Escape');
  await expect(noise).toHaveCount(0);
});

test('a typeset formula that is copied and pasted into the field is the same formula', async ({ page }) => {
  const source = 'a = 2; sin(a x1)/sqrt(1 + x2^2) + 2^x1';
  await open(page, `#v=1&f=formula&fx=${encodeURIComponent(source)}&${TINY}`);
  const formula = page.getByLabel('f(x₁, x₂) =');
  const copyTypeset = async () => {
    const typeset = page.locator('.formula-echo .formula');
    await expect(typeset.locator('math').first()).toBeVisible();
    await typeset.evaluate((box) => getSelection()?.selectAllChildren(box));
    await page.keyboard.press('ControlOrMeta+c');
  };
  await copyTypeset();
  await formula.fill('x1');
  await formula.selectText();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(formula).toHaveValue(source);
  await expect(page.locator('.formula-problem')).toHaveCount(0);
});
