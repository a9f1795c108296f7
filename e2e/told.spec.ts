import { expect, type Page, test } from '@playwright/test';
import { button, open, trainButton } from './playground.ts';

const CAMEL = '#v=2&f=sixHumpCamel&n=40&width=16&nval=60&ntest=60&maxep=5';

const figure = (page: Page) => page.locator('.figure[data-status="ready"]');
const target = (page: Page) => page.locator('.stage-titles h3').first();

/** Triangles of the tiles in each scene; two where there are none. */
const triangles = (page: Page) =>
  page.evaluate(() => {
    interface Trace {
      readonly data: { readonly index: number };
      readonly surface: { readonly _vertexCount: number };
    }
    interface Scene {
      readonly _scene: { readonly traces: Record<string, Trace> };
    }
    // Under names made by chance: one of digits alone comes first.
    const tiles = ({ _scene }: Scene) => Object.values(_scene.traces).sort((a, b) => a.data.index - b.data.index)[2];
    const graph = document.querySelector('.js-plotly-plot') as unknown as { _fullLayout: Record<string, Scene> };
    return ['scene', 'scene2', 'scene3'].map((id) => tiles(graph._fullLayout[id]).surface._vertexCount / 3);
  });

test('tiles lie on the target, grow with the order, are part of the link, and go @surfaces', async ({ page }) => {
  await open(page, `${CAMEL}&order=0`);
  await expect(figure(page)).toBeVisible();
  await expect.poll(() => triangles(page)).toEqual([2, 2, 2]);
  await page.getByLabel('tiles').check();
  await expect(page).toHaveURL(/tiles=1/);
  await expect(target(page)).toHaveText('target 40 points');
  // Balls of 4 x 6 cells, tiles of 4 x 4, both with an edge doubled at either end.
  await expect.poll(() => triangles(page)).toEqual([40 * 72, 2, 2]);
  await button(page, 'Order 1').click();
  await expect(target(page)).toHaveText('target 40 points, tangent tiles');
  await expect.poll(() => triangles(page)).toEqual([40 * 48, 2, 2]);
  await button(page, 'Order 3').click();
  await expect(target(page)).toHaveText('target 40 points, tiles of degree 3');
  await page.reload();
  await expect(target(page)).toHaveText('target 40 points, tiles of degree 3');
  await page.getByLabel('tiles').uncheck();
  await expect(page).not.toHaveURL(/tiles/);
  await expect(target(page)).toHaveText('target');
  await expect.poll(() => triangles(page)).toEqual([2, 2, 2]);
});

test('of a partial that is not in the loss nothing is told, and no more than 500 tiles are shown @surfaces', async ({
  page,
}) => {
  await open(page, `${CAMEL.replace('n=40', 'n=800')}&order=1&tiles=1&show=2,0`);
  await expect(target(page)).toHaveText('target not in the loss: nothing is told of it');
  await page.getByRole('button', { name: /^∂f\/∂x₁,/ }).click();
  await expect(target(page)).toHaveText('target 500 of 800 points');
  await expect.poll(() => triangles(page)).toEqual([500 * 72, 2, 2]);
});

test('targets that cannot be made are said, and the page goes on', async ({ page }) => {
  await open(page, `${CAMEL.replace('n=40', 'n=10')}&order=2&tiles=1&dsrc=nearestNeighbours`);
  await expect(target(page)).toHaveText('target no targets');
  await expect(target(page).getByTitle(/need more than 10 samples/)).toBeVisible();
  await expect(trainButton(page)).toBeEnabled();
});
