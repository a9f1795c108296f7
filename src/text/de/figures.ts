/** German of figures as files: their rows in the share dialog, axes, captions. */
import type { Catalog } from '../translator.ts';

export const FIGURES: Catalog = {
  Figures: 'Abbildungen',
  'Figures, with caption and link': 'Abbildungen mit Bildunterschrift und Link',
  'Sobolev Playground {1}': 'Sobolev Playground {1}',
  '{1} as SVG': '{1} als SVG',
  '{1} as PNG': '{1} als PNG',
  'nothing is trained yet': 'noch ist nichts trainiert',

  'Of each order, and on the validation points, of the run in focus':
    'Jeder Ordnung und an den Validierungspunkten, vom Lauf im Fokus',
  'Mean squared errors in standardised units': 'Mittlere quadratische Fehler in standardisierten Einheiten',
  'weight ρ': 'Gewicht ρ',
  'Of each order, of the run in focus': 'Jeder Ordnung, vom Lauf im Fokus',
  'Order 0 has no weights': 'Ordnung 0 hat keine Gewichte',
  'Weights of the orders in the loss, eq. (6)': 'Gewichte der Ordnungen im Verlust, Gl. (6)',
  'All runs': 'Alle Läufe',
  'The validation errors of all runs over each other': 'Die Validierungsfehler aller Läufe übereinander',
  'validation error': 'Validierungsfehler',
  'Of the values on the validation points, normalised': 'Der Werte an den Validierungspunkten, normiert',
  'seconds of training': 'Sekunden Training',
  'numbers of the training targets seen': 'gesehene Zahlen der Trainingsziele',

  'The partial on the stage along the line: target, networks, what they are told beside it':
    'Die Ableitung auf der Bühne entlang der Linie: Ziel, Netze und was sie daneben erfahren',
  'Choose Slice above the curves first': 'Zuerst „Schnitt“ über den Kurven wählen',
  'no slice': 'kein Schnitt',
  'There is no line yet: click two points of a surface': 'Noch keine Linie: zwei Punkte einer Fläche anklicken',
  'from ({1}) to ({2})': 'von ({1}) nach ({2})',
  'Original units': 'Originaleinheiten',
  'Standardised heights': 'Standardisierte Höhen',
  'value {1}': 'Wert {1}',
  '(value {1}) {2}': '(Wert {1}) {2}',

  'The triangle of all partials as it is on the page': 'Das Dreieck aller Ableitungen, wie es auf der Seite steht',
  'They are being computed': 'Sie werden gerade berechnet',
  'no partials': 'keine Ableitungen',
  'Partials: {1}': 'Ableitungen: {1}',
  'Framed: in the loss, dashed: not. Percent: relative error':
    'Umrahmt: im Verlust, gestrichelt: nicht. Prozent: relativer Fehler',

  'From above': 'Von oben',
  'The surfaces of the stage as colours over x₁ and x₂, with axes and scales':
    'Die Flächen der Bühne als Farben über x₁ und x₂, mit Achsen und Skalen',
  Stage: 'Bühne',
  'The surfaces as they are turned now, with scales and caption':
    'Die Flächen, wie sie jetzt gedreht sind, mit Skalen und Bildunterschrift',
  'Stage as PNG': 'Bühne als PNG',
  'Size of the picture in pixels': 'Größe des Bildes in Pixeln',
  'Standardised units': 'Standardisierte Einheiten',
  '{1}, learned at epoch {2}': '{1}, gelernt bei Epoche {2}',

  Film: 'Film',
  'Film as GIF': 'Film als GIF',
  'Target and learned from above, epoch by epoch, as far as they are kept':
    'Ziel und Gelerntes von oben, Epoche für Epoche, soweit sie aufbewahrt sind',
  '{1}, epoch {2}': '{1}, Epoche {2}',
  '{1} epochs': '{1} Epochen',
  'Pause the training first': 'Zuerst das Training anhalten',
  'no epoch of it is kept: train it in this page': 'keine seiner Epochen ist aufbewahrt: auf dieser Seite trainieren',
  'no worker has this run any more: train it again': 'kein Worker hat diesen Lauf mehr: noch einmal trainieren',
  'the run has ended before': 'der Lauf hat vorher geendet',
  'no canvas of {1} × {2}': 'keine Zeichenfläche von {1} × {2}',
  'no picture of {1} × {2}': 'kein Bild von {1} × {2}',
};
