/** German of the lesson on approximated derivatives. */
import type { Catalog } from '../../translator.ts';

export const APPROXIMATED: Catalog = {
  'Derivatives that are not exact': 'Ableitungen, die nicht exakt sind',
  'Often there are only values: derivatives have to be approximated, and may be too wrong to help.':
    'Oft gibt es nur Werte: Ableitungen müssen dann angenähert werden und können zu ungenau sein, um zu helfen.',
  'From neighbours': 'Aus den Nachbarn',
  'Run A learns values. Run B is told exact slopes. Run C is told slopes that were fitted to the values of the nearest training points: nothing that A does not know.':
    'Lauf A lernt Werte. Lauf B erhält exakte Steigungen. Lauf C erhält Steigungen, die an die Werte der nächsten Trainingspunkte angepasst sind: nichts, was A nicht weiß.',
  'Where will the test error of C be?': 'Wo wird der Testfehler von C liegen?',
  'near B: slopes are slopes': 'nahe bei B: Steigung ist Steigung',
  'near A: they add little': 'nahe bei A: Sie bringen wenig',
  'far above both: they mislead': 'weit über beiden: Sie führen in die Irre',
  'With 100 points the neighbours are far away, and the fitted slopes wrong by much: with these points they add little, with those of another seed sometimes more. With more points they get better.':
    'Bei 100 Punkten sind die Nachbarn weit entfernt und die angepassten Steigungen sehr ungenau: Bei diesen Punkten bringen sie wenig, bei denen eines anderen Startwerts manchmal mehr. Mit mehr Punkten werden sie besser.',
  'Train all three': 'Alle drei trainieren',
  'Press Train, and compare the three test errors.': 'Auf „Trainieren“ drücken und die drei Testfehler vergleichen.',
  Noise: 'Rauschen',
  'Now the slopes of C are exact but for noise of a tenth of their size, at other points than before. Train again: does it still help?':
    'Nun sind die Steigungen von C exakt bis auf ein Rauschen von einem Zehntel ihrer Größe, an anderen Punkten als zuvor. Noch einmal trainieren: Hilft es noch?',
  'Try other seeds afterwards: noise lets early stopping end some runs so soon that nothing is gained.':
    'Danach andere Startwerte versuchen: Mit Rauschen endet mancher Lauf durch frühes Stoppen so bald, dass nichts gewonnen ist.',
  'The test error of C, as a share of that of A?': 'Der Testfehler von C im Verhältnis zu dem von A?',
};
