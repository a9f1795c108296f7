/** German of the experiment in words, of twins and what they are compared by. */
import type { Catalog } from '../translator.ts';

export const TWINS: Catalog = {
  '{1}, order {2}, n = {3}, values only': '{1}, Ordnung {2}, n = {3}, nur Werte',
  '{1}, order {2}, n = {3}, ρ {4}': '{1}, Ordnung {2}, n = {3}, ρ {4}',
  'values only': 'nur Werte',
  '{1} rows, x₁ from {2} to {3}, x₂ from {4} to {5}': '{1} Zeilen, x₁ von {2} bis {3}, x₂ von {4} bis {5}',
  yes: 'ja',
  no: 'nein',
  'not a number': 'keine Zahl',

  'fork at {1}': 'Abzweig bei {1}',
  at: 'bei',
  forked: 'Abzweig',

  'the slopes': 'die Steigungen',
  'the curvature': 'die Krümmung',
  'the third derivatives': 'die dritten Ableitungen',
  'the fourth': 'die vierten',
  'the fifth': 'die fünften',
  'Now let it also see {1}: order {2}': 'Jetzt auch {1} zeigen: Ordnung {2}',
  'The same with all weights ρ = 1': 'Dasselbe mit allen Gewichten ρ = 1',

  '+ Twin': '+ Zwilling',
  'Add a twin': 'Zwilling hinzufügen',
  'A second run with the same points, start and batches, and one setting changed':
    'Ein zweiter Lauf mit denselben Punkten, Anfangsgewichten und Batches und einer geänderten Einstellung',
  'Another order': 'Andere Ordnung',
  'order {1}': 'Ordnung {1}',
  'Another ρ rule': 'Andere ρ-Regel',
  'Any other setting': 'Andere Einstellung',
  'the same, to be changed': 'dasselbe, zum Ändern',
  'Remove run {1}': 'Lauf {1} entfernen',

  'test error': 'Testfehler',
  'mean squared error on the test points, original units':
    'mittlerer quadratischer Fehler an den Testpunkten, Originaleinheiten',
  'gain over A': 'Gewinn',
  'how many times smaller the test error is than that of A': 'wievielmal kleiner der Testfehler ist als der von A',
  epochs: 'Epochen',
  'epochs trained': 'trainierte Epochen',
  'seconds of training, waiting not counted': 'Sekunden Training, ohne Wartezeit',
  ended: 'Ende',
  'why the run ended': 'warum der Lauf endete',
};
