/** The page without a network, and a new version under an open tab: on a server of its own, in a folder below its root. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { fillIn } from '../scripts/offline.ts';
import { button, finished, trainButton } from './playground.ts';

test.use({ serviceWorkers: 'allow' });

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const FOLDER = '/courses/ml/';
const QUICK = '#v=2&f=branin&order=1&n=40&width=16&nval=60&ntest=60&maxep=30&pat=1000&backend=wasmPlain';

/** A server of one folder, which can be exchanged for another while it runs. */
class Site {
  readonly #server: Server;
  folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#server = createServer(async ({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const path = pathname === FOLDER ? `${FOLDER}index.html` : pathname;
      try {
        const content = await readFile(join(this.folder, path.slice(FOLDER.length)));
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${FOLDER}`;
  }
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A copy of the build, changed, with the service worker that belongs to it. */
function build(change: (folder: string) => void = () => {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync('dist', folder, { recursive: true });
  change(folder);
  fillIn(folder);
  return folder;
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + QUICK);
  await expect(trainButton(page)).toBeEnabled();
  return page;
}

/** Until all files are kept, and the page is served by the service worker. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('where what is kept cannot be read, the network answers', async ({ context }) => {
  const folder = build();
  const site = new Site(folder);
  const address = await site.open();
  const page = await visit(context, address);
  await kept(page);
  const [worker] = context.serviceWorkers();
  await worker.evaluate(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('no disk', 'UnknownError'));
  });
  await page.reload();
  await trainButton(page).click();
  await finished(page);
  await site.close();
  rmSync(folder, { recursive: true });
});

test('after one visit the page works without a network: training, and the parts that were never loaded @surfaces', async ({
  context,
}) => {
  const site = new Site('dist');
  const address = await site.open();
  const page = await visit(context, address);
  await kept(page);
  await site.close();
  await context.setOffline(true);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await page.reload();
  // The service worker adds what this server does not send: threads can share a memory.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await trainButton(page).click();
  await finished(page);
  await expect(page.locator('.stage .figure')).toBeVisible();
  await button(page, 'Paper').click();
  await expect(page.getByRole('heading', { name: /^What the paper says/ })).toBeVisible();
  await button(page, 'Playground').click();
  await button(page, 'Share').click();
  await expect(page.getByRole('heading', { name: 'Share this experiment' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a new version waits until it is asked for; a tab of the old one has all its own parts still', async ({
  context,
}) => {
  const next = build((folder) => {
    const page = join(folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<title>', '<title>The new '));
    // The new build has this part under another name.
    const [paper] = readdirSync(join(folder, 'assets')).filter((name) => /^PaperPage.*js$/.test(name));
    rmSync(join(folder, 'assets', paper));
  });
  const site = new Site('dist');
  const address = await site.open();
  const isNew = async (page: Page) => (await page.title()).startsWith('The new');
  try {
    const first = await visit(context, address);
    await kept(first);
    await first.reload();
    const second = await visit(context, address);
    site.folder = next;
    await second.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    for (const page of [first, second]) await expect(page.locator('.notice')).toContainText('A new version');
    await second.reload();
    expect(await isNew(second)).toBe(false);
    await expect(second.locator('.notice')).toContainText('A new version');
    await button(second, 'Change to it').click();
    await expect.poll(() => isNew(second).catch(() => false)).toBe(true);
    await expect(trainButton(second)).toBeEnabled();
    await expect(second.locator('.notice')).toHaveCount(0);
    // The other tab is still the old page, and what it has not loaded yet is that of the old page.
    expect(await isNew(first)).toBe(false);
    await button(first, 'Paper').click();
    await expect(first.getByRole('heading', { name: /^What the paper says/ })).toBeVisible();
    await button(first, 'Change to it').click();
    await expect.poll(() => isNew(first).catch(() => false)).toBe(true);
  } finally {
    await site.close();
    rmSync(next, { recursive: true });
  }
});

test('a page that is opened as a file says what to do instead', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await expect(page.locator('main')).toContainText('python3 -m http.server 8000');
});
