/** German of the stage, the triangle of partials, the inspected point, and of tables of their numbers. */
import type { Catalog } from '../translator.ts';

const SCENES: Catalog = {
  Surfaces: 'Flächen',
  target: 'Ziel',
  learned: 'gelernt',
  error: 'Fehler',
  data: 'Daten',
  'A learned': 'A gelernt',
  'B learned': 'B gelernt',
  'C learned': 'C gelernt',
  'D learned': 'D gelernt',
  'A error': 'A Fehler',
  'B error': 'B Fehler',
  'C error': 'C Fehler',
  'D error': 'D Fehler',
  'untrained: the mean': 'untrainiert: der Mittelwert',
  'learned − target': 'gelernt − Ziel',
  '{1} (learned − target)': '{1} (gelernt − Ziel)',
  'target, learned': 'Ziel, gelernt',
  'ticks: {1}': 'Achse: {1}',
  '{1}, ticks: {2}': '{1}, Achse: {2}',
  // What the ticks of an axis are.
  'value + {1}': 'Wert + {1}',
  'value − {1}': 'Wert − {1}',
  'value / {1}': 'Wert / {1}',
  '(value + {1}) / {2}': '(Wert + {1}) / {2}',
  '(value − {1}) / {2}': '(Wert − {1}) / {2}',

  Units: 'Einheiten',
  original: 'original',
  standardised: 'standardisiert',
  'no targets': 'keine Ziele',
  'not in the loss: nothing is told of it': 'nicht im Verlust: Davon wird nichts gesagt',
  points: 'Punkte',
  '{1} of {2} points': '{1} von {2} Punkten',
  '{1}, tangent tiles': '{1}, Tangentenkacheln',
  '{1}, tiles of degree {2}': '{1}, Kacheln vom Grad {2}',

  or: 'oder',
  'There are no points yet: open a file with them.': 'Es gibt noch keine Punkte: eine Datei mit ihnen öffnen.',
  'There are no points yet: open a file with them. At the end, epoch {1} is shown.':
    'Es gibt noch keine Punkte: eine Datei mit ihnen öffnen. Am Ende wird Epoche {1} gezeigt.',
  'A network is about to learn a surface from {1} points. Press Train.':
    'Ein Netz lernt gleich eine Fläche aus {1} Punkten. Auf „Trainieren“ drücken.',
  'A network is about to learn a surface from {1} points. Press Train. At the end, epoch {2} is shown.':
    'Ein Netz lernt gleich eine Fläche aus {1} Punkten. Auf „Trainieren“ drücken. Am Ende wird Epoche {2} gezeigt.',
  'A network is about to learn this function from {1} points. Press Train.':
    'Ein Netz lernt die Fläche aus {1} Punkten: „Trainieren“ drücken.',
  'A network is about to learn this function from {1} points. Press Train. At the end, epoch {2} is shown.':
    'Ein Netz lernt die Fläche aus {1} Punkten: „Trainieren“ drücken. Am Ende wird Epoche {2} gezeigt.',

  Live: 'Live',
  'Follow the training; at its end, show its best epoch': 'Dem Training folgen; an seinem Ende die beste Epoche zeigen',
  'Look back at epoch': 'Zurückblicken auf Epoche',
  'the nearest state kept is that of epoch {1}': 'der nächste aufbewahrte Stand ist der von Epoche {1}',
  'Fork here': 'Hier abzweigen',
  'A twin that goes on from this epoch with other settings':
    'Ein Zwilling, der ab dieser Epoche mit anderen Einstellungen weitergeht',

  'Surfaces. Click, or move with the arrow keys, to inspect a point; Escape ends that.':
    'Flächen. Ein Klick oder die Pfeiltasten wählen einen Punkt zum Betrachten; Escape beendet das.',
  'Surfaces of target and learned': 'Flächen von Ziel und Gelerntem',
  'Reset view': 'Ansicht zurücksetzen',
  'Seen from above: the 3D view could not be loaded ({1}). Reload the page once it can be reached.':
    'Von oben gesehen: Die 3D-Ansicht ließ sich nicht laden ({1}). Die Seite neu laden, sobald sie erreichbar ist.',
  'Seen from above: the browser took WebGL away from the 3D view ({1}). Reload the page to have it again.':
    'Von oben gesehen: Der Browser hat der 3D-Ansicht WebGL entzogen ({1}). Neuladen der Seite bringt sie zurück.',
  'Seen from above: the 3D view needs WebGL, which this browser does not offer.':
    'Von oben gesehen: Die 3D-Ansicht braucht WebGL, das dieser Browser nicht bietet.',
  'Seen from above: the 3D view could not be drawn ({1}).':
    'Von oben gesehen: Die 3D-Ansicht ließ sich nicht zeichnen ({1}).',
  'lost again and again': 'immer wieder verloren',
  'no WebGL': 'kein WebGL',
};

const TRIANGLE: Catalog = {
  'Partial derivatives': 'Partielle Ableitungen',
  Partials: 'Ableitungen',
  'Partials, {1}': 'Ableitungen, {1}',
  'framed: in the loss': 'Rand: im Verlust',
  'What the cells show': 'Was die Zellen zeigen',
  'the partials of the function': 'die Ableitungen der Funktion',
  'the partials of the network': 'die Ableitungen des Netzes',
  'learned - target, centred on zero': 'gelernt − Ziel, um null zentriert',
  'Only points are known: there is no surface to compare with':
    'Nur Punkte sind bekannt: Es gibt keine Fläche zum Vergleichen',
  lock: 'fest',
  'Keep the colours of each cell at the range of its target':
    'Die Farben jeder Zelle beim Wertebereich ihres Ziels festhalten',
  'in the loss': 'im Verlust',
  'not in the loss': 'nicht im Verlust',
  'zero everywhere': 'überall null',
  'relative error {1}': 'relativer Fehler {1}',
};

const POINT: Catalog = {
  Taylor: 'Taylor',
  'All 21 partials at this point: target beside learned': 'Alle 21 Ableitungen an diesem Punkt: Ziel neben Gelerntem',
  'Order and radius of the Taylor polynomials on the surfaces, and how far they reach':
    'Ordnung und Radius der Taylorpolynome auf den Flächen und wie weit sie reichen',
  'Click a surface, or focus it and use the arrow keys: here will stand all 21 partials at that point, and how far a Taylor polynomial of them reaches.':
    'Eine Fläche anklicken oder sie ansteuern und die Pfeiltasten benutzen: Hier stehen dann alle 21 Ableitungen an diesem Punkt und wie weit ein Taylorpolynom aus ihnen reicht.',
  'Of the point': 'Zum Punkt',
  Clear: 'Aufheben',
  'Inspect no point (Escape)': 'Keinen Punkt betrachten (Escape)',
  'Of the target only points are known: nothing tells how far a polynomial reaches.':
    'Vom Ziel sind nur Punkte bekannt: Nichts sagt, wie weit ein Polynom reicht.',
  'Taylor order': 'Taylorordnung',
  'Order of the Taylor polynomials on the surfaces; at first that of the training':
    'Ordnung der Taylorpolynome auf den Flächen; anfangs die des Trainings',
  radius: 'Radius',
  'Radius of the polynomials, as a share of half the domain':
    'Radius der Polynome, als Anteil des halben Definitionsbereichs',
  partial: 'Ableitung',
  'learned {1}': 'gelernt {1}',
  difference: 'Differenz',
  'error of the Taylor polynomial over its radius:': 'Fehler des Taylorpolynoms über seinem Radius:',
  'target’s': 'des Ziels',
  'Chart: error of the Taylor polynomials over the radius': 'Diagramm: Fehler der Taylorpolynome über dem Radius',
};

const TABLES: Catalog = {
  'Table: {1}': 'Tabelle: {1}',
  'The numbers of this figure as a table': 'Die Zahlen dieser Abbildung als Tabelle',
  'Save CSV': 'CSV speichern',
  'There are no numbers yet.': 'Es gibt noch keine Zahlen.',
  'All {1} rows, to five digits; the file has all of them, in full.':
    'Alle {1} Zeilen, auf fünf Stellen; die Datei hat alle vollständig.',
  '{1} of {2} rows, to five digits; the file has all of them, in full.':
    '{1} von {2} Zeilen, auf fünf Stellen; die Datei hat alle vollständig.',
  Rows: 'Zeilen',
  'Surfaces of {1}': 'Flächen von {1}',
  'Points of {1}': 'Punkte von {1}',
  'Error of the Taylor polynomials': 'Fehler der Taylorpolynome',
  'times in x1, x2': 'wie oft nach x1, x2',
  lowest: 'kleinster Wert',
  highest: 'größter Wert',
  'relative error': 'relativer Fehler',
};

export const STAGE: Catalog = { ...SCENES, ...TRIANGLE, ...POINT, ...TABLES };
