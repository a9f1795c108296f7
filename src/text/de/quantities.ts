/** German of what is read off one of several runs, beside what a lesson says of them. */
import type { Catalog } from '../translator.ts';

export const QUANTITIES: Catalog = {
  'test error as a share of the variance of {1}': 'Testfehler von {1} als Anteil der Varianz',
  'test error as a share of the variance of {1} over that of {2}':
    'Testfehler als Anteil der Varianz, {1} im Verhältnis zu {2}',
  'epochs of {1}': 'Epochen von {1}',
  'ρ{1} in the last epoch of {2}': 'ρ{1} in der letzten Epoche von {2}',
};
