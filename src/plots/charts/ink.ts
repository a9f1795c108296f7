/** The colours of what is drawn around curves, and of what a network has learned where orders have no part in it. */
import type { Theme } from '../colors.ts';

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
