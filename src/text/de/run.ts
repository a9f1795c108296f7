/** German of training: buttons, phases, results, failures, what is spoken. */
import type { Catalog } from '../translator.ts';

export const RUN: Catalog = {
  Train: 'Trainieren',
  Pause: 'Pause',
  'Go on': 'Weiter',
  Step: 'Schritt',
  Stop: 'Stopp',
  Reset: 'Reset',
  'One epoch (S)': 'Eine Epoche (S)',
  'End now with the best weights so far': 'Jetzt beenden, mit den besten Gewichten bis hierher',
  'Forget this run (R)': 'Diesen Lauf vergessen (R)',
  'New settings count from the next run': 'Neues gilt ab dem nächsten Lauf',
  'epoch {1}, best {2}, patience {3}': 'Ep. {1}, beste {2}, Geduld {3}',
  '{1} so far, at most {2} more': '{1}, höchstens noch {2}',

  Ready: 'Bereit',
  Preparing: 'Vorbereitung',
  Training: 'Training',
  Paused: 'Pausiert',
  Finished: 'Beendet',
  Failed: 'Gescheitert',

  'Run {1}. {2}': 'Lauf {1}. {2}',
  'Epoch {1}. Validation error, normalised: {2}.': 'Epoche {1}. Validierungsfehler, normiert: {2}.',
  'Ended after epoch {1}. {2}: {3}; {4}: {5}.': 'Nach Epoche {1} beendet. {2}: {3}; {4}: {5}.',

  Result: 'Ergebnis',
  Point: 'Punkt',
  'What is shown here': 'Was hier zu sehen ist',
  'No run yet. Here will stand its test error, why it stopped, and what it ran on.':
    'Noch kein Lauf. Hier stehen dann sein Testfehler, warum er endete und worauf er lief.',
  'The first epoch is on its way.': 'Die erste Epoche ist unterwegs.',
  'Best validation error so far, normalised': 'Bester Validierungsfehler bisher, normiert',
  'Best validation error so far; the training values are constant':
    'Bester Validierungsfehler bisher; die Trainingswerte sind konstant',
  'Test error, original units': 'Testfehler, Originaleinheiten',
  'normalised ({1})': 'normiert ({1})',
  'a constant has 1': 'eine Konstante hat 1',
  'worse than a constant, which has 1': 'schlechter als eine Konstante, die 1 hat',
  'none: the training values are constant': 'keiner: Die Trainingswerte sind konstant',
  'epochs, best': 'Epochen, beste',
  time: 'Zeit',
  'Save numbers': 'Zahlen speichern',
  'Errors, weights and validation of every epoch, as JSON lines':
    'Fehler, Gewichte und Validierung jeder Epoche, als JSON-Zeilen',
  'A network of relu is made of flat pieces: all its derivatives of order 2 and above are 0 wherever they exist. E₂ and higher stay where they begin and give no gradient: those orders learn nothing.':
    'Ein Netz aus relu besteht aus ebenen Stücken: Alle seine Ableitungen ab Ordnung 2 sind 0, wo immer es sie gibt. E₂ und höhere bleiben, wo sie beginnen, und liefern keinen Gradienten: Diese Ordnungen lernen nichts.',

  patience: 'Geduld',
  plateau: 'Plateau',
  'worse than a constant': 'schlechter als eine Konstante',
  cap: 'Limit',
  'by you': 'von Hand',
  diverged: 'divergiert',
  'stopped: no better validation error for {1} epochs': 'beendet: seit {1} Epochen kein besserer Validierungsfehler',
  'stopped on the plateau: the network still predicts a constant':
    'auf dem Plateau beendet: Das Netz sagt noch immer eine Konstante voraus',
  'stopped: patience ran out while a constant would have been better':
    'beendet: Die Geduld ging zu Ende, als eine Konstante noch besser gewesen wäre',
  'stopped at the cap of {1} epochs': 'an der Obergrenze von {1} Epochen beendet',
  'stopped by you': 'von Hand beendet',
  'stopped: the errors grew beyond all numbers': 'beendet: Die Fehler wuchsen über alle Grenzen',

  'The worker that trains was lost': 'Der trainierende Worker ging verloren',
  'The device was lost': 'Das Gerät ging verloren',
  'The GPU cannot hold this run': 'Die GPU fasst diesen Lauf nicht',
  'The training failed': 'Das Training ist gescheitert',
  'The worker that trains was lost ({1})': 'Der trainierende Worker ging verloren ({1})',
  'The device was lost ({1})': 'Das Gerät ging verloren ({1})',
  'The GPU cannot hold this run ({1})': 'Die GPU fasst diesen Lauf nicht ({1})',
  'The training failed ({1})': 'Das Training ist gescheitert ({1})',
  '{1}. Another one went on from the start.': '{1}. Ein neuer Anlauf begann von vorn.',
  '{1}. Another one went on from epoch {2}.': '{1}. Ein neuer Anlauf ging ab Epoche {2} weiter.',
  '({1} times so far)': '(bisher {1}-mal)',
  'The worker that trains was lost: {1}. The numbers so far are kept. Train starts again in a new one.':
    'Der trainierende Worker ging verloren: {1}. Die Zahlen bis hierher bleiben. „Trainieren“ beginnt in einem neuen von vorn.',
  'The device was lost ({1}). Press Train to start again.':
    'Das Gerät ging verloren ({1}). „Trainieren“ beginnt von vorn.',
  'There is not enough memory for this run. Try fewer samples, a lower order or a smaller network.':
    'Für diesen Lauf reicht der Speicher nicht. Es helfen weniger Punkte, eine niedrigere Ordnung oder ein kleineres Netz.',
  'This function cannot be learned on its domain: {1}.':
    'Diese Funktion lässt sich auf ihrem Definitionsbereich nicht lernen: {1}.',
  'There is nothing to learn from: {1}. Open their file under “Your own data”.':
    'Es gibt nichts, woraus zu lernen wäre: {1}. Die Datei unter „Eigene Daten“ öffnen.',
  'These settings cannot be trained: {1}.': 'Mit diesen Einstellungen lässt sich nicht trainieren: {1}.',
  'The training failed: {1}. Press Train to start again.':
    'Das Training ist gescheitert: {1}. „Trainieren“ beginnt von vorn.',
};
