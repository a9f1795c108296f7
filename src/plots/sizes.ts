/** Sizes on canvases: on a projector, type and lines are read from the back of a room. */
import type { Theme } from './colors.ts';

/** How much larger everything is. */
export const SCALE: Readonly<Record<Theme, number>> = { light: 1, dark: 1, projector: 1.4 };
const THINNEST_LINE: Readonly<Record<Theme, number>> = { light: 0, dark: 0, projector: 3 };

/** How much larger than usual the reader has chosen the letters of all pages. */
const readerScale = (): number =>
  typeof document === 'undefined' ? 1 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** A length in CSS pixels as theme and reader have it. */
export const sized = (pixels: number, theme: Theme): number => Math.round(pixels * SCALE[theme] * readerScale());

/** The font of canvases, of `pixels` where nothing is enlarged. */
export const fontOf = (theme: Theme, pixels = 11): string => `${sized(pixels, theme)}px system-ui, sans-serif`;

/** The width of a curve, in CSS pixels. */
export const lineWidth = (width: number, theme: Theme): number =>
  Math.max(THINNEST_LINE[theme], Math.round(10 * width * SCALE[theme]) / 10);
