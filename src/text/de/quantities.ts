/** German of the numbers that are read off runs, by themselves and of several runs. */
import type { Catalog } from '../translator.ts';

export const QUANTITIES: Catalog = {
  'test error': 'Testfehler',
  'test error of {1}': 'Testfehler von {1}',
  'test error as a share of the variance': 'Testfehler als Anteil der Varianz',
  'test error as a share of the variance of {1}': 'Testfehler von {1} als Anteil der Varianz',
  'epochs of {1}': 'Epochen von {1}',
  'seconds an epoch': 'Sekunden je Epoche',
  'seconds an epoch of {1}': 'Sekunden je Epoche von {1}',
  'E{1}/E₀ in the first epoch': 'E{1}/E₀ in der ersten Epoche',
  'E{1}/E₀ in the first epoch of {2}': 'E{1}/E₀ in der ersten Epoche von {2}',
  'ρ{1} in the last epoch': 'ρ{1} in der letzten Epoche',
  'ρ{1} in the last epoch of {2}': 'ρ{1} in der letzten Epoche von {2}',
  '{1} of {2} over that of {3}': '{1}: {2} geteilt durch {3}',
};
