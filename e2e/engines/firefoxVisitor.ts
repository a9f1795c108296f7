/** Firefox as it is installed, by WebDriver BiDi. */
import puppeteer, { type ElementHandle, type LaunchOptions, type Page } from 'puppeteer-core';
import { MIDDLE, untilFound, type Visitor } from './visitor.ts';

async function visible(page: Page, path: string): Promise<ElementHandle<Element> | null> {
  for (const element of await page.$$(`xpath/${path}`)) if (await element.isVisible()) return element;
  return null;
}

export async function firefoxVisitor(options: LaunchOptions, downloads: string): Promise<Visitor> {
  const browser = await puppeteer.launch({
    ...options,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    async open(address) {
      // Another hash alone would load nothing.
      await page.goto('about:blank');
      await page.goto(address);
    },
    ask: (question, about) => page.evaluate(question as (about: unknown) => never, about),
    async press(path, [x, y] = MIDDLE) {
      const element = await untilFound(path, () => visible(page, path));
      await element.scrollIntoView();
      const box = await element.boundingBox();
      if (!box) throw new Error(`not on the page: ${path}`);
      await element.click({ offset: { x: x * box.width, y: y * box.height } });
    },
    close: () => browser.close(),
  };
}
