/** Sizes on canvases: on a projector, type and lines are read from the back of a room. */
import type { Theme } from './colors.ts';

/** How much larger everything is. */
export const SCALE: Readonly<Record<Theme, number>> = { light: 1, dark: 1, projector: 1.4 };
const THINNEST_LINE: Readonly<Record<Theme, number>> = { light: 0, dark: 0, projector: 3 };

/** A length in CSS pixels as a theme has it. */
export const sized = (pixels: number, theme: Theme): number => Math.round(pixels * SCALE[theme]);

/** The font of canvases, of `pixels` where nothing is enlarged. */
export const fontOf = (theme: Theme, pixels = 11): string => `${sized(pixels, theme)}px system-ui, sans-serif`;

/** The width of a curve, in CSS pixels. */
export const lineWidth = (width: number, theme: Theme): number =>
  Math.max(THINNEST_LINE[theme], Math.round(10 * width * SCALE[theme]) / 10);
