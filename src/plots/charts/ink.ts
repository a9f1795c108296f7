/** The colours of what is drawn around curves, and of what a network has learned where orders have no part in it. */
import type uPlot from 'uplot';
import type { Theme } from '../colors.ts';
import { fontOf } from '../sizes.ts';

export interface Ink {
  readonly text: string;
  readonly grid: string;
  /** Lines that mark a place. */
  readonly mark: string;
  readonly paper: string;
  readonly learned: string;
}

export const INK: Readonly<Record<Theme, Ink>> = {
  light: { text: '#5a636e', grid: '#e6e9ed', mark: '#8a939e', paper: '#ffffff', learned: '#7a5bc7' },
  dark: { text: '#9aa4af', grid: '#2b323a', mark: '#6d7783', paper: '#181c21', learned: '#b39df0' },
  projector: { text: '#000000', grid: '#d0d5db', mark: '#57606a', paper: '#ffffff', learned: '#5b3ba8' },
};

/** An axis with words alone, in the ink of a theme as it is when it is drawn; `gap`: between them and the drawing. */
export const quietAxis = (theme: () => Theme, fonts: Theme, gap = 4, pixels = 11) =>
  ({
    stroke: () => INK[theme()].text,
    font: fontOf(fonts, pixels),
    ticks: { show: false },
    gap,
  }) satisfies uPlot.Axis;
