/** German of the builder, in which lecturers make lessons of their own. */
import type { Catalog } from '../../translator.ts';

const FORM: Catalog = {
  'Lesson builder': 'Lektion erstellen',
  Done: 'Fertig',
  'Students begin with the experiment as it is on the page now.':
    'Studierende beginnen mit dem Experiment, wie es jetzt auf der Seite steht.',
  Title: 'Titel',
  Text: 'Text',
  'Not a formula, shown as it is:': 'Keine Formel, wird so gezeigt:',
  'A line is a paragraph; formulas stand between dollar signs: $\\rho_1 E_1$.':
    'Jede Zeile ist ein Absatz; Formeln stehen zwischen Dollarzeichen: $\\rho_1 E_1$.',
  'The link has {1}': 'Der Link hat {1}',
  Preview: 'Vorschau',
  'Share the lesson': 'Lektion teilen',
  'As students see it': 'Wie Studierende es sehen',
  'Back to the builder': 'Zurück zum Erstellen',
};

const QUESTION: Catalog = {
  Question: 'Frage',
  'Kind of question': 'Art der Frage',
  none: 'keine',
  'choose an answer': 'eine Antwort wählen',
  'guess a number': 'eine Zahl schätzen',
  'What is asked': 'Wonach gefragt wird',
  'Answers, one a line': 'Antworten, eine je Zeile',
  'The right one': 'Die richtige',
  'none: a poll': 'keine: eine Umfrage',
  'Said after the answer': 'Erklärung nach der Antwort',
  'The link shows neither at a glance. They are no secret: who wants to can find them out.':
    'Auf den ersten Blick zeigt der Link beides nicht. Geheim ist es nicht: Wer will, kann es herausfinden.',
  'What the runs will show': 'Was die Läufe zeigen werden',
  'of run': 'von Lauf',
  'over that of': 'geteilt durch Lauf',
  nothing: 'nichts',
  'There is no run {1} yet: add a twin.': 'Einen Lauf {1} gibt es noch nicht: einen Zwilling hinzufügen.',
  'Unit, in words': 'Einheit, in Worten',
};

/** Why there is no question yet. */
const PROBLEMS: Catalog = {
  'Not in the link yet: {1}': 'Noch nicht im Link: {1}',
  'no question': 'keine Frage',
  'not 2 to 8 answers': 'nicht 2 bis 8 Antworten',
  'an answer is empty or too long': 'eine Antwort ist leer oder zu lang',
  'two answers are the same': 'zwei Antworten sind gleich',
  'the right answer is that of another question': 'die richtige Antwort gehört zu einer anderen Frage',
  'no such answer': 'keine solche Antwort',
  'not an explanation': 'keine Erklärung',
  'not a known quantity': 'keine bekannte Größe',
  'not a run': 'kein Lauf',
  'not a unit': 'keine Einheit',
  'not a known kind of question': 'keine bekannte Art von Frage',
  'no such control: {1}': 'kein solches Bedienelement: {1}',
  'cannot be fixed, only hidden: {1}': 'kann nicht fest sein, nur ausgeblendet: {1}',
};

const CONTROLS: Catalog = {
  'What students see': 'Was Studierende sehen',
  shown: 'sichtbar',
  fixed: 'fest',
  hidden: 'ausgeblendet',
  Functions: 'Funktionen',
  'Order in the loss': 'Ordnung im Verlust',
  'Samples n': 'Stichprobe n',
  Seed: 'Startwert',
  Discard: 'Verwerfen',
  'Nothing of the lesson is kept': 'Von der Lektion bleibt nichts',
  'Twins and forks': 'Zwillinge und Abzweige',
  'Train, Step, Stop, Reset': 'Trainieren, Schritt, Stopp, Reset',
  Partials: 'Ableitungen',
  'Result and point': 'Ergebnis und Punkt',
  Curves: 'Kurven',
  'Lessons, Paper, Present, Share': 'Lektionen, Artikel, Präsentieren, Teilen',
};

export const BUILDER: Catalog = { ...FORM, ...QUESTION, ...PROBLEMS, ...CONTROLS };
