/** German of the frames in which the playground stands: page, projector, another page. */
import type { Catalog } from '../translator.ts';

export const FRAME: Catalog = {
  'Sobolev Playground': 'Sobolev Playground',
  'The same experiment on a page of its own': 'Dasselbe Experiment auf einer eigenen Seite',
  Controls: 'Regler',
  'Panel beside the stage': 'Feld neben der Bühne',
  Leave: 'Verlassen',
  'Key P': 'Taste P',
};
