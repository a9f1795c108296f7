/** A lesson that a lecturer makes, hands out, and gets back: from the builder to the tally. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, finished, open, trainButton } from './playground.ts';

const FAST = 'f=matyas&n=30&width=8&nval=50&ntest=50&backend=wasmPlain&maxep=30&pat=1000';
const LESSON = `#v=2&${FAST}&order=1&title=Slopes&text=The%20loss%20is%20%24e%20%3D%20E_0%20%2B%20%5Crho_1%20E_1%24.&ask=choose:2:Which%20one%3F:this:that`;

const builder = (page: Page) => page.getByRole('complementary', { name: 'Lesson builder' });
const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson' });

test('a lesson is made, previewed and shared; answers of three students on phones are tallied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `#v=2&${FAST}&order=1`);
  await button(page, 'Lessons').click();
  await button(page, 'Make a lesson').click();
  await builder(page).getByLabel('Title').fill('What slopes buy');
  await builder(page).getByLabel('Text').fill('The loss is $e = E_0 + \\rho_1 E_1$.\nTrain, then look.');
  await builder(page).getByLabel('Kind of question').selectOption('choose an answer');
  await expect(builder(page)).toContainText('no question');
  await builder(page).getByLabel('What is asked').fill('Will it be better?');
  await builder(page).getByLabel('Answers, one a line').fill('yes\nno\nthe same');
  await builder(page).getByLabel('The right one').selectOption('yes');
  await builder(page).getByLabel('Said after the answer').fill('Slopes say how it goes on.');
  await builder(page).getByLabel('Seed').selectOption('hidden');
  await builder(page).getByLabel('Order in the loss').selectOption('fixed');
  await expect(page.getByLabel('Seed: data')).toBeVisible();
  await button(page, 'Preview').click();
  await expect(builder(page)).toHaveCount(0);
  await expect(page.getByLabel('Seed: data')).toHaveCount(0);
  await expect(button(page, 'Order 2')).toBeDisabled();
  await expect(lesson(page).getByRole('heading', { name: 'What slopes buy' })).toBeVisible();
  await expect(lesson(page).locator('.lesson-body math')).toHaveCount(1);
  await button(page, 'Back to the builder').click();
  await expect(builder(page).getByLabel('What is asked')).toHaveValue('Will it be better?');
  await button(page, 'Share the lesson').click();
  const link = await page.getByLabel('Link that restores this experiment').inputValue();
  expect(link.length).toBeLessThan(450);
  expect(link).not.toContain('Slopes%20say');
  await button(page, 'Close').click();

  await page.setViewportSize({ width: 360, height: 640 });
  const handedIn: string[] = [];
  for (const [name, answer] of [
    ['Ada', 'yes'],
    ['Bo', 'no'],
    ['Cy', 'yes'],
  ]) {
    await page.goto('about:blank');
    await page.goto(link);
    await lesson(page).getByRole('button', { name: answer, exact: true }).click();
    await expect(lesson(page).getByRole('status')).toHaveText(
      `${answer === 'yes' ? 'Yes.' : 'No.'} Slopes say how it goes on.`,
    );
    await lesson(page).getByLabel('Your name').fill(name);
    // What a student has changed last is in what they hand in.
    if (name === 'Cy') await page.getByLabel('ρ rule').selectOption({ index: 2 });
    await lesson(page).getByRole('button', { name: 'Copy the link' }).click();
    await expect(button(page, 'Copied')).toBeVisible();
    handedIn.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(handedIn.map((handIn) => handIn.includes('&rho='))).toEqual([false, false, true]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/#v=2&page=answers');
  await page.getByRole('textbox').fill(handedIn.join('\n'));
  await expect(page.getByRole('status')).toContainText('3 with answers');
  const tally = page.getByRole('region', { name: 'What slopes buy' });
  await expect(tally.getByRole('listitem')).toHaveText([/^2 ✓ yes$/, /^1 no$/, /^0 the same$/]);
  await expect(tally.getByRole('row', { name: /Bo/ })).toContainText('no');
});

test('what is fixed cannot be changed, by keys or Defaults either, and what is hidden is not there', async ({
  page,
}) => {
  await open(page, `${LESSON}&T=7&hide=seed.charts.menu&fix=order.samples`);
  await expect(button(page, 'Order 3')).toBeDisabled();
  await page.keyboard.press('3');
  await expect(button(page, 'Order 1')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Samples n', { exact: true })).toBeDisabled();
  await expect(page.getByLabel('ρ rule')).toBeEnabled();
  for (const name of ['Share', 'Lessons', 'Paper']) await expect(button(page, name)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Curves' })).toHaveCount(0);
  await button(page, 'Settings').click();
  await expect(page.getByLabel('Seed: weights')).toHaveCount(0);
  await button(page, 'Defaults').click();
  await button(page, 'Close').click();
  await expect(page).toHaveURL(/n=30/);
  await expect(page).toHaveURL(/^(?!.*T=7)/);
  await trainButton(page).click();
  await finished(page);
  await lesson(page).getByRole('button', { name: 'Back to the lesson' }).click();
  await expect(page).toHaveURL(/T=7/);
});

test('hiding and fixing change no number of a run', async ({ page }) => {
  const errors: (string | null)[] = [];
  for (const more of ['', '&hide=seed.rho.function.triangle&fix=order']) {
    await open(page, LESSON + more);
    await trainButton(page).click();
    await finished(page);
    errors.push(await page.locator('.result .headline').getAttribute('title'));
    await page.goto('about:blank');
  }
  expect(errors[0]).toMatch(/\d/);
  expect(errors[1]).toBe(errors[0]);
});

test('a link that somebody edited says which part of the lesson cannot be used', async ({ page }) => {
  await open(page, `${LESSON.replace('choose:2', 'choose:5')}&hide=seed.sead&fix=charts&lesson=slopes`);
  const banner = page.getByRole('alert');
  for (const words of [
    'ask=',
    'no such answer',
    'no such control: sead',
    'cannot be fixed, only hidden: charts',
    'a lesson of its own',
  ])
    await expect(banner).toContainText(words);
  await expect(lesson(page).getByRole('heading', { name: 'Slopes' })).toBeVisible();
  await expect(page.getByLabel('Seed: data')).toBeVisible();
});

test('what a lecturer writes is text, never HTML', async ({ page }) => {
  const evil = encodeURIComponent('<img src=x onerror="window.hurt=1"> $\\href{javascript:window.hurt=1}{x}$');
  await open(page, `#v=2&f=matyas&title=${evil}&text=${evil}&ask=choose:0:${evil.replaceAll('%3A', '%253a')}:a:b`);
  await expect(lesson(page).getByRole('heading')).toContainText('<img src=x');
  await expect(lesson(page).locator('img, a')).toHaveCount(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('what is no formula is said in the builder, and shown as it was typed, without a word on the console', async ({
  page,
}) => {
  await open(page, `#v=2&${FAST}`);
  await button(page, 'Lessons').click();
  await button(page, 'Make a lesson').click();
  await builder(page).getByLabel('Title').fill('Mine');
  await builder(page).getByLabel('Text').fill('A $\\frac{$ and $\\rho_1$ for 3$.');
  const wrong = builder(page).getByText('Not a formula, shown as it is');
  await expect(wrong).toHaveText('Not a formula, shown as it is: $\\frac{$');
  await button(page, 'Preview').click();
  await expect(lesson(page).locator('.tex').first()).toHaveText('$\\frac{$');
  await expect(lesson(page).locator('.tex math')).toHaveCount(1);
  await button(page, 'Back to the builder').click();
  await builder(page).getByLabel('Text').fill('All is $\\rho_1$.');
  await expect(wrong).toHaveCount(0);
});

test('the builder is used by keyboard, and ends with what was made in the link', async ({ page }) => {
  await open(page, '#v=2&f=matyas');
  await button(page, 'Lessons').press('Enter');
  await button(page, 'Make a lesson').press('Enter');
  await builder(page).getByLabel('Title').pressSequentially('Mine p s r');
  await expect(button(page, 'Reset')).toBeDisabled();
  await button(page, 'Done').press('Enter');
  await expect(builder(page)).toHaveCount(0);
  await expect(page).toHaveURL(/title=Mine/);
  await button(page, 'End').press('Enter');
  await expect(lesson(page)).toHaveCount(0);
  await expect(page).toHaveURL(/^(?!.*title=)/);
});

test('a lesson that keeps something back is left where it was made, not where it is learned', async ({ page }) => {
  for (const rule of ['fix=order', 'hide=seed']) {
    await open(page, `${LESSON}&${rule}`);
    await expect(lesson(page)).toBeVisible();
    await expect(button(page, 'End')).toHaveCount(0);
  }
  await button(page, 'Lessons').click();
  await button(page, 'Make a lesson').click();
  await button(page, 'Discard').click();
  await expect(lesson(page)).toHaveCount(0);
  await expect(page.getByLabel('Seed: data')).toBeVisible();
  await expect(page).toHaveURL(/^(?!.*(title|hide)=)/);
});

for (const [width, height] of [
  [1280, 800],
  [360, 640],
]) {
  test(`no accessibility fault is found in the builder and its lesson at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `${LESSON}&fix=order`);
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
    expect(await faults()).toEqual([]);
    await button(page, 'Lessons').click();
    await button(page, 'Make a lesson').click();
    await builder(page).getByLabel('Kind of question').selectOption('guess a number');
    expect(await faults()).toEqual([]);
  });
}
