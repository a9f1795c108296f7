/** German of the list of lessons, of answers that are handed in, and of the page on which they are collected. */
import type { Catalog } from '../../translator.ts';

const LIST: Catalog = {
  'What is this?': 'Was ist das?',
  'A neural network usually learns a function from its values at some points. Where the derivatives are known as well, it can be told them, too: that is Sobolev training.':
    'Ein neuronales Netz lernt eine Funktion gewöhnlich aus ihren Werten an einigen Punkten. Sind auch die Ableitungen bekannt, kann es sie ebenfalls erhalten: Das ist Sobolev-Training.',
  'Order $m$ means: the value and all partial derivatives up to order $m$ at each point. The loss adds the error of each order, with a weight $\\rho_j$ that keeps any one of them from drowning the others.':
    'Ordnung $m$ heißt: der Wert und alle partiellen Ableitungen bis zur Ordnung $m$ an jedem Punkt. Der Verlust addiert die Fehler aller Ordnungen, jeden mit einem Gewicht $\\rho_j$, damit keiner die anderen übertönt.',
  Lessons: 'Lektionen',
  Close: 'Schließen',
  'A lesson is being made: finish it first': 'Eine Lektion entsteht gerade: erst fertigstellen',
  'For lecturers:': 'Für Lehrende:',
  'Collect answers': 'Antworten sammeln',
  'Make a lesson': 'Lektion erstellen',
  Present: 'Präsentieren',
};

const HAND_IN: Catalog = {
  '{1} of {2} questions answered. Asked by a lecturer to hand them in? They are in this link.':
    '{1} von {2} Fragen beantwortet. Sollen die Antworten abgegeben werden? Sie stehen in diesem Link.',
  'Your name': 'Name',
  'Copy the link': 'Link kopieren',
};

const ANSWERS: Catalog = {
  'Answers of a class': 'Antworten eines Kurses',
  'Back to the playground': 'Zurück zum Playground',
  'Links that students handed in, or the mails that they came in. They stay in this page.':
    'Links, die Studierende abgegeben haben, oder die Mails, in denen sie kamen. Sie bleiben auf dieser Seite.',
  '{1} with answers': '{1} mit Antworten',
  '{1} with answers; {2} left out': '{1} mit Antworten; {2} ausgelassen',
  'Save as CSV': 'Als CSV speichern',
  Name: 'Name',
  name: 'Name',
  '({1}, no name)': '({1}, ohne Namen)',
  'line {1}: {2}': 'Zeile {1}: {2}',
  'line {1}: the same as line {2}': 'Zeile {1}: dasselbe wie Zeile {2}',
  'no link of this page': 'kein Link dieser Seite',
  'no lesson': 'keine Lektion',
  'no lesson: {1}': 'keine solche Lektion: {1}',
  'no answers': 'keine Antworten',
};

export const LIST_AND_ANSWERS: Catalog = { ...LIST, ...HAND_IN, ...ANSWERS };
