/** German of the lesson on weights. */
import type { Catalog } from '../../translator.ts';

export const WEIGHTS: Catalog = {
  'Why ρ is needed': 'Wozu ρ nötig ist',
  'Errors of high orders are huge: left alone they drown the values.':
    'Fehler hoher Ordnungen sind riesig: Ungewichtet übertönen sie die Werte.',
  'Errors of different size': 'Verschieden große Fehler',
  'The loss adds the error of each order: $e = E_0 + \\rho_1 E_1 + \\rho_2 E_2 + \\rho_3 E_3$. Even of standardised data the third derivatives are far larger than the values, and so is $E_3$.':
    'Der Verlust addiert die Fehler aller Ordnungen: $e = E_0 + \\rho_1 E_1 + \\rho_2 E_2 + \\rho_3 E_3$. Selbst bei standardisierten Daten sind die dritten Ableitungen weit größer als die Werte, und ebenso $E_3$.',
  'Run A sets $\\rho_j$ by Algorithm 1. Run B leaves all weights at 1.':
    'Lauf A setzt $\\rho_j$ nach Algorithmus 1. Lauf B lässt alle Gewichte bei 1.',
  'How many times as large as $E_0$ is $E_3$ in the first epoch?':
    'Wievielmal so groß wie $E_0$ ist $E_3$ in der ersten Epoche?',
  'Algorithm 1': 'Algorithmus 1',
  'For each batch: where $E_j$ is more than 10 times $E_0$, set $\\rho_j = E_0/E_j$: that order then counts as much as the values. Else $\\rho_j = 1$: up to ten times as much is let pass.':
    'Für jeden Batch: Ist $E_j$ mehr als das Zehnfache von $E_0$, dann $\\rho_j = E_0/E_j$ setzen: Diese Ordnung zählt dann so viel wie die Werte. Sonst $\\rho_j = 1$: Bis zum Zehnfachen bleibt alles, wie es ist.',
  'Press Train, then choose $\\rho_3$ in the chart that says $E_0$: the weight of A falls, that of B stays at 1.':
    'Auf „Trainieren“ drücken, dann im Diagramm mit $E_0$ stattdessen $\\rho_3$ wählen: Das Gewicht von A fällt, das von B bleibt bei 1.',
  'With and without': 'Mit und ohne',
  'Without weights the values are drowned: B may be worse than the constant that is the mean of the values.':
    'Ohne Gewichte gehen die Werte unter: B kann schlechter sein als die Konstante, die das Mittel der Werte ist.',
  'The same for Branin': 'Dasselbe für Branin',
  'Once more with and without weights, now for Branin, whose third derivatives are planes and easily learned (choose B above the stage, then press a cell of order 3).':
    'Noch einmal mit und ohne Gewichte, nun für Branin, dessen dritte Ableitungen Ebenen und leicht zu lernen sind (B über der Bühne wählen, dann auf eine Zelle der Ordnung 3 drücken).',
  'Guess, then train.': 'Erst vermuten, dann trainieren.',
  'What will be the test error of A, as a multiple of that of B?':
    'Wie groß wird der Testfehler von A im Verhältnis zu dem von B?',
  'Where an order would drown the values, its weight saves them. Where all orders can be learned together, it may hold back what would have helped.':
    'Wo eine Ordnung die Werte übertönen würde, rettet sie ihr Gewicht. Wo alle Ordnungen zusammen gelernt werden können, bremst es womöglich, was geholfen hätte.',
  'One run is one draw: press New beside the seed and train again. A rule that adapts is a protection, not a promise.':
    'Ein Lauf ist nur eine Ziehung: „Neu“ neben dem Startwert drücken und noch einmal trainieren. Eine adaptive Regel ist ein Schutz, kein Versprechen.',
};
