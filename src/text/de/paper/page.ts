/** German of the paper's page: figures, tables, the runs behind a point. */
import type { Catalog } from '../../translator.ts';

const FIGURES: Catalog = {
  'Fig. 1': 'Abb. 1',
  'Fig. 2': 'Abb. 2',
  'Table III': 'Tabelle III',
  'Your sweep': 'Rasterlauf',
  'Own sweep': 'Eigener Rasterlauf',
  'Mean test error over the number of samples n, in the functions’ own units; bands are 95 % intervals.':
    'Mittlerer Testfehler über der Anzahl n der Punkte, in Originaleinheiten; die Bänder sind 95-%-Intervalle.',
  'Test error with fixed ρ over that with adaptive ρ, ours and, small, the paper’s. Above 1 adaptive is better.':
    'Testfehler mit festem ρ geteilt durch den mit adaptivem ρ, hier und, klein, im Artikel. Über 1 ist adaptiv besser.',
  'Test error as a share of value training’s, mean over the functions of each category.':
    'Testfehler geteilt durch den beim Training mit Werten, gemittelt über die Funktionen jeder Kategorie.',
  'Your own question to the same trainer: choose what varies, and how many seeds draw data and weights.':
    'Eine eigene Frage an dasselbe Training: wählen, was variiert und wie viele Startwerte Daten und Gewichte ziehen.',
  'Figures of the paper': 'Abbildungen des Artikels',
  'Statements of the paper': 'Aussagen des Artikels',
  Figure: 'Abbildung',
  Reading: 'Lesart',
  'What the paper leaves open, decided: initial weights, sum or mean, zero variance, patience, formulas':
    'Was der Artikel offenlässt, ist hier entschieden: Anfangsgewichte, Summe oder Mittel, Varianz null, Geduld, Formeln',
  'literal, Keras initialisation': 'wörtlich, Anfangsgewichte wie Keras',
  'as the paper seems to have been run': 'wie im Artikel vermutlich gerechnet',
  'count runs that have not learned': 'Läufe mitzählen, die nicht gelernt haben',
  'Runs that stopped on the plateau, worse than a constant, or diverged':
    'Läufe, die auf dem Plateau, schlechter als eine Konstante oder divergiert endeten',
  'The results cannot be shown: {1}': 'Die Ergebnisse können nicht gezeigt werden: {1}',
  'Reading the runs …': 'Die Läufe werden gelesen …',
  'samples n': 'Punkte n',
  'order 0: value training': 'Ordnung 0: Training mit Werten',
  'order {1}': 'Ordnung {1}',
  'N = {1} runs a point; hollow: some have not learned; × on the axis: no mean.':
    'N = {1} Läufe je Punkt; hohl: manche haben nicht gelernt; × auf der Achse: kein Mittel.',
  'N = {1} runs a point; hollow: some have not learned; × on the axis: no mean. Dots are functions.':
    'N = {1} Läufe je Punkt; hohl: manche haben nicht gelernt; × auf der Achse: kein Mittel. Kleine Punkte sind Funktionen.',
  'show every function': 'jede Funktion zeigen',
  'show every run': 'jeden Lauf zeigen',
  'Save SVG': 'SVG speichern',
  'Save CSV': 'CSV speichern',
  'Yours, {1}: {2}. Open this run': 'Eigener, {1}: {2}. Diesen Lauf öffnen',
  'Yours, {1}: {2}': 'Eigener, {1}: {2}',
  '{1}: {2}. Open this run': '{1}: {2}. Diesen Lauf öffnen',
  '{1} not learned': '{1} nicht gelernt',
};

const NUMBERS: Catalog = {
  '{1} ({2} to {3})': '{1} ({2} bis {3})',
  '{1} ({2} to {3}, {4} runs only)': '{1} ({2} bis {3}, nur {4} Läufe)',
  '{1} ({2} to {3}, 1 runs only)': '{1} ({2} bis {3}, nur 1 Lauf)',
  'runs missing': 'Läufe fehlen',
  'no runs yet': 'noch keine Läufe',
  'no mean: a run has diverged': 'kein Mittel: Ein Lauf ist divergiert',
  panel: 'Bild',
  curve: 'Kurve',
  mean: 'Mittel',
  low: 'von',
  high: 'bis',
  runs: 'Läufe',
  unlearned: 'nicht gelernt',
};

const TABLE: Catalog = {
  Function: 'Funktion',
  '{1}, order {2}, n = {3}': '{1}, Ordnung {2}, n = {3}',
  'Which rule is better: {1}. Within a factor of 3 of the paper: {2}.':
    'Welche Regel besser ist: {1}. Höchstens um den Faktor 3 neben dem Artikel: {2}.',
  '{1}: ours {2}, paper {3}; which is better: {4}; within a factor of 3: {5}':
    '{1}: hier {2}, Artikel {3}; welche besser ist: {4}; höchstens um den Faktor 3 daneben: {5}',
};

const RUNS: Catalog = {
  'Press a point or a cell to see its runs and to open any of them in the playground.':
    'Auf einen Punkt oder eine Zelle drücken, um die Läufe zu sehen und einzeln im Playground zu öffnen.',
  '{1}, order 0': '{1}, Ordnung 0',
  '{1}, order {2}, fixed ρ': '{1}, Ordnung {2}, festes ρ',
  '{1}, order {2}, adaptive ρ': '{1}, Ordnung {2}, adaptives ρ',
  '{1}, seed {2}': '{1}, Seed {2}',
  'mean {1}, median {2}, N = {3}': 'Mittel {1}, Median {2}, N = {3}',
  '{1}: mean {2}, median {3}, N = {4}': '{1}: Mittel {2}, Median {3}, N = {4}',
  'With yours: {1}': 'Mit eigenen: {1}',
  'With yours: mean {1}, median {2}, N = {3}': 'Mit eigenen: Mittel {1}, Median {2}, N = {3}',
  '{1}: no runs yet.': '{1}: noch keine Läufe.',
  'seed {1}': 'Seed {1}',
  'Open this run: it trains to the test error {1}': 'Diesen Lauf öffnen: Er trainiert bis zum Testfehler {1}',
  'yours,': 'eigener,',
  '{1}, {2} epochs': '{1}, {2} Epochen',
  '{1}, 1 epochs': '{1}, 1 Epoche',
  patience: 'Geduld',
  'epoch cap': 'Obergrenze',
  stopped: 'gestoppt',
  plateau: 'Plateau',
  'worse than a constant': 'schlechter als eine Konstante',
  diverged: 'divergiert',
  'Run this cell here': 'Diese Zelle hier rechnen',
  'Trains seeds that are not here yet in this browser. They are marked as yours and remembered.':
    'Trainiert in diesem Browser Startwerte, die hier noch fehlen. Sie werden als eigene markiert und gemerkt.',
  '{1} more runs, marked as yours': '{1} weitere Läufe, als eigene markiert',
  '{1} runs left': 'noch {1} Läufe',
  '1 runs left': 'noch 1 Lauf',
  '{1} runs left, about {2}': 'noch {1} Läufe, etwa {2}',
  '1 runs left, about {1}': 'noch 1 Lauf, etwa {1}',
};

const PROVENANCE: Catalog = {
  '{1} runs: initial weights {2}, {3} of the partials, patience {4}, fixed ρ without variance {5}, formulas {6}.':
    '{1} Läufe: Anfangsgewichte {2}, {3} der partiellen Ableitungen, Geduld {4}, festes ρ ohne Varianz {5}, Formeln {6}.',
  '{1} of {2} runs so far: initial weights {3}, {4} of the partials, patience {5}, fixed ρ without variance {6}, formulas {7}.':
    'Bisher {1} von {2} Läufen: Anfangsgewichte {3}, {4} der partiellen Ableitungen, Geduld {5}, festes ρ ohne Varianz {6}, Formeln {7}.',
  'Backend {1}, version {2}, commit {3}, {4}, {5} on one core.':
    'Backend {1}, Version {2}, Commit {3}, {4}, {5} auf einem Kern.',
  'at most {1}': 'höchstens {1}',
  sum: 'Summe',
  printed: 'wie gedruckt',
};

export const PAPER_PAGE: Catalog = { ...FIGURES, ...NUMBERS, ...TABLE, ...RUNS, ...PROVENANCE };
