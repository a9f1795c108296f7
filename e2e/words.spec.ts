/**
 * No word of the page is without a translation. In the pseudo-language (`lang=pseudo`) what has one stands in brackets:
 * whatever a view shows or speaks outside of them is a name, or forgotten.
 */
import { expect, type Page, test } from '@playwright/test';
import { FIELDS } from '../src/config/fields.ts';
import { ALL_FUNCTIONS } from '../src/functions/index.ts';
import { LESSONS } from '../src/lessons/index.ts';

const QUICK = 'f=branin&order=2&n=40&width=16&nval=60&ntest=60&maxep=12&pat=1000&backend=wasmPlain';

/** Names, which no language translates; file formats and units among them. */
const NAMES = new Set([
  ...ALL_FUNCTIONS.flatMap(({ name }) => name.match(/\p{L}{2,}/gu) ?? []),
  ...FIELDS.activation.options.map(({ label }) => label),
  ...['Sobolev', 'Playground', 'DE', 'EN', 'CSV', 'GIF', 'HTML', 'ONNX', 'PNG', 'SVG', 'kB', 'MB', 'ms'],
]);

/** What is seen and spoken outside of brackets, a piece a line. */
async function unsaid(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const unsaidIn = 'script, style, noscript, code, kbd, math, .katex, textarea, [translate="no"], :not(html)[lang]';
    const spoken = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'alt'];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(unsaidIn) || !element.checkVisibility()) continue;
      if (!(node instanceof Element)) found.push(node.nodeValue ?? '');
      else for (const name of spoken) found.push(node.getAttribute(name) ?? '');
    }
    return found;
  });
  // A sentence with formulas in it is in several pieces, and has brackets at its ends alone.
  let rest = texts.join('\n');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  const isForgotten = (line: string) => (line.match(/\p{L}{2,}/gu) ?? []).some((word) => !NAMES.has(word));
  return rest.split('\n').filter(isForgotten);
}

/** Waits until what is shown has not changed for a moment: parts of a view come when the page is idle. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = await page.locator('body').innerHTML();
      await page.waitForTimeout(300);
      return (await page.locator('body').innerHTML()) === before;
    })
    .toBe(true);
}

async function train(page: Page): Promise<void> {
  await page.locator('.transport .strong').click();
  await expect(page.locator('.transport-state')).toContainText('Fíníshéd', { timeout: 60_000 });
}

async function openShare(page: Page): Promise<void> {
  await page.locator('.header button[title^="⟦Línk"]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Opens whatever can be opened in a part of the page. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

type View = readonly [name: string, hash: string, prepare?: (page: Page) => Promise<unknown>];

/** What is looked at, and what is done before. */
const PARTS: Readonly<Record<string, readonly View[]>> = {
  'of training': [
    ['an untrained network', `${QUICK}&pass=1`, unfold],
    ['a run in a point', `${QUICK}&pt=1,2&tiles=1`, train],
    ['a run and its result', QUICK],
    ['what an epoch is made of', `${QUICK}&charts=epoch`],
    ['a batch, line by line', `${QUICK}&charts=batch`],
    ['a slice', `${QUICK}&charts=slice&pt=1,2`],
    ['four twins', `${QUICK}&t1=order:0&t2=order:3;rho:none&t3=fork:5;lr:0.01`, train],
    ['a projector', `${QUICK}&mode=presenter`],
    ['a frame', `${QUICK}&mode=embed`],
  ],
  'of what is opened': [
    ['a formula with trouble', 'f=formula&fx=sqrt(x1)*abs(x2)&dom=-1,1,-1,1', unfold],
    ['data', 'f=data'],
    ['the keys', QUICK, (page) => page.keyboard.press('?')],
    [
      'all settings',
      QUICK.replace('order=2', 'order=3'),
      (page) =>
        page
          .locator('#settings-toggle')
          .click()
          .then(() => unfold(page)),
    ],
    ['what is shared and taken away', QUICK, openShare],
    ['the same of a run', QUICK, (page) => train(page).then(() => openShare(page))],
    ['lessons', QUICK, (page) => page.locator('.header button').first().click()],
    [
      'a lesson that is made',
      QUICK,
      async (page) => {
        await page.locator('.header button').first().click();
        await page.getByRole('button', { name: 'Máké á léssón' }).click();
      },
    ],
    ['a link of which parts cannot be used', 'f=branin&order=9&n=-3&lr=fast&zzz=1&t1=width:0'],
  ],
  'of the paper’s page and that of answers': [
    ['Fig. 1', 'page=paper'],
    ['Table III', 'page=paper&fig=t3'],
    ['Fig. 2', 'page=paper&fig=2'],
    ['a sweep of one’s own', 'page=paper&fig=own'],
    ['answers of a class', 'page=answers'],
  ],
  'of the lessons': LESSONS.flatMap(({ id, steps }) =>
    steps.map((_, i): View => [`${id}, step ${i + 1}`, `lesson=${id}&step=${i + 1}`]),
  ),
};

for (const [part, views] of Object.entries(PARTS))
  test(`every word has a translation: ${part}`, async ({ page }) => {
    test.setTimeout(300_000);
    for (const [name, hash, prepare] of views) {
      // What was opened for another view is in the way of this one.
      if (prepare) await page.goto('about:blank');
      await page.goto(`/#v=2&${hash}&lang=pseudo`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'pseudo');
      await prepare?.(page);
      // Whatever a view loads is looked at, too.
      await page.waitForLoadState('networkidle');
      await settled(page);
      expect(await unsaid(page), name).toEqual([]);
    }
  });
