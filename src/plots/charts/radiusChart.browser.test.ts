import { afterEach, expect, it } from 'vitest';
import { PATCH_COLOR } from '../stage/surfaceFigure.ts';
import { INK } from './ink.ts';
import { createRadiusChart, type RadiusErrors } from './radiusChart.ts';

let host: HTMLElement | null = null;
afterEach(() => host?.remove());

/** How many pixels of the chart have a colour, `#rrggbb`. */
function pixelsOf(color: string): number {
  const canvas = host?.querySelector('canvas');
  const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Array.from({ length: data.length / 4 }, (_, i) => rgb.every((part, c) => data[4 * i + c] === part)).filter(
    Boolean,
  ).length;
}

it('the error of the target’s polynomial has the colour of its disc, that of the network’s the colour of the learned', async () => {
  host = document.body.appendChild(document.createElement('div'));
  Object.assign(host.style, { width: '300px', height: '120px' });
  const chart = createRadiusChart(host, 'light');
  const radii = [0.25, 0.5, 0.75, 1];
  const [some, none] = [[1e-3, 1e-3, 1e-3, 1e-3], radii.map(() => null)];
  const seen = async (errors: RadiusErrors) => {
    chart.show(errors, 0.5);
    await new Promise(requestAnimationFrame);
    return [PATCH_COLOR, INK.light.learned].map((color) => pixelsOf(color) > 50);
  };
  expect(await seen({ radii, target: some, learned: none })).toEqual([true, false]);
  expect(await seen({ radii, target: none, learned: some })).toEqual([false, true]);
  chart.dispose();
});
