/** German of what frames the page: header, keys, messages about links, versions and panels. */
import type { Catalog } from '../translator.ts';

export const PAGE: Catalog = {
  Sobolev: 'Sobolev',
  Playground: 'Playground',
  'Hartmann, Kissel, Diepold: Sobolev Training With Higher Order Derivatives':
    'Hartmann, Kissel, Diepold: Sobolev Training With Higher Order Derivatives',
  Lessons: 'Lektionen',
  'What is this? And lessons that lead through it': 'Was ist das? Und Lektionen, die hindurchführen',
  Paper: 'Artikel',
  'Back to training': 'Zurück zum Training',
  'The figures of the paper, made of runs that anyone can open':
    'Die Abbildungen des Artikels, aus Läufen, die alle öffnen können',
  Present: 'Präsentieren',
  'Large, for a class on a projector (P)': 'Groß, für einen Kurs am Projektor (P)',
  Share: 'Teilen',
  'Link, QR code and HTML of this experiment; sessions to save and open':
    'Link, QR-Code und HTML dieses Experiments; Sitzungen speichern und öffnen',
  Settings: 'Einstellungen',

  Keys: 'Tasten',
  Close: 'Schließen',
  Space: 'Leertaste',
  'Train, pause, go on': 'Trainieren, Pause, Weiter',
  'One epoch': 'Eine Epoche',
  '0 to 5': '0 bis 5',
  'Order in the loss': 'Ordnung im Verlust',
  'arrow keys': 'Pfeiltasten',
  'On the surfaces: move the inspected point; Escape ends that':
    'Auf den Flächen: den betrachteten Punkt bewegen; Escape beendet das',
  'Present, and back': 'Präsentieren und zurück',
  'Page Up, Page Down': 'Bild auf, Bild ab',
  'While presenting: the step of the lesson, else the panel beside the stage':
    'Beim Präsentieren: der Schritt der Lektion, sonst das Feld neben der Bühne',
  'These keys': 'Diese Tasten',

  'This link is not whole: ask for it again.': 'Dieser Link ist unvollständig: bitte noch einmal schicken lassen.',
  'Parts of this link could not be used.': 'Teile dieses Links waren nicht verwendbar.',
  '; used instead:': '; stattdessen gilt:',
  Dismiss: 'Schließen',

  'A new version of this page is there.': 'Eine neue Version dieser Seite ist da.',
  'The change loads the page again; your runs are offered afterwards.':
    'Der Wechsel lädt die Seite neu; die Läufe werden danach wieder angeboten.',
  'Change to it': 'Wechseln',
  Later: 'Später',

  'The {1} cannot be shown: {2}. All numbers are kept.':
    'Dieser Teil lässt sich nicht anzeigen: {1} ({2}). Alle Zahlen bleiben erhalten.',
  'Try again': 'Noch einmal versuchen',
  page: 'Seite',
  settings: 'Einstellungen',
  share: 'Teilen',
  lesson: 'Lektion',
  lessons: 'Lektionen',
  'lesson builder': 'Lektion erstellen',
  function: 'Funktion',
  'list of functions': 'Liste der Funktionen',
  controls: 'Regler',
  transport: 'Bedienung des Trainings',
  stage: 'Bühne',
  charts: 'Diagramme',
  result: 'Ergebnis',
  'triangle of partials': 'Dreieck der Ableitungen',
  Function: 'Funktion',
  Curves: 'Kurven',
};
