/** German of the lesson on what value training misses. */
import type { Catalog } from '../../translator.ts';

export const VALUES_MISS: Catalog = {
  'What value training misses': 'Was dem Training mit Werten entgeht',
  'A network that fits the values well can still have the wrong slopes.':
    'Ein Netz, das die Werte gut trifft, kann dennoch falsche Steigungen haben.',
  'A surface from 100 points': 'Eine Fläche aus 100 Punkten',
  'A network shall learn the surface on the left from its values at 100 points. This is ordinary regression, and the paper calls it value training.':
    'Ein Netz soll die Fläche links aus ihren Werten an 100 Punkten lernen. Das ist gewöhnliche Regression; der Artikel nennt es Training mit Werten (value training).',
  'Press Train and watch the middle surface grow out of a plane.':
    'Auf „Trainieren“ drücken und zusehen, wie die mittlere Fläche aus einer Ebene entsteht.',
  'The network has seen values only. Now think of the slope $\\partial_1 f$: how the surface rises along $x_1$.':
    'Das Netz hat nur Werte gesehen. Nun zur Steigung $\\partial_1 f$: wie die Fläche entlang $x_1$ ansteigt.',
  'How well will the network have learned the slopes?': 'Wie gut hat das Netz wohl die Steigungen gelernt?',
  'as well as the values': 'so gut wie die Werte',
  'worse than the values': 'schlechter als die Werte',
  'not at all': 'gar nicht',
  'Where a curve wriggles a little around the right values, its slopes are wrong by much more than its values: the derivative makes what is short and small large.':
    'Wo sich eine Kurve ein wenig um die richtigen Werte schlängelt, weichen ihre Steigungen viel stärker ab als ihre Werte: Die Ableitung macht groß, was kurz und klein ist.',
  'Look at the derivatives': 'Die Ableitungen ansehen',
  'The stage now shows $\\partial_1 f$, and the triangle of partials the error of each, once the network is trained (else press Train): 100 % is as large as the partial itself. It grows from row to row, down to those where the target itself is zero (“= 0”) and the network is not.':
    'Die Bühne zeigt nun $\\partial_1 f$ und das Dreieck der partiellen Ableitungen den Fehler einer jeden, sobald das Netz trainiert ist (sonst auf „Trainieren“ drücken): 100 % ist so groß wie die Ableitung selbst. Er wächst von Zeile zu Zeile, bis zu denen, deren Ziel selbst null ist („= 0“), das Netz aber nicht.',
  'Press a cell of the triangle to see that partial on the stage.':
    'Auf eine Zelle des Dreiecks drücken: Die Bühne zeigt diese partielle Ableitung.',
  'Whoever needs the derivatives of a learned function, for sensitivities, forces or control, does not get them from values alone.':
    'Wer die Ableitungen einer gelernten Funktion braucht, für Sensitivitäten, Kräfte oder Regelung, erhält sie nicht aus Werten allein.',
  'The next lesson tells the network the slopes.': 'In der nächsten Lektion erhält das Netz auch die Steigungen.',
};
