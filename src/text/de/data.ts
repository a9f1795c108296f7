/** German of data of one's own: opening, preview, what is wrong with a file. */
import type { Catalog } from '../translator.ts';

export const DATA: Catalog = {
  'Reading {1} …': '{1} wird gelesen …',
  'the pasted text': 'der eingefügte Text',
  'the typed text': 'der eingetippte Text',
  'Looking for the data of this link …': 'Die Daten dieses Links werden gesucht …',
  'This link is about data that it does not carry:': 'Dieser Link handelt von Daten, die er nicht enthält:',
  '{1}, fingerprint': '{1}, Fingerabdruck',
  '. Open their file here to see and train them.':
    '. Hier ihre Datei öffnen, um sie zu sehen und mit ihnen zu trainieren.',
  ': {1}; partials up to order {2}.': ': {1}; Ableitungen bis Ordnung {2}.',
  '{1} for training, {2} for validation, {3} for test': '{1} fürs Training, {2} für die Validierung, {3} für den Test',
  '{1}, as the column “set” says. n of those for training are used; validation and test are used whole.':
    '{1}, wie die Spalte „set“ es sagt. Von denen fürs Training werden n verwendet; Validierung und Test ganz.',
  '{1}, split by the data seed. n of those for training are used; validation and test are used whole.':
    '{1}, aufgeteilt durch den Startwert der Daten. Von denen fürs Training werden n verwendet; Validierung und Test ganz.',
  'There are no n = {1} rows for training.': 'Es gibt keine n = {1} Zeilen fürs Training.',
  'Take {1}': '{1} nehmen',
  'The partials above order {1} are fitted to nearest neighbours: approximations.':
    'Die Ableitungen über Ordnung {1} sind an nächste Nachbarn angepasst: Näherungen.',
  'The data have no partials above order {1}.': 'Die Daten haben keine Ableitungen über Ordnung {1}.',
  'Finite differences need a function.': 'Finite Differenzen brauchen eine Funktion.',
  'Fit them to nearest neighbours': 'An nächste Nachbarn anpassen',
  'Take those of the data': 'Die der Daten nehmen',
  'A polynomial through the nearest training points: an approximation':
    'Ein Polynom durch die nächsten Trainingspunkte: eine Näherung',
  'Open CSV …': 'CSV öffnen …',
  'CSV file of points': 'CSV-Datei mit Punkten',
  'Paste rows': 'Zeilen einfügen',
  '… or paste rows here, or drop a file on the page':
    '… oder hier Zeilen einfügen oder eine Datei auf die Seite ziehen',
  'First line:': 'Erste Zeile:',
  ', with partials as': ', mit Ableitungen als',
  ', and': ', dazu',
  'with training, validation, test. Up to {1} rows; they stay on this device.':
    'mit training, validation, test. Bis zu {1} Zeilen; sie bleiben auf diesem Gerät.',

  'Preview of {1}': 'Vorschau von {1}',
  'One problem:': 'Ein Problem:',
  '{1} problems:': '{1} Probleme:',
  '… and 1 more': '… und ein weiteres',
  '… and {1} more': '… und {1} weitere',
  'Use these {1} rows': 'Diese {1} Zeilen verwenden',
  'Use {1} rows, leave out {2}': '{1} Zeilen verwenden, {2} weglassen',
  'Not these': 'Nicht diese',
  commas: 'Kommas',
  semicolons: 'Semikolons',
  tabs: 'Tabulatoren',
  '{1} rows between {2}: x₁, x₂, {3}.': '{1} Zeilen, Trennung durch {2}: x₁, x₂, {3!}.',
  '{1} rows between {2}: x₁, x₂, {3}. Complete up to order {4}.':
    '{1} Zeilen, Trennung durch {2}: x₁, x₂, {3!}. Vollständig bis Ordnung {4}.',
  '{1} rows between {2}: x₁, x₂, {3}, and the set of each row.':
    '{1} Zeilen, Trennung durch {2}: x₁, x₂, {3!} und die Teilmenge jeder Zeile.',
  '{1} rows between {2}: x₁, x₂, {3}, and the set of each row. Complete up to order {4}.':
    '{1} Zeilen, Trennung durch {2}: x₁, x₂, {3!} und die Teilmenge jeder Zeile. Vollständig bis Ordnung {4}.',
  '{1} rows between {2}, with decimal commas: x₁, x₂, {3}.':
    '{1} Zeilen, Trennung durch {2}, mit Dezimalkommas: x₁, x₂, {3!}.',
  '{1} rows between {2}, with decimal commas: x₁, x₂, {3}. Complete up to order {4}.':
    '{1} Zeilen, Trennung durch {2}, mit Dezimalkommas: x₁, x₂, {3!}. Vollständig bis Ordnung {4}.',
  '{1} rows between {2}, with decimal commas: x₁, x₂, {3}, and the set of each row.':
    '{1} Zeilen, Trennung durch {2}, mit Dezimalkommas: x₁, x₂, {3!} und die Teilmenge jeder Zeile.',
  '{1} rows between {2}, with decimal commas: x₁, x₂, {3}, and the set of each row. Complete up to order {4}.':
    '{1} Zeilen, Trennung durch {2}, mit Dezimalkommas: x₁, x₂, {3!} und die Teilmenge jeder Zeile. Vollständig bis Ordnung {4}.',
  'Not used:': 'Nicht verwendet:',
  'without a name': 'ohne Namen',
  'Complete up to order {1}.': 'Vollständig bis Ordnung {1}.',
  '. Complete up to order {1}.': '. Vollständig bis Ordnung {1}.',
  'First rows': 'Erste Zeilen',

  '{1}: too large: {2} MB': '{1}: zu groß: {2} MB',
  '{1}: not text in UTF-8': '{1}: kein Text in UTF-8',
  'not text in UTF-8': 'kein Text in UTF-8',
  'This browser does not keep the data ({1}): after a reload, open the file again.':
    'Dieser Browser bewahrt die Daten nicht auf ({1}): nach erneutem Laden die Datei noch einmal öffnen.',
  '{1} cannot be read as data': '{1} lässt sich nicht als Daten lesen',
  '{1} is not the file of this link: it has {2}, fingerprint {3}':
    '{1} ist nicht die Datei dieses Links: Sie hat {2}, Fingerabdruck {3}',
  'other numbers': 'andere Zahlen',
  '{1} rows': '{1} Zeilen',
};
