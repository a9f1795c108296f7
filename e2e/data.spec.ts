/** Data of one's own: pasted, trained, in a link that asks for their file, in a session. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { OTHER_TEXT, SLOPES, SLOPES_TEXT } from '../src/testing/ownTables.ts';
import { parseSession } from '../src/training/session.ts';
import { button, finished, open, result, savedRun, trainButton } from './playground.ts';

const TINY = 'v=2&width=12&maxep=8&pat=1000&backend=wasmPlain';
/** Measured from this function, with its slopes and sets. */
const FUNCTION = `#${TINY}&f=branin&order=1&n=40&nval=50&ntest=60`;

const card = (page: Page) => page.getByRole('region', { name: 'Your own data', exact: true });
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page: Page, name: string, text: string) =>
  page.locator('input[accept^=".csv"]').setInputFiles(csv(name, text));
const numbers = (lines: Record<string, unknown>[]) => lines.map(({ seconds, ...line }) => line);

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste rows').evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Lets a file fall on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}

test('data are pasted, previewed and trained as the function they were measured from; their link asks for the file', async ({
  page,
  browser,
}) => {
  await open(page, FUNCTION);
  await trainButton(page).click();
  await finished(page);
  const known = numbers(await savedRun(page));

  await open(page, `#${TINY}`);
  await button(page, 'Your own data').click();
  await paste(page, SLOPES_TEXT.replace('\n', '\n1,2,three,4,5,test\n'));
  await expect(card(page)).toContainText('row 2, y: three: not a number');
  await expect(button(page, 'Use 150 rows, leave out 1')).toBeVisible();
  await paste(page, SLOPES_TEXT);
  await expect(card(page)).toContainText('Complete up to order 1');
  const first = await page
    .getByRole('region', { name: 'First rows' })
    .locator('tbody tr')
    .evaluateAll((shown) => shown.map((row) => [...row.children].map((cell) => Number(cell.getAttribute('title')))));
  // x1, x2, y and the slopes of the file's first lines; behind them stands the set.
  const lines = SLOPES_TEXT.split('\n').slice(1, 4);
  expect(first).toEqual(lines.map((line) => line.split(',').slice(0, 5).map(Number)));
  await button(page, 'Use these 150 rows').click();
  await expect(card(page)).toContainText('40 for training, 50 for validation, 60 for test');
  await trainButton(page).click();
  await finished(page);
  expect(numbers(await savedRun(page))).toEqual(known);

  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save session').click();
  const session = readFileSync(await (await download).path(), 'utf8');
  expect(parseSession(session).data).toEqual(SLOPES);
  const link = new URL(page.url()).hash;

  // A reload finds them again.
  await page.reload();
  await expect(card(page)).toContainText('40 for training');

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, link);
  await expect(card(elsewhere)).toContainText('This link is about data that it does not carry: 150 rows');
  await trainButton(elsewhere).click();
  await expect(result(elsewhere).getByRole('alert')).toContainText('Open their file');
  await drop(elsewhere, 'other.csv', OTHER_TEXT);
  await expect(card(elsewhere)).toContainText('other.csv is not the file of this link: it has 60 rows');
  await choose(elsewhere, 'own.csv', SLOPES_TEXT);
  await expect(card(elsewhere)).toContainText('own.csv: 150 rows');
  await expect(card(elsewhere).getByRole('alert')).toHaveCount(0);
  await trainButton(elsewhere).click();
  await finished(elsewhere);
  expect(numbers(await savedRun(elsewhere))).toEqual(known);
  await elsewhere.context().close();

  const third = await (await browser.newContext()).newPage();
  await open(third);
  await button(third, 'Share').click();
  await third
    .locator('input[accept^=".json"]')
    .setInputFiles({ name: 'session.json', mimeType: 'application/json', buffer: Buffer.from(session) });
  await expect(card(third)).toContainText('150 rows');
  await finished(third);
  expect(numbers(await savedRun(third))).toEqual(known);
  await third.context().close();
});
