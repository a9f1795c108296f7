/** German of what is wrong in a file of points, by row and column. */
import type { Catalog } from '../translator.ts';

export const CSV: Catalog = {
  'row {1}': 'Zeile {1}',
  empty: 'leer',
  'beyond {1}': 'im Betrag über {1}',
  'a decimal comma among decimal points': 'ein Dezimalkomma unter Dezimalpunkten',
  'a decimal comma among decimal commas': 'ein Dezimalkomma unter Dezimalkommas',
  'a decimal point among decimal points': 'ein Dezimalpunkt unter Dezimalpunkten',
  'a decimal point among decimal commas': 'ein Dezimalpunkt unter Dezimalkommas',
  'not training, validation, test': 'nicht training, validation, test',
  'two columns for one thing: {1} and {2}': 'zwei Spalten für dasselbe: {1} und {2}',
  'no column {1}': 'keine Spalte {1}',
  'more than {1} columns': 'mehr als {1} Spalten',
  'no names of columns: x1, x2, y': 'keine Spaltennamen: x1, x2, y',
  '{1} cells (the header has {2})': '{1} Zellen (die Kopfzeile hat {2})',
  'one cell on {1} lines': 'eine Zelle auf {1} Zeilen',
  '{1} good rows (at least {2})': '{1} gute Zeilen (mindestens {2})',
  '{1} good row (at least {2})': '{1} gute Zeile (mindestens {2})',
  '{1} row for {2} (at least 10)': '{1} Zeile für {2} (mindestens 10)',
  '{1} is read as {2}: write thousands without a mark':
    '{1} wird als {2} gelesen: Tausender ohne Trennzeichen schreiben',
  '{1} rows for {2} (at least 10)': '{1} Zeilen für {2} (mindestens 10)',
  'x{1} is the same in all rows': 'x{1} ist in allen Zeilen gleich',
  'no header: x1, x2, y and what else there is': 'keine Kopfzeile: x1, x2, y und was es sonst gibt',
  '{1} million characters (at most {2})': '{1} Millionen Zeichen (höchstens {2})',
  'more than {1} rows': 'mehr als {1} Zeilen',
  'too many empty lines': 'zu viele leere Zeilen',
  'a quote that does not end': 'ein Anführungszeichen ohne Ende',
  'text after a quote': 'Text nach einem Anführungszeichen',
};
