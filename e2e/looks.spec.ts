import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, finished, open, trainButton } from './playground.ts';

const QUICK = '#v=1&f=matyas&width=16&n=40&nval=60&ntest=60&maxep=5&order=2';

/** The eye of each scene's camera, to four digits. */
const eyes = (page: Page) =>
  page.evaluate(() => {
    interface Scene {
      readonly _scene: { getCamera(): { eye: Record<string, number> } };
    }
    const graph = document.querySelector('.js-plotly-plot') as unknown as { _fullLayout: Record<string, Scene> };
    return ['scene', 'scene2', 'scene3'].map((name) =>
      Object.values(graph._fullLayout[name]._scene.getCamera().eye).map((value) => value.toFixed(4)),
    );
  });

const stage = (page: Page) => page.locator('.js-plotly-plot');

async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error('no stage');
  const [x, y] = [box.x + box.width / 6, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await page.mouse.move(x + dx * part, y + dy * part);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
}

test('the three scenes share one camera, and training never resets it @surfaces', async ({ page }) => {
  await open(page, '#v=1&f=sumSquares&order=1&pat=1000');
  await expect(stage(page).locator('canvas').first()).toBeVisible();
  const before = await eyes(page);
  await trainButton(page).click();
  await expect(page.locator('.progress')).toBeVisible();
  await drag(page, 80, 30);
  await page.waitForTimeout(600);
  const turned = await eyes(page);
  expect(turned[0]).not.toEqual(before[0]);
  expect(turned[1]).toEqual(turned[0]);
  expect(turned[2]).toEqual(turned[0]);
  await page.waitForTimeout(1500);
  expect(await eyes(page)).toEqual(turned);
});

test('everything essential is on a 1280 x 800 screen without scrolling, before and after a run @surfaces', async ({
  page,
}) => {
  await open(page, QUICK);
  const scrolls = () =>
    page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return [scrollHeight - clientHeight, scrollWidth - clientWidth];
    });
  expect(await scrolls()).toEqual([0, 0]);
  await trainButton(page).click();
  await finished(page);
  expect(await scrolls()).toEqual([0, 0]);
});

test('a phone scrolls in one direction only, with the transport in reach', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, QUICK);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(trainButton(page)).toBeInViewport();
});

test('nothing moves while numbers grow @surfaces', async ({ page }) => {
  await open(page, '#v=1&f=sumSquares&order=3&pat=1000');
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('section, nav, button.chip, .strong')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );
  await trainButton(page).click();
  await expect(page.locator('.progress')).toBeVisible();
  const first = await places();
  await page.waitForTimeout(3000);
  expect(await places()).toEqual(first);
  await button(page, 'Stop').click();
  await finished(page);
  expect(await places()).toEqual(first);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`no accessibility fault is found in the ${scheme} theme, at rest and after a run @surfaces`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page, QUICK);
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
    expect(await faults()).toEqual([]);
    await trainButton(page).click();
    await finished(page);
    expect(await faults()).toEqual([]);
    await button(page, 'Settings').click();
    expect(await faults()).toEqual([]);
  });
}

test('without WebGL the page trains, shows heatmaps and says why', async ({ page }) => {
  await open(page, QUICK);
  await trainButton(page).click();
  await finished(page);
  await expect(page.locator('.heatmaps canvas')).toHaveCount(3);
  await expect(page.locator('.figure-note')).toContainText('WebGL');
});

test('where WebGL is offered and then refused there are heatmaps, and no words of plotly @surfaces', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    let asked = 0;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      if (String(args[0]).includes('webgl')) asked += 1;
      return String(args[0]).includes('webgl') && asked > 1 ? null : Reflect.apply(getContext, this, args);
    } as typeof getContext;
  });
  await open(page, QUICK);
  await expect(page.locator('.figure-note')).toContainText('WebGL');
  await expect(page.locator('.heatmaps canvas')).toHaveCount(3);
  // They would be read aloud.
  await expect(page.getByText('not supported by your browser')).toHaveCount(0);
});

test('the transport keeps its height however far a run is, and so does the stage @surfaces', async ({ page }) => {
  await open(page, '#v=1&f=sixHumpCamel&order=0&n=10&pat=1000&maxep=100000');
  const heights = async () =>
    Promise.all(['.transport', '.figure'].map(async (part) => (await page.locator(part).boundingBox())?.height));
  await expect(page.locator('.figure[data-status="ready"]')).toBeVisible();
  const before = await heights();
  await trainButton(page).click();
  await expect(page.locator('.progress')).toContainText(/epoch \d{4,}/i, { timeout: 60_000 });
  expect(await heights()).toEqual(before);
});

test('every button can be pressed where it is seen, also on screens of medium width', async ({ page }) => {
  await open(page, `${QUICK}&t1=order:1`);
  await trainButton(page).click();
  await finished(page);
  for (const width of [718, 768, 900, 1199]) {
    await page.setViewportSize({ width, height: 900 });
    for (const each of await page.getByRole('button', { disabled: false }).all()) await each.click({ trial: true });
  }
});

test('no accessibility fault is found in any of the charts, with a point inspected', async ({ page }) => {
  await open(page, `${QUICK}&pt=0.5,0.5&tiles=1`);
  await trainButton(page).click();
  await finished(page);
  for (const charts of ['Epoch', 'Batch', 'Slice']) {
    await button(page, charts).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [charts, id, nodes[0].html])).toEqual([]);
  }
});

test('an ordinary end is in the ink of the page, one that has learned nothing is not', async ({ page }) => {
  const inkOf = async (hash: string) => {
    await open(page, hash);
    await trainButton(page).click();
    await finished(page);
    const reason = page.locator('.stop-reason');
    const inks = await reason.evaluate((each) => [getComputedStyle(each).color, getComputedStyle(document.body).color]);
    return { reason: await reason.getAttribute('data-reason'), isPlain: inks[0] === inks[1] };
  };
  expect(await inkOf(QUICK)).toEqual({ reason: 'epochCap', isPlain: true });
  await page.goto('about:blank');
  const learnsNothing = '#v=1&f=matyas&width=16&n=40&nval=60&ntest=60&maxep=60&pat=2&lr=1e-7&order=0&backend=wasmPlain';
  expect(await inkOf(learnsNothing)).toEqual({ reason: 'plateau', isPlain: false });
});

test('no word of status, tabs or cells is cut: beside a lesson, and on a projector of 1024 x 768', async ({ page }) => {
  const cut = () =>
    page
      .locator('.transport-state > :not(.visually-hidden), .run-tab :is(button, span), .cell-caption')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
  await open(page, '#v=2&lesson=slopes&step=1');
  await trainButton(page).click();
  await finished(page);
  await expect.poll(() => page.locator('.cell-caption').first().innerText()).toContain('%');
  expect(await cut()).toEqual([]);
  await page.keyboard.press('p');
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(page.locator('.presenter')).toBeVisible();
  expect(await cut()).toEqual([]);
});

test('where a tab is narrow the name of its setting is cut, not what it is', async ({ page }) => {
  await open(page, '#v=2&f=matyas&t1=width:16&t2=width:8&t3=width:4');
  const tabs = page.locator('.run-tab');
  await expect(tabs.first()).toHaveText('A neurons per layer 200');
  const values = () =>
    page.locator('.run-tab i').evaluateAll((all) =>
      all.filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        const button = (each.closest('button') as Element).getBoundingClientRect();
        return left < button.left || right > button.right;
      }),
    );
  expect(await values()).toEqual([]);
});

for (const lang of ['en', 'de'])
  test(`four runs stand in the table of results, none cut: ${lang}`, async ({ page }) => {
    await page.goto(
      `/#v=2&f=matyas&n=40&nval=60&ntest=60&maxep=2&width=16&t1=width:8;rho:adaptiveAboveOne&t2=width:4&t3=order:2;rho:constant&lang=${lang}`,
    );
    /** Cells that are cut, or do not stand below the name of their run. */
    const lost = () =>
      page.locator('.comparison').evaluate((table) => {
        const panel = (table.closest('section') as Element).getBoundingClientRect();
        const ends = [...table.querySelectorAll('thead th')].map((each) =>
          Math.round(each.getBoundingClientRect().right),
        );
        return [...table.querySelectorAll<HTMLTableCellElement>('tbody td')].filter((cell) => {
          const right = Math.round(cell.getBoundingClientRect().right);
          return right > panel.right || right !== ends[cell.cellIndex] || cell.scrollWidth > cell.clientWidth;
        }).length;
      });
    await expect(page.locator('.comparison thead th')).toHaveCount(5);
    expect(await lost()).toBe(0);
    await page.keyboard.press('Space');
    await expect(page.locator('.comparison tr.words td').last()).not.toHaveText('', { timeout: 30_000 });
    expect(await lost()).toBe(0);
  });

test('on a phone what is wrong with the link pushes the controls down and covers none of them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, '#v=2&f=branin&order=9&n=-3&zzz=1');
  const notice = await page.locator('.notice').boundingBox();
  const orders = await button(page, 'Order 0').boundingBox();
  expect(notice && orders && notice.y + notice.height <= orders.y).toBe(true);
  await button(page, 'Order 3').click();
  await page.mouse.wheel(0, 2000);
  await expect(page.getByText('Parts of this link could not be used.')).toBeInViewport();
});

test('a formula is made small enough for its column, in width as it is drawn', async ({ page }) => {
  await open(page, '#v=2&f=formula');
  const math = page.locator('.formula math').first();
  await expect(math).toBeVisible();
  const beyond = () => page.locator('.formula').evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(beyond).toBe(0);
});
