/** What was trained outlives the page: after a reload, as a file, and in a terminal. */
import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { formatNumber } from '../src/plots/format.ts';
import { parseSession } from '../src/training/session.ts';
import { button, finished, open, result, trainButton } from './playground.ts';

const LINK = '#v=2&f=branin&order=2&n=60&width=24&nval=100&ntest=100&maxep=900&pat=1000&backend=wasmPlain&t1=order:0';

const state = (page: Page) => page.locator('.transport-state');

/** Trains until some epochs have passed, and pauses. */
async function trainHalf(page: Page, link = LINK): Promise<void> {
  await open(page, link);
  await trainButton(page).click();
  await expect(page.locator('.progress')).toContainText(/\d\d/, { timeout: 30_000 });
  await button(page, 'Pause').click();
  await expect(state(page)).toContainText('Paused');
}

const cli = (...args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, _, stderr) =>
      error ? reject(new Error(stderr)) : resolve(),
    );
  });

/** What a session's runs have learned: histories without their seconds, test errors, weights to the last bit. */
function learned(path: string) {
  return parseSession(readFileSync(path, 'utf8')).runs.map((run) => ({
    history: run?.history.map(({ seconds, ...report }) => report),
    testError: run?.finished?.testError,
    best: run?.checkpoint.network.best.join(),
  }));
}

/** The same of runs that nobody interrupted, trained in a terminal. */
async function undisturbed(path: string, link = LINK) {
  await cli('train', link, '--save', path);
  return learned(path);
}

async function savedSession(page: Page): Promise<string> {
  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save session').click();
  const path = await (await download).path();
  await button(page, 'Close').click();
  return path;
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

test('after a reload the runs are offered again, and go on to the bits of runs that nobody interrupted', async ({
  page,
}, info) => {
  await trainHalf(page);
  // Between two epochs, where a checkpoint is.
  await button(page, 'Step').click();
  await expect(button(page, 'Step')).toBeEnabled();
  await page.waitForTimeout(200);
  const half = await state(page).innerText();
  await page.reload();
  await expect(page.locator('.notice')).toContainText('Branin, order 2, n = 60, ρ adaptive; 2 runs, epoch');
  // It does not lie over what is opened meanwhile.
  await button(page, 'Settings').click();
  await expect(page.locator('.notice')).toHaveCount(0);
  await button(page, 'Settings').click();
  await button(page, 'Bring back').click();
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(state(page)).toContainText('Paused');
  expect(await state(page).innerText()).toBe(half);
  await button(page, 'Go on').click();
  await finished(page);
  expect(learned(await savedSession(page))).toEqual(await undisturbed(info.outputPath('whole.json')));
});

test('a page that is reloaded in the middle of a training offers it again', async ({ page }) => {
  await open(page, LINK.replace('maxep=900', 'minep=100000&maxep=100000'));
  await trainButton(page).click();
  await expect(page.locator('.progress')).toContainText(/\d\d/, { timeout: 30_000 });
  // Workers say where they are every 0.7 s.
  await page.waitForTimeout(2000);
  await page.reload();
  await expect(page.locator('.notice')).toContainText(/2 runs, epoch \d+, not finished/);
  // It is not in the way of who begins anew.
  await trainButton(page).click();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('two tabs of one experiment train beside each other, and each is kept', async ({ page, context }) => {
  const second = await context.newPage();
  for (const [tab, order] of [
    [page, 1],
    [second, 2],
  ] as const) {
    await open(tab, LINK.replace('order=2', `order=${order}`).replace('maxep=900', 'maxep=40'));
    await trainButton(tab).click();
  }
  for (const tab of [page, second]) {
    await tab.bringToFront();
    await finished(tab);
  }
  const third = await context.newPage();
  await expect(async () => {
    await open(third, '#v=2');
    await button(third, 'Share').click();
    await expect(third.getByRole('dialog')).toContainText('order 1');
    await expect(third.getByRole('dialog')).toContainText('order 2');
  }).toPass({ timeout: 30_000 });
});

test('a file that was saved half trained goes on in a terminal, to the same bits', async ({ page }, info) => {
  // One of them a fork, of another number of batches.
  const link = `${LINK}&t2=fork:4;batches:3`;
  await trainHalf(page, link);
  const half = info.outputPath('half.json');
  copyFileSync(await savedSession(page), half);
  expect(learned(half).every(({ testError }) => testError === undefined)).toBe(true);
  await cli('train', half, '--save', info.outputPath('continued.json'));
  expect(learned(info.outputPath('continued.json'))).toEqual(await undisturbed(info.outputPath('whole.json'), link));
});

test('a session of the terminal is dropped on the page: its runs stand there, trained', async ({ page }, info) => {
  const path = info.outputPath('session.json');
  const [first] = await undisturbed(path);
  await open(page, '#v=2&f=matyas&n=20');
  await drop(page, 'session.json', readFileSync(path, 'utf8'));
  await finished(page);
  await expect(page).toHaveURL(/f=branin&.*t1=order:0/);
  await expect(result(page)).toContainText(formatNumber(first.testError ?? Number.NaN));
  expect(learned(await savedSession(page))).toEqual(learned(path));
});

test('a file that is no session is refused with its reason, and what is on the page stays', async ({ page }) => {
  await trainHalf(page);
  const before = await state(page).innerText();
  for (const [content, reason] of [
    ['years of work', 'invalid session: not JSON'],
    ['{"format":"sobolev-playground","version":7}', 'invalid session: version: 7 (of a newer playground)'],
    ['{"format":"tensorflow"}', 'invalid session: format: "tensorflow" (not "sobolev-playground")'],
  ]) {
    await drop(page, 'thesis.json', content);
    await expect(page.locator('.notice')).toContainText(`thesis.json: ${reason}. The page stays as it was.`);
    expect(await state(page).innerText()).toBe(before);
    await button(page, 'Dismiss').click();
  }
});

test('a browser that keeps nothing says so, and trains', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('storage is off', 'SecurityError');
    };
  });
  await open(page, LINK);
  await trainButton(page).click();
  await expect(page.locator('.notice')).toContainText('This browser keeps no session (storage is off)');
  await finished(page);
});

test('a storage that is full is said once, and the training goes on to its end', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  await open(page, LINK);
  await trainButton(page).click();
  await expect(page.locator('.notice')).toContainText('This browser keeps no session (the disk is full)');
  await button(page, 'Dismiss').click();
  await finished(page);
  await button(page, 'Reset').click();
  await trainButton(page).click();
  await finished(page);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a run that is paused right after its first epochs is saved as one that was paused later', async ({ page }) => {
  await open(page, LINK.replace('maxep=900', 'minep=100000&maxep=100000'));
  await trainButton(page).click();
  await expect(page.locator('.progress')).toContainText(/epoch [1-9]/);
  await button(page, 'Pause').click();
  const { runs } = parseSession(readFileSync(await savedSession(page), 'utf8'));
  expect(runs.every((run) => run && run.history.length > 0)).toBe(true);
});
