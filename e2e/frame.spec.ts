/** The playground where it is not a page of its own: on a projector, and in the frame of another page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, finished, open, trainButton } from './playground.ts';

const FAST = 'f=matyas&n=30&width=8&nval=50&ntest=50&backend=wasmPlain';

const stage = (page: Page) => page.getByRole('region', { name: 'Surfaces' });

test.describe('on a projector', () => {
  test('one key changes to large type and back, and the experiment goes on', async ({ page }) => {
    await open(page, `#v=2&${FAST}&maxep=100000&minep=100000`);
    const [before] = await stage(page)
      .locator('h2')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
    await page.keyboard.press('p');
    await expect(button(page, 'Leave')).toBeVisible();
    await expect(button(page, 'Share')).toHaveCount(0);
    await expect(button(page, 'Pause')).toBeVisible();
    const [after] = await stage(page)
      .locator('h2')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(after / before).toBeCloseTo(1.4, 1);
    await page.keyboard.press('P');
    await expect(button(page, 'Share')).toBeVisible();
    await expect(page).toHaveURL(/^(?!.*mode=)/);
  });

  test('Page Down turns to the next panel beside the stage, which is in the link', async ({ page }) => {
    await open(page, '#v=2&f=branin&order=1&mode=presenter');
    await expect(page.getByRole('region', { name: 'Errors' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('.cell')).toHaveCount(21);
    await expect(page.getByRole('region', { name: 'Errors' })).toHaveCount(0);
    await expect(page).toHaveURL(/panel=triangle/);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect(page.locator('.cell')).toHaveCount(0);
    await expect(page).toHaveURL(/panel=stage/);
    await page.reload();
    await expect(button(page, 'Stage')).toHaveAttribute('aria-pressed', 'true');
  });

  test('with a lesson, Page Down goes through its steps, from the first to the last', async ({ page }) => {
    await open(page, '#v=2&lesson=slopes&mode=presenter');
    for (const step of [2, 3, 3]) {
      await page.keyboard.press('PageDown');
      await expect(page.getByText(`${step} of 3`, { exact: true })).toBeVisible();
    }
    await page.keyboard.press('PageUp');
    await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
    await expect(button(page, 'Leave')).toBeVisible();
  });

  test('on a phone nothing scrolls sideways, nor is a word of the status cut', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    // In the language with the longer words.
    await page.goto('/#v=2&n=20&width=16&maxep=5&nval=60&ntest=60&mode=presenter&lang=de');
    await button(page, 'Trainieren').click();
    await expect(page.getByText('Beendet', { exact: true })).toBeVisible();
    await expect(page.locator('.rewind')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const cut = await page
      .locator('.progress, .legend b')
      .evaluateAll(
        (all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > 360)
            .length,
      );
    expect(cut).toBe(0);
  });

  test('digits choose the order, and ? lists the keys', async ({ page }) => {
    await open(page, '#v=2&f=branin&order=1&mode=presenter');
    await page.keyboard.press('3');
    await expect(page).toHaveURL(/order=3/);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Page Up');
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/order=3/);
  });

  test('no key acts while a text is typed', async ({ page }) => {
    await open(page, '#v=2&f=branin&order=1');
    await page.getByLabel('Samples n', { exact: true }).press('p');
    await expect(button(page, 'Share')).toBeVisible();
  });

  test('curves are lines of three pixels, and the ring follows the pointer', async ({ page }) => {
    await open(page, `#v=2&${FAST}&order=1&maxep=30&mode=presenter`);
    await trainButton(page).click();
    await finished(page);
    const widths = await page
      .locator('.legend line')
      .evaluateAll((lines) => lines.map((line) => Number.parseFloat(getComputedStyle(line).strokeWidth)));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3);
    await page.mouse.move(300, 200);
    const ring = await page.locator('.pointer-ring').boundingBox();
    expect((ring?.x ?? 0) + (ring?.width ?? 0) / 2).toBeCloseTo(300, 0);
    expect((ring?.y ?? 0) + (ring?.height ?? 0) / 2).toBeCloseTo(200, 0);
  });

  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [1024, 768],
  ]) {
    test(`the surfaces are large, and nothing has to be scrolled, at ${width}x${height} with any panel @surfaces`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, '#v=2&f=branin&order=2&mode=presenter');
      for (const panel of ['Curves', 'Partials', 'Result', 'Controls', 'Stage']) {
        await button(page, panel).first().click();
        const [scroll, client] = await page.evaluate(() => [
          document.documentElement.scrollHeight,
          document.documentElement.clientHeight,
        ]);
        expect(scroll, panel).toBeLessThanOrEqual(client);
        const surfaces = await stage(page).boundingBox();
        expect(surfaces?.height, panel).toBeGreaterThan(0.4 * height);
      }
    });
  }

  test('no accessibility fault is found', async ({ page }) => {
    await open(page, '#v=2&f=branin&order=2&mode=presenter');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});

/** A server of another origin, with a page that has the playground in a frame; its messages are in `window.heard`. */
let server: Server;
let host = '';

test.beforeAll(async ({ baseURL }) => {
  server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(hostPage(String(baseURL), decodeURIComponent(url.slice(2))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => void server.close());

const hostPage = (playground: string, link: string) => `<!doctype html><title>host</title>
  <iframe data-sobolev style="width:100%;height:300px"></iframe>
  <script type="module">
    import { connectSobolev } from '${playground}/embed.js';
    const frame = document.querySelector('iframe');
    window.heard = [];
    addEventListener('message', ({ data }) => window.heard.push(data));
    frame.src = '${playground}/${link}';
    window.playground = connectSobolev(frame);
  </script>`;

/** `link`: without the origin that may steer, which is that of the page unless another one is given. */
async function openHost(page: Page, link: string, named = host): Promise<void> {
  await page.goto(`${host}/?${encodeURIComponent(`${link}&mode=embed&host=${named}`)}`);
}

interface HostWindow {
  heard: Record<string, unknown>[];
  playground: Record<string, (argument?: string) => Promise<void>>;
}

const events = (page: Page, event: string) =>
  page.evaluate((kind) => (window as unknown as HostWindow).heard.filter((each) => each.event === kind), event);

const ask = (page: Page, command: string, argument?: string) =>
  page.evaluate(
    ([name, link]) =>
      (window as unknown as HostWindow).playground[name as string](link).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    [command, argument] as const,
  );

const inFrame = (page: Page) => page.frameLocator('iframe');

test.describe('in a frame', () => {
  test('is steered by the page that its link names, which hears how the runs go on', async ({ page }) => {
    await openHost(page, `#v=2&${FAST}&maxep=40&panel=stage`);
    await expect.poll(() => events(page, 'ready')).toHaveLength(1);
    expect(await ask(page, 'set', `#v=2&${FAST}&order=1&maxep=25&seed=3`)).toBe('done');
    expect(await ask(page, 'train')).toBe('done');
    await expect.poll(() => events(page, 'finished'), { timeout: 20_000 }).toHaveLength(1);
    const epochs = (await events(page, 'epoch')).map(({ epoch }) => epoch);
    expect(epochs).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    const [ended] = await events(page, 'finished');
    expect(ended).toMatchObject({ run: 'A', reason: 'epochCap', epochs: 25 });
    expect((await events(page, 'epoch'))[0].errors).toHaveLength(2);
    await expect(inFrame(page).getByRole('region', { name: 'Surfaces' })).toBeVisible();
    await expect(inFrame(page).locator('.cell')).toHaveCount(0);
  });

  test('says what is wrong with a link, and keeps the experiment', async ({ page }) => {
    await openHost(page, '#v=2&f=branin&order=3');
    await expect.poll(() => events(page, 'ready')).toHaveLength(1);
    expect(await ask(page, 'set', '#v=2&f=matyas&order=9')).toContain('order=9');
    expect(await ask(page, 'set', 'https://elsewhere.example/')).toContain('no link of this page');
    await expect(inFrame(page).getByRole('button', { name: 'Order 3' })).toHaveAttribute('aria-pressed', 'true');
    await expect(inFrame(page).getByRole('alert')).toHaveCount(0);
  });

  test('refuses a page that its link does not name, and tells it nothing but the height', async ({ page }) => {
    await openHost(page, `#v=2&${FAST}&maxep=20`, 'https://school.example');
    await expect.poll(() => events(page, 'size')).not.toHaveLength(0);
    expect(await ask(page, 'train')).toContain(`refused: ${host} may not steer this frame`);
    await expect(inFrame(page).getByText('Ready')).toBeVisible();
    await inFrame(page).getByRole('button', { name: 'Train', exact: true }).click();
    await expect(inFrame(page).getByText('Finished', { exact: true })).toBeVisible();
    expect([await events(page, 'ready'), await events(page, 'epoch'), await events(page, 'finished')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  for (const width of [360, 800, 1280]) {
    test(`is as high as its content at ${width} pixels, and stays so`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openHost(page, '#v=2&f=branin&order=1');
      await expect(inFrame(page).locator('.cell').first()).toBeVisible();
      await page.waitForTimeout(1500);
      const heights = (await events(page, 'size')).map(({ height }) => height);
      const last = heights.at(-1);
      const frame = await page.locator('iframe').boundingBox();
      expect(frame?.height).toBeGreaterThan(600);
      expect(Math.abs(Number(last) - (frame?.height ?? 0))).toBeLessThan(6);
      await page.waitForTimeout(1000);
      // No frame that grows because it has grown.
      expect((await events(page, 'size')).at(-1)?.height).toBe(last);
      const scrolls = await inFrame(page)
        .locator('html')
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      expect(scrolls).toBeLessThanOrEqual(0);
    });
  }

  test('Back leaves the page around, whatever was changed in the frame', async ({ page }) => {
    await page.goto('/icon.svg');
    await openHost(page, '#v=2&f=branin&order=1');
    for (const order of [2, 3, 4]) {
      await inFrame(page)
        .getByRole('button', { name: `Order ${order}` })
        .click();
      await page.waitForTimeout(500);
    }
    await page.goBack();
    await expect(page).toHaveURL(/icon\.svg$/);
  });

  test('the example page shows and steers it', async ({ page }) => {
    await page.goto('/embed-example.html');
    await expect(page.locator('#log')).toContainText('ready');
    await button(page, 'Matyas, order 2').click();
    await button(page, 'Train').click();
    await expect(page.locator('#log')).toContainText('epoch 10');
    await button(page, 'A link that is wrong').click();
    await expect(page.locator('#log')).toContainText('refused: order=9');
    await button(page, 'Pause').click();
  });
});
