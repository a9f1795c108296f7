/** German of the lesson on relu. */
import type { Catalog } from '../../translator.ts';

export const WHY_NOT_RELU: Catalog = {
  'Why not relu?': 'Warum nicht relu?',
  'A network of relu is made of flat pieces: it has no second derivatives.':
    'Ein Netz aus relu besteht aus ebenen Stücken: Es hat keine zweiten Ableitungen.',
  'Two activations': 'Zwei Aktivierungen',
  'Run A has tanh, as in the paper, run B relu. Both are told derivatives up to order 2.':
    'Lauf A hat tanh, wie im Artikel, Lauf B relu. Beide erhalten Ableitungen bis zur Ordnung 2.',
  'The second derivatives of relu are zero wherever they exist.':
    'Die zweiten Ableitungen von relu sind null, wo immer es sie gibt.',
  'What happens to $E_2$ of run B while it trains?': 'Was geschieht mit $E_2$ von Lauf B beim Training?',
  'it falls like that of A': 'es fällt wie das von A',
  'it falls, but slowly': 'es fällt, aber langsam',
  'it stays where it begins': 'es bleibt, wo es beginnt',
  'The learned second derivatives are zero whatever the weights are: there is nothing to move.':
    'Die gelernten zweiten Ableitungen sind bei allen Gewichten null: Da ist nichts zu bewegen.',
  'Press Train. Then choose $E_2$ in the lower chart, which begins with $E_0$, and compare both runs there. Below: what it costs in test error.':
    'Auf „Trainieren“ drücken. Dann im unteren Diagramm, das mit $E_0$ beginnt, $E_2$ wählen und beide Läufe dort vergleichen. Darunter: was es an Testfehler kostet.',
};
