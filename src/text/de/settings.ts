/** German of the settings beside the stage and in their panel: labels, helps, choices. */
import type { Catalog } from '../translator.ts';

const TASK: Catalog = {
  Function: 'Funktion',
  'The target function of Table I, as printed, in its textbook form, or as in the code of [4].':
    'Die Zielfunktion aus Tabelle I: wie gedruckt, in der Form der Lehrbücher oder wie im Code von [4].',
  'A formula of your own, on a domain of your own.': 'Eine eigene Formel auf einem eigenen Definitionsbereich.',
  'Points of your own, read from a CSV file.': 'Eigene Punkte, aus einer CSV-Datei gelesen.',
  Formula: 'Formel',
  'f(x1, x2) in usual notation; constants before it, as in a = 2; a sin(x1). Used where the function is your own.':
    'f(x1, x2) in üblicher Schreibweise; Konstanten davor, wie in a = 2; a sin(x1). Gilt für die eigene Funktion.',
  'Input range': 'Definitionsbereich',
  'Lower and upper end of x1, then of x2. Used where the function is your own.':
    'Untere und obere Grenze von x1, dann von x2. Gilt für die eigene Funktion.',
  Data: 'Daten',
  'Fingerprint, rows and range of your own data; the points are in a file. Used where the function is your data.':
    'Fingerabdruck, Zeilen und Bereich der eigenen Daten; die Punkte stehen in einer Datei. Gilt für eigene Daten.',
  Order: 'Ordnung',
  'Derivatives up to this order enter the loss: 0 is Value Training, 1 to 5 Sobolev Training (eq. 6).':
    'Ableitungen bis zu dieser Ordnung gehen in den Verlust ein: 0 ist Training mit Werten, 1 bis 5 Sobolev-Training (Gl. 6).',
  Samples: 'Stichprobe',
  'Number n of training points, uniform in the input range; of your own data, drawn from their rows.':
    'Anzahl n der Trainingspunkte, gleichverteilt im Definitionsbereich; bei eigenen Daten aus ihren Zeilen gezogen.',
  'ρ rule': 'ρ-Regel',
  'How the error of each derivative order is weighed against the error of the value.':
    'Wie der Fehler jeder Ableitungsordnung gegen den Fehler der Werte gewichtet wird.',
};

const NETWORK: Catalog = {
  'Hidden layers': 'Verborgene Schichten',
  'Table II: 2.': 'Tabelle II: 2.',
  'Neurons per layer': 'Neuronen je Schicht',
  'Table II: 200.': 'Tabelle II: 200.',
  Activation: 'Aktivierung',
  'Table II: tanh in the hidden layers; the output is linear.':
    'Tabelle II: tanh in den verborgenen Schichten; die Ausgabe ist linear.',
  'Smooth, bounded: every derivative exists.': 'Glatt, beschränkt: Alle Ableitungen existieren.',
  '1/(1 + e⁻ᶻ): tanh in another scale.': '1/(1 + e⁻ᶻ): tanh in anderem Maßstab.',
  'log(1 + eᶻ): a smooth relu.': 'log(1 + eᶻ): ein glattes relu.',
  'Periodic: its derivatives are as large as itself.':
    'Periodisch: Die Ableitungen sind so groß wie die Funktion selbst.',
  'z/(1 + e⁻ᶻ): smooth, with a dip below zero.': 'z/(1 + e⁻ᶻ): glatt, mit einer Senke unter null.',
  'max(z, 0): no curvature anywhere, so orders 2 and above learn nothing.':
    'max(z, 0): nirgends gekrümmt, daher lernen Ordnungen ab 2 nichts.',
  'Initial weights': 'Anfangsgewichte',
  'Where training begins (Algorithm 1, line 2). The paper does not say; much depends on it.':
    'Wo das Training beginnt (Algorithmus 1, Zeile 2). Der Artikel sagt es nicht; viel hängt davon ab.',
  uniform: 'gleichverteilt',
  'Weights and biases uniform within ±1/√(inputs of the layer), as in a linear layer of PyTorch.':
    'Gewichte und Bias gleichverteilt innerhalb von ±1/√(Eingänge der Schicht), wie in einer linearen Schicht von PyTorch.',
  Glorot: 'Glorot',
  'Weights uniform within ±√(6/(inputs + outputs)), biases 0, as in a dense layer of Keras.':
    'Gewichte gleichverteilt innerhalb von ±√(6/(Eingänge + Ausgänge)), Bias 0, wie in einer dichten Schicht von Keras.',
};

const TRAINING: Catalog = {
  'Learning rate': 'Lernrate',
  'Step size of Adam. Table II: 0.001.': 'Schrittweite von Adam. Tabelle II: 0.001.',
  'Memory of the mean gradient in Adam. Table II: 0.9.':
    'Gedächtnis des mittleren Gradienten in Adam. Tabelle II: 0.9.',
  'Memory of the squared gradient in Adam. Table II: 0.999.':
    'Gedächtnis des quadrierten Gradienten in Adam. Tabelle II: 0.999.',
  'Added to the root of the squared gradient in Adam.': 'Wird in Adam zur Wurzel des quadrierten Gradienten addiert.',
  'Batches per epoch': 'Batches je Epoche',
  'A batch holds ceil(n / batches) points. Table II: 10.': 'Ein Batch hat ceil(n / Batches) Punkte. Tabelle II: 10.',
  Patience: 'Geduld',
  'Stops after this many epochs without a better validation error. Table II: 10.':
    'Endet nach so vielen Epochen ohne besseren Validierungsfehler. Tabelle II: 10.',
  'Epochs at least': 'Epochen mindestens',
  'Patience does not stop the training before this epoch.': 'Vor dieser Epoche beendet die Geduld das Training nicht.',
  'Epochs at most': 'Epochen höchstens',
  'Safety cap; the paper has none.': 'Obergrenze zur Sicherheit; der Artikel hat keine.',
};

const DATA: Catalog = {
  'Validation points': 'Validierungspunkte',
  'Test points': 'Testpunkte',
  'Table II: 4000. Of your own data a fifth, or those of their column “set”.':
    'Tabelle II: 4000. Von eigenen Daten ein Fünftel oder was ihre Spalte „set“ dazu bestimmt.',
  'Noise on values': 'Rauschen auf Werten',
  'Gaussian noise on the training values, in parts of their standard deviation; validation and test stay exact.':
    'Gaußsches Rauschen auf den Trainingswerten, als Anteil ihrer Standardabweichung; Validierung und Test bleiben exakt.',
  'Noise on derivatives 1 … 5': 'Rauschen auf Ableitungen 1 … 5',
  'Gaussian noise on the training derivatives of each order, in parts of the root mean square of the order.':
    'Gaußsches Rauschen auf den Ableitungen jeder Ordnung im Training, als Anteil des quadratischen Mittels der Ordnung.',
  'Derivatives from': 'Ableitungen aus',
  'Exact derivatives, or approximations from values alone: to see when Sobolev training hurts.':
    'Exakte Ableitungen oder Näherungen allein aus Werten: um zu sehen, wann Sobolev-Training schadet.',
  'function or data, exact': 'Funktion/Daten',
  'Taylor arithmetic: exact to rounding. Of your own data, as they are in the file.':
    'Taylor-Arithmetik: exakt bis auf Rundung. Bei eigenen Daten so, wie sie in der Datei stehen.',
  'finite differences': 'finite Differenzen',
  'Central differences of the values around each point; noise on them grows as 1/hʲ.':
    'Zentrale Differenzen der Werte um jeden Punkt; ihr Rauschen wächst wie 1/hʲ.',
  'nearest neighbours': 'nächste Nachbarn',
  'A polynomial fitted to the nearest training points, as [4] does for order 1. Of your own data only the orders that they lack.':
    'Ein Polynom, angepasst an die nächsten Trainingspunkte, wie es [4] für Ordnung 1 tut. Bei eigenen Daten nur die Ordnungen, die ihnen fehlen.',
  'Step h': 'Schrittweite h',
  'Step of the finite differences, in standardised inputs.':
    'Schrittweite der finiten Differenzen, in standardisierten Eingaben.',
  Neighbours: 'Nachbarn',
  'Nearest points of a fit; [4] uses 4. From order 2 on at least twice as many as its polynomial has terms.':
    'Nächste Punkte einer Anpassung; [4] nimmt 4. Ab Ordnung 2 mindestens doppelt so viele, wie ihr Polynom Terme hat.',
  'Seed: data': 'Startwert: Daten',
  'Draws the training, validation and test points.': 'Zieht die Trainings-, Validierungs- und Testpunkte.',
  'Seed: weights': 'Startwert: Gewichte',
  'Draws the initial weights.': 'Zieht die Anfangsgewichte.',
  'Seed: shuffling': 'Startwert: Mischen',
  'Shuffles the points before every epoch.': 'Mischt die Punkte vor jeder Epoche.',
};

const DEVICE: Catalog = {
  'Compute on': 'Rechnen auf',
  'Where the network is trained.': 'Wo das Netz trainiert wird.',
  'best available': 'bestes Gerät',
  'WebGPU on a hardware adapter, else wasm, else plain JavaScript.':
    'WebGPU auf einer echten Grafikkarte, sonst wasm, sonst reines JavaScript.',
  WebGPU: 'WebGPU',
  'The GPU; also a software adapter, which is slow.': 'Die GPU; auch eine in Software nachgebildete, die langsam ist.',
  wasm: 'wasm',
  'The processor, with relaxed SIMD where the browser has it.':
    'Der Prozessor, mit Relaxed SIMD, wo der Browser es kann.',
  'wasm, plain SIMD': 'wasm, einfaches SIMD',
  'The processor; the same bits on every machine.': 'Der Prozessor; dieselben Bits auf jedem Rechner.',
  JavaScript: 'JavaScript',
  'Slow; always there.': 'Langsam; immer vorhanden.',
  Threads: 'Threads',
  'How many cores of the processor a run on wasm uses. The results are the same to the last bit.':
    'Wie viele Kerne des Prozessors ein Lauf auf wasm nutzt. Die Ergebnisse sind bis aufs letzte Bit dieselben.',
  auto: 'auto',
  'All cores but one, which is left for the page.': 'Alle Kerne bis auf einen, der der Seite bleibt.',
  'One core.': 'Ein Kern.',
  '{1} cores, or as many as there are.': '{1} Kerne, oder so viele, wie es gibt.',
};

export const SETTINGS: Catalog = { ...TASK, ...NETWORK, ...TRAINING, ...DATA, ...DEVICE };
