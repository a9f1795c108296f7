/** Lessons: each opens by its link, drives the page, runs, and shows what it says; answers travel and are tallied. */
import { expect, type Page, test } from '@playwright/test';
import { LESSONS, lessonAfter } from '../src/lessons/index.ts';
import { button, finished, open, trainButton } from './playground.ts';

const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson' });
const next = (page: Page) => button(page, 'Next');

for (const { id, title, steps } of LESSONS) {
  const following = lessonAfter({ id });
  test(`“${title}” opens by its link, goes through its steps, and shows what it says`, async ({ page }) => {
    await open(page, `#v=2&lesson=${id}`);
    for (const [i, { heading, expected }] of steps.entries()) {
      if (i > 0) await next(page).click();
      await expect(lesson(page).getByRole('heading', { name: heading })).toBeVisible();
      await expect(lesson(page).getByText('The experiment is your own now.')).toHaveCount(0);
      if (!expected) continue;
      await trainButton(page).click();
      await finished(page, 110_000);
      await expect(lesson(page).getByText('✓ as expected')).toBeVisible();
    }
    if (!following) return expect(next(page)).toBeDisabled();
    await button(page, 'Next lesson').click();
    await expect(lesson(page).getByRole('heading', { name: following.title })).toBeVisible();
  });
}

test('a student’s own change is kept from step to step, and “Back to the lesson” restores the experiment', async ({
  page,
}) => {
  await open(page, '#v=2&lesson=values');
  await button(page, 'Order 3').click();
  await expect(page).toHaveURL(/order=3/);
  await expect(lesson(page).getByText('The experiment is your own now.')).toBeVisible();
  await next(page).click();
  await next(page).click();
  await expect(page).toHaveURL(/order=3.*lesson=values&step=3/);
  await button(page, 'Back to the lesson').click();
  await expect(page).toHaveURL(/order=0.*show=1,0.*lesson=values&step=3/);
  await button(page, 'End').click();
  await expect(lesson(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/lesson=/);
});

test('answers are in the link that a student hands in, and a lecturer sees those of three as a table and a tally', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Lessons').click();
  await page.getByRole('button', { name: /^Few samples/ }).click();
  const links: string[] = [];
  for (const [name, option] of [
    ['Ada', 'A: few points, with derivatives'],
    ['Ben', 'B: many points, values alone'],
    ['Cleo', 'A: few points, with derivatives'],
  ]) {
    await page.goto('/#v=2');
    await page.reload();
    await page.goto('/#v=2&lesson=samples');
    await button(page, option).click();
    await expect(lesson(page).getByText(/^(Yes|No)\. /)).toBeVisible();
    await next(page).click();
    await next(page).click();
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await expect(page).toHaveURL(new RegExp(`by=${name}`));
    links.push(page.url());
  }
  await button(page, 'Lessons').click();
  await button(page, 'Collect answers').click();
  await page.getByRole('textbox').fill([...links, 'not a link'].join('\n'));
  await expect(page.getByText('3 with answers; 1 left out')).toBeVisible();
  await expect(page.getByText('line 4: no link of this page')).toBeVisible();
  await expect(page.locator('.answers-tallies li')).toHaveText([
    '2 ✓ A: few points, with derivatives',
    '1 B: many points, values alone',
    '0 about the same',
  ]);
  await expect(page.locator('.answers-table tbody th')).toHaveText(['Ada', 'Ben', 'Cleo']);
  await button(page, 'Back to the playground').click();
  await page.goBack();
  await expect(page.locator('.answers-table tbody th')).toHaveText(['Ada', 'Ben', 'Cleo']);
});

test('a guess is drawn by keyboard, and the runs are drawn beside it', async ({ page }) => {
  await open(page, '#v=2&lesson=orders&step=2');
  const first = page.getByRole('slider', { name: 'Guess for 0' });
  await first.focus();
  const before = Number(await first.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(Number(await first.getAttribute('aria-valuenow'))).toBeCloseTo(before * 1.25 ** 2, 6);
  await button(page, 'This is my guess').click();
  await expect(lesson(page).getByText(/^Dashed: your guess\. Train to see/)).toBeVisible();
  await expect(page).toHaveURL(/ans=errors:15\.6,10,10,10/);
});

test('by keyboard the list takes the focus and gives it back, and an answer keeps it', async ({ page }) => {
  await open(page, '#v=2&f=matyas');
  await button(page, 'Lessons').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: LESSONS[0].title })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Lessons')).toBeFocused();
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, '#v=2&lesson=values&step=2');
  const options = page.locator('.lesson-option');
  // Of a phone's sheet, too, all answers are in sight.
  for (const option of await options.all()) await expect(option).toBeInViewport({ ratio: 0.9 });
  await options.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(lesson(page).getByText(/^Yes\. /)).toBeFocused();
});

test('an unknown lesson is no lesson, and the playground is as ever', async ({ page }) => {
  await open(page, '#v=2&f=matyas&lesson=nonsense');
  await expect(lesson(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Function' })).toBeVisible();
});

test('what was trained before a lesson, or a step with another experiment, counts for nothing in it', async ({
  page,
}) => {
  await open(page, '#v=2&lesson=slopes&step=2');
  await trainButton(page).click();
  await finished(page);
  const seen = page.locator('.lesson-observation');
  await expect(seen).toHaveAttribute('data-holds', 'true');
  await button(page, 'Lessons').click();
  await page.getByRole('button', { name: /^Few samples/ }).click();
  await button(page, 'Next').click();
  await expect(seen).toHaveAttribute('data-holds', 'none');
  await expect(seen).toContainText('not yet: train first');
  await expect(page.locator('.comparison')).not.toContainText('19.2');
  // A change of the student's own is no run of the step, either: its outcome stays under its own settings.
  await trainButton(page).click();
  await finished(page);
  await expect(seen).toHaveAttribute('data-holds', 'true');
  await button(page, 'Order 4').click();
  await expect(seen).toHaveAttribute('data-holds', 'none');
  await expect(page.locator('.comparison').getByRole('row', { name: /^Order/ })).toHaveText(/2\s*0/);
});

test('on a phone each step is read from its beginning, however far the one before was scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, '#v=2&lesson=fixed');
  const body = page.locator('.lesson-body');
  await body.evaluate((each) => each.scrollTo(0, 60));
  expect(await body.evaluate((each) => each.scrollTop)).toBeGreaterThan(0);
  await button(page, 'Next').click();
  await expect(body.getByRole('heading', { name: 'Run the cell' })).toBeVisible();
  expect(await body.evaluate((each) => each.scrollTop)).toBe(0);
});

test('beside a lesson three runs and their lists of numbers stand in the table of results, none cut', async ({
  page,
}) => {
  await open(page, '#v=2&lesson=approximated&step=3');
  await expect(page.locator('.comparison thead th')).toHaveCount(4);
  const overhang = await page.locator('.comparison').evaluate((table) => {
    const panel = (table.closest('section') as Element).getBoundingClientRect();
    return table.getBoundingClientRect().right - panel.right;
  });
  expect(overhang).toBeLessThanOrEqual(0);
});
