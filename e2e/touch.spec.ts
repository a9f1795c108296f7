/** The stage under fingers, on a phone: sideways they turn it, up and down they scroll past it, a tap picks a point. */
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { open } from './playground.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

type Place = readonly [x: number, y: number];

async function swipe(session: CDPSession, [x, y]: Place, [dx, dy]: Place): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x, y }]);
  for (let i = 1; i <= 8; i++) await send('touchMove', [{ x: x + (dx * i) / 8, y: y + (dy * i) / 8 }]);
  await send('touchEnd', []);
}

const middle = async (page: Page): Promise<Place> => {
  const box = await page.locator('.figure').boundingBox();
  if (!box) throw new Error('no stage');
  return [180, box.y + 0.6 * box.height];
};

/** Where the camera of the first scene stands, to three digits. */
const eye = (page: Page) =>
  page.evaluate(() => {
    interface Graph {
      readonly _fullLayout: { readonly scene: { _scene: { getCamera(): { eye: Record<string, number> } } } };
    }
    const graph = document.querySelector('.js-plotly-plot') as unknown as Graph;
    return Object.values(graph._fullLayout.scene._scene.getCamera().eye).map((value) => value.toFixed(3));
  });

const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('a finger turns the surfaces, scrolls past them, and picks a point @surfaces', async ({ page, context }) => {
  await open(page, '#v=2&f=branin&order=1&n=50&width=16');
  await expect(page.locator('.figure[data-status="ready"]')).toBeVisible({ timeout: 30_000 });
  const session = await context.newCDPSession(page);
  const before = await eye(page);
  await swipe(session, await middle(page), [90, 20]);
  await expect.poll(() => eye(page)).not.toEqual(before);
  expect(await scrolled(page)).toBe(0);
  await page.waitForTimeout(500);
  const turned = await eye(page);
  await swipe(session, await middle(page), [15, -150]);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(80);
  expect(await eye(page)).toEqual(turned);
  await expect(page).not.toHaveURL(/pt=/);
  const [x, y] = await middle(page);
  await page.touchscreen.tap(x, y);
  await expect(page).toHaveURL(/pt=-?[\d.]+,-?[\d.]+/);
  expect(await eye(page)).toEqual(turned);
});
