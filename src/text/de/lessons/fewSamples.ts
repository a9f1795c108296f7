/** German of the lesson on few samples. */
import type { Catalog } from '../../translator.ts';

export const FEW_SAMPLES: Catalog = {
  'Few samples': 'Wenige Punkte',
  'A hundred points with derivatives can be worth more than three hundred values.':
    'Hundert Punkte mit Ableitungen können mehr wert sein als dreihundert Werte.',
  'A hundred against three hundred': 'Hundert gegen dreihundert',
  'Run A has 100 points and all derivatives up to order 2. Run B has three times as many points, and their values alone.':
    'Lauf A hat 100 Punkte und alle Ableitungen bis zur Ordnung 2. Lauf B hat dreimal so viele Punkte, aber nur deren Werte.',
  'A point of A brings six numbers: the value, two slopes, and of the second derivatives three that differ.':
    'Ein Punkt von A bringt sechs Zahlen: den Wert, zwei Steigungen und drei verschiedene zweite Ableitungen.',
  'Which will have the smaller test error?': 'Welcher wird den kleineren Testfehler haben?',
  'A: few points, with derivatives': 'A: wenige Punkte, mit Ableitungen',
  'B: many points, values alone': 'B: viele Punkte, nur Werte',
  'about the same': 'etwa gleich',
  'Where points are dear, as in simulations that also give gradients, derivatives are the cheaper information.':
    'Wo Punkte teuer sind, wie bei Simulationen, die auch Gradienten liefern, sind Ableitungen die billigere Information.',
  'Press Train. Each batch of A holds fewer points, and more of each.':
    'Auf „Trainieren“ drücken. Jeder Batch von A enthält weniger Punkte, dafür mehr über jeden.',
  'And with more points?': 'Und mit mehr Punkten?',
  'Raise n of each run, chosen by its tab above the surfaces, and train again. The experiment is your own then; “Back to the lesson” restores it.':
    'Für jeden Lauf, gewählt durch seinen Reiter über den Flächen, n erhöhen und noch einmal trainieren. Das ist dann ein eigenes Experiment; „Zurück zur Lektion“ stellt das der Lektion wieder her.',
  'For bowls and plates the paper finds the gain largest where there are few samples (its Fig. 2). The Paper page has its statements for each kind of function, C15 to C17, with the verdicts of our runs.':
    'Für Schalen und Platten findet der Artikel den größten Gewinn dort, wo es wenige Punkte gibt (seine Abb. 2). Auf der Seite „Artikel“ stehen seine Aussagen zu jeder Art von Funktion, C15 bis C17, mit den Urteilen unserer Läufe.',
};
