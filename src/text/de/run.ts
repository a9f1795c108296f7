/** German of training: buttons, phases, results, what is spoken. */
import type { Catalog } from '../translator.ts';

export const RUN: Catalog = {
  Train: 'Trainieren',
  Pause: 'Pause',
  Step: 'Schritt',
  Stop: 'Stopp',
  Reset: 'Zurücksetzen',
  'epoch {1}, best {2}, patience {3}': 'Epoche {1}, beste {2}, Geduld {3}',
};
