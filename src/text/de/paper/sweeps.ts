/** German of sweeps of one's own, and of what is wrong with sweeps, plans and results. */
import type { Catalog } from '../../translator.ts';

const FORM: Catalog = {
  'Along the axis': 'Entlang der Achse',
  'Along the axis: values': 'Entlang der Achse: Werte',
  Curves: 'Kurven',
  'Curves: values': 'Kurven: Werte',
  'one curve': 'eine Kurve',
  Seeds: 'Startwerte',
  Start: 'Starten',
  Stop: 'Stopp',
  on: 'an',
  off: 'aus',
  '{1} runs; all else as in the playground: {2}': '{1} Läufe; alles andere wie im Playground: {2}',
  '1 runs; all else as in the playground: {1}': '1 Lauf; alles andere wie im Playground: {1}',
  'Runs of the sweep': 'Läufe des Rasterlaufs',
  '{1} of {2} runs': '{1} von {2} Läufen',
  '{1} of {2} runs, about {3} left': '{1} von {2} Läufen, noch etwa {3}',
  '{1} of {2} runs, ending the runs in progress': '{1} von {2} Läufen, laufende werden beendet',
  'test error': 'Testfehler',
  'Test error, original units': 'Testfehler, Originaleinheiten',
};

const PROBLEMS: Catalog = {
  'not a known setting': 'keine bekannte Einstellung',
  '{1} cannot vary': '{1} kann nicht variieren',
  '{1} cannot vary along both': '{1} kann nicht an beiden Stellen variieren',
  '{1}: no values': '{1}: keine Werte',
  '{1}: {2} values (at most {3})': '{1}: {2} Werte (höchstens {3})',
  '{1}: a value twice': '{1}: ein Wert doppelt',
  '{1}: {2} (not a known choice)': '{1}: {2} (keine bekannte Wahl)',
  '{1}: {2} (not a number)': '{1}: {2} (keine Zahl)',
  '{1}: {2} (not a whole number)': '{1}: {2} (keine ganze Zahl)',
  '{1}: {2} (not within {3} and {4})': '{1}: {2} (nicht zwischen {3} und {4})',
  '{1}: {2} (neither 0 nor 1)': '{1}: {2} (weder 0 noch 1)',
  'seeds: {1} (1 to {2})': 'Startwerte: {1} (1 bis {2})',
  'invalid sweep: {1}': 'ungültiger Rasterlauf: {1}',
  'invalid plan: {1} runs (at most {2})': 'ungültiger Plan: {1} Läufe (höchstens {2})',
  'invalid trial: {1} (no known version)': 'ungültiger Versuch: {1} (keine bekannte Version)',
  'invalid trial: {1} ({2} is no setting)': 'ungültiger Versuch: {1} ({2} ist keine Einstellung)',
  'invalid trial: {1} ({2}: {3})': 'ungültiger Versuch: {1} ({2}: {3})',
  'the run ended without an outcome': 'der Lauf endete ohne Ergebnis',
  'this browser remembers nothing after a reload': 'dieser Browser merkt sich nach dem Neuladen nichts',
  'this browser remembers no more runs': 'dieser Browser merkt sich keine weiteren Läufe',
  // Each trial that failed, by its link, with the reason.
  'v={1}: {2}': 'v={1}: {2}',
};

const RESULTS: Catalog = {
  'invalid results: {1}': 'ungültige Ergebnisse: {1}',
  '{1} (not that of the preset)': '{1} (nicht die der Voreinstellung)',
  'not that of the preset': 'nicht die der Voreinstellung',
  '{1} (a seed twice)': '{1} (ein Startwert doppelt)',
  'a seed twice': 'ein Startwert doppelt',
  '{1} (a cell twice)': '{1} (eine Zelle doppelt)',
  'a cell twice': 'eine Zelle doppelt',
  '{1} (not a text)': '{1} (kein Text)',
  '{1} (not a function)': '{1} (keine Funktion)',
  '{1} (not a preset)': '{1} (keine Voreinstellung)',
};

export const SWEEPS: Catalog = { ...FORM, ...PROBLEMS, ...RESULTS };
