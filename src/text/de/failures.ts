/** German of devices, and of what can go wrong while a run is trained. */
import type { Catalog } from '../translator.ts';

export const FAILURES: Catalog = {
  'plain SIMD': 'einfaches SIMD',
  'relaxed SIMD': 'relaxed SIMD',
  'one thread': 'ein Thread',
  '{1} threads': '{1} Threads',
  'unnamed adapter': 'Adapter ohne Namen',
  '{1} (software)': '{1} (Software)',

  'one thread: {1}': 'ein Thread: {1}',
  'this page is not isolated from other sites': 'diese Seite ist nicht von anderen Websites isoliert',
  'a thread could not be loaded': 'ein Thread ließ sich nicht laden',
  'a thread has ended': 'ein Thread hat sich beendet',
  'the threads do not start': 'die Threads starten nicht',
  'cannot load the wasm kernels: {1} {2}': 'die wasm-Kernel lassen sich nicht laden: {1} {2}',
  'tfjs has no cpu backend': 'tfjs hat kein cpu-Backend',
  'tfjs could not start its wasm backend': 'tfjs konnte sein wasm-Backend nicht starten',
  'tfjs could not start its webgpu backend': 'tfjs konnte sein webgpu-Backend nicht starten',
  'WebGPU needs a page served from https or localhost': 'WebGPU braucht eine Seite von https oder localhost',
  'this browser has no WebGPU': 'dieser Browser hat kein WebGPU',
  'this browser has WebGPU, but offers no GPU to it': 'dieser Browser hat WebGPU, bietet ihm aber keine GPU an',
  'the only GPU is emulated in software ({1}), which is slow':
    'die einzige GPU ist in Software nachgebildet ({1}), das ist langsam',
  'the GPU could not be opened: {1}': 'die GPU ließ sich nicht öffnen: {1}',
  'the GPU did not answer for {1} s': 'die GPU hat {1} s lang nicht geantwortet',
  'the GPU has no buffer of {1} MB, at most {2} MB': 'die GPU hat keinen Puffer von {1} MB, nur bis {2} MB',
  'gpu error: {1}': 'Fehler der GPU: {1}',
  'gpu lost ({1}): {2}': 'GPU verloren ({1}): {2}',
  'out of memory: {1} bytes': 'zu wenig Speicher: {1} Bytes',
  '{1} failed ({2})': '{1} ist ausgefallen ({2})',

  'it does not answer any more': 'er antwortet nicht mehr',
  'its script could not be loaded': 'sein Skript ließ sich nicht laden',
  'a message of it could not be read': 'eine Nachricht von ihm war nicht zu lesen',

  '{1} at x1 = {2}, x2 = {3}: {4}': '{1} bei x1 = {2}, x2 = {3}: {4}',
  'the value': 'der Wert',
  'the partial ({1})': 'die Ableitung ({1})',
  'too large after the transform': 'zu groß nach der Transformation',
  'too far from the training values': 'zu weit von den Trainingswerten entfernt',
  'domain too narrow: {1} is {2} at all points, or nearly':
    'Definitionsbereich zu schmal: {1} ist an allen Punkten {2}, oder fast',
  'values too large: up to {1}, at most {2}': 'Werte zu groß: bis {1}, erlaubt bis {2}',
  'values too small: they vary by {1}, at least {2}': 'Werte zu klein: Sie schwanken um {1}, nötig sind mindestens {2}',
  'n = {1}: the data have {2} rows for training': 'n = {1}: Die Daten haben {2} Zeilen fürs Training',
  'no data are chosen': 'es sind keine Daten gewählt',
  'the data {1} are not here': 'die Daten {1} sind nicht hier',
  'finite differences need a function: the data are points alone':
    'finite Differenzen brauchen eine Funktion: Die Daten sind nur Punkte',
  'derivatives of order {1} from {2} nearest neighbours need more than {3} samples':
    'Ableitungen der Ordnung {1} aus {2} nächsten Nachbarn brauchen mehr als {3} Punkte',
  'the data have no derivatives of order {1}: take a lower order, or fit them to nearest neighbours':
    'die Daten haben keine Ableitungen der Ordnung {1}: eine niedrigere Ordnung wählen oder sie an nächste Nachbarn anpassen',
  'no batch to go on from': 'kein Batch, von dem aus es weitergeht',
};
