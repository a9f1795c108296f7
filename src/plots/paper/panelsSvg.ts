/** The panels of a figure as one SVG file, as the page draws them. */
import type { Theme } from '../colors.ts';

export const PANEL_SIZE = { width: 300, height: 230 } as const;

const COLUMNS = 3;
const INK: Readonly<Record<Theme, readonly [ink: string, paper: string]>> = {
  light: ['#1b1f24', '#ffffff'],
  dark: ['#e8eaed', '#181c21'],
  projector: ['#000000', '#ffffff'],
};

/** `panels`: the content of each panel's SVG element. */
export function panelsSvg(panels: readonly string[], theme: Theme): string {
  const { width, height } = PANEL_SIZE;
  const rows = Math.ceil(panels.length / COLUMNS);
  const placed = panels.map((content, i) => {
    const [x, y] = [(i % COLUMNS) * width, Math.floor(i / COLUMNS) * height];
    return `<g transform="translate(${x} ${y})">${content}</g>`;
  });
  const [ink, paper] = INK[theme];
  const size = `width="${COLUMNS * width}" height="${rows * height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} color="${ink}" font-family="sans-serif" font-size="11"><rect ${size} fill="${paper}"/>${placed.join('')}</svg>\n`;
}
