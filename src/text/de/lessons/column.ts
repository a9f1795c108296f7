/** German of what stands around a lesson: column, questions, observations, worksheet. */
import type { Catalog } from '../../translator.ts';

/** What several lessons say. */
const SHARED: Catalog = {
  'What it means': 'Was das bedeutet',
  'Train both': 'Beide trainieren',
  'times that of A': 'mal so groß wie bei A',
  'times that of B': 'mal so groß wie bei B',
  times: 'mal',
};

const STEPS: Catalog = {
  Lesson: 'Lektion',
  Open: 'Ausklappen',
  Fold: 'Einklappen',
  End: 'Beenden',
  'Back to the list of functions; the experiment stays': 'Zurück zur Liste der Funktionen; das Experiment bleibt',
  'Change the function': 'Funktion wechseln',
  'The experiment is your own now.': 'Das Experiment ist nun ein eigenes.',
  'Back to the lesson': 'Zurück zur Lektion',
  'Steps of the lesson': 'Schritte der Lektion',
  Previous: 'Zurück',
  of: 'von',
  Next: 'Weiter',
  'Next lesson': 'Folgelektion',
  'The lesson has set this': 'Die Lektion hat dies festgelegt',
  'no such lesson': 'keine solche Lektion',
  'no such step': 'kein solcher Schritt',
  'no answer to a question of the lesson': 'keine Antwort auf eine Frage der Lektion',
};

const QUESTIONS: Catalog = {
  'Thank you.': 'Danke.',
  'Yes.': 'Ja.',
  'No.': 'Nein.',
  'Guess for {1}': 'Vermutung für {1}',
  'Your guess': 'Die eigene Vermutung',
  'This is my guess': 'Das vermute ich',
  'Dashed: your guess. Train to see the rest.': 'Gestrichelt: die Vermutung. Der Rest erscheint nach dem Training.',
  'Dashed: your guess. Solid: what the runs show.': 'Gestrichelt: die Vermutung. Durchgezogen: was die Läufe zeigen.',
  'Your guess:': 'Vermutet:',
  '. Train to see.': '. Was stimmt, zeigt das Training.',
  '. The runs show': '. Die Läufe zeigen',
};

const OBSERVATIONS: Catalog = {
  'expected {1}; here': 'erwartet: {1}; hier:',
  'at most {1}': 'höchstens {1}',
  'at least {1}': 'mindestens {1}',
  'between {1} and {2}': 'zwischen {1} und {2}',
  '✓ as expected': '✓ wie erwartet',
  '✗ not what was expected': '✗ nicht wie erwartet',
  'not yet: train first': 'noch nicht: erst trainieren',
  'The shipped runs cannot be shown: {1}': 'Die mitgelieferten Läufe können nicht gezeigt werden: {1}',
  'Reading the shipped runs …': 'Die mitgelieferten Läufe werden gelesen …',
  'Test error with fixed ρ over that with adaptive ρ': 'Testfehler mit festem ρ geteilt durch den mit adaptivem ρ',
  'the paper:': 'Artikel:',
  '; shipped runs:': '; mitgelieferte Läufe:',
  'In brackets: 95 % confidence interval of the ratio of means. A single run, as yours is, may lie far outside.':
    'In Klammern: 95-%-Konfidenzintervall des Verhältnisses der Mittel. Ein einzelner Lauf wie der eigene kann weit außerhalb liegen.',
};

/** What is read off runs. */
const QUANTITIES: Catalog = {
  'test error': 'Testfehler',
  'test error as a share of the variance': 'Testfehler als Anteil der Varianz',
  epochs: 'Epochen',
  'seconds an epoch': 'Sekunden je Epoche',
  'E{1}/E₀ in the first epoch': 'E{1}/E₀ in der ersten Epoche',
  'ρ{1} in the last epoch': 'ρ{1} in der letzten Epoche',
  'test error of {1}': 'Testfehler von {1}',
  'seconds an epoch of {1}': 'Sekunden je Epoche von {1}',
  'E{1}/E₀ in the first epoch of {2}': 'E{1}/E₀ in der ersten Epoche von {2}',
  '{1} of {2} over that of {3}': '{1} von {2} im Verhältnis zu {3}',
};

const ON_PAPER: Catalog = {
  'Name: ____________________________': 'Name: ____________________________',
  'Your guess: ____________ What was seen: ____________': 'Vermutet: ____________ Gesehen: ____________',
};

export const COLUMN: Catalog = { ...SHARED, ...STEPS, ...QUESTIONS, ...OBSERVATIONS, ...QUANTITIES, ...ON_PAPER };
