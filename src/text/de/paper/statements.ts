/** German of what the paper says, C1 to C21, and of the verdicts. */
import type { Catalog } from '../../translator.ts';

const VERDICTS: Catalog = {
  agrees: 'stimmt überein',
  disagrees: 'widerspricht',
  undecided: 'unentschieden',
  '{1} agree': '{1} stimmen überein',
  '1 agree': '1 stimmt überein',
  '{1} disagree': '{1} widersprechen',
  '1 disagree': '1 widerspricht',
  '{1} undecided': '{1} unentschieden',
  '{1} with runs missing': '{1} unvollständig',
  'with runs missing': 'unvollständig',
  '{1}: all {2} parts': '{1}: alle {2} Teile',
  '{1}: {2} of {3} parts': '{1}: {2} von {3} Teilen',
  'claimed {1} to {2}': 'behauptet {1} bis {2}',
  'claimed above {1}': 'behauptet über {1}',
};

const SOURCES: Catalog = {
  'What the paper says': 'Was der Artikel sagt',
  Conclusion: 'Fazit',
  Abstract: 'Kurzfassung',
};

const FIG_1: Catalog = {
  'Sobolev training of every order beats value training for sum squares, Matyas, six-hump camel and Branin, at every n.':
    'Sobolev-Training jeder Ordnung ist für Sum Squares, Matyas, 6 Hump Camel und Branin bei jedem n besser als Training mit Werten.',
  'For sum squares and Matyas the error falls with each order up to 4.':
    'Für Sum Squares und Matyas sinkt der Fehler mit jeder Ordnung bis 4.',
  'For the same functions order 5 barely improves on order 4.':
    'Für dieselben Funktionen ist Ordnung 5 kaum besser als Ordnung 4.',
  'For six-hump camel and Branin orders above 1 barely help where there are many samples (n ≥ 550).':
    'Für 6 Hump Camel und Branin helfen Ordnungen über 1 bei vielen Punkten (n ≥ 550) kaum.',
  'For six-hump camel and Branin orders above 1 help a little where there are few samples (n = 100).':
    'Für 6 Hump Camel und Branin helfen Ordnungen über 1 bei wenigen Punkten (n = 100) ein wenig.',
  'For Michalewicz value training and Sobolev training are very similar.':
    'Für Michalewicz sind Training mit Werten und Sobolev-Training sehr ähnlich.',
  'More samples give smaller errors, with every method.': 'Mehr Punkte ergeben bei jedem Verfahren kleinere Fehler.',
};

const TABLE_3: Catalog = {
  'For order 1 it makes little difference whether ρ is adaptive or fixed.':
    'Für Ordnung 1 macht es wenig Unterschied, ob ρ adaptiv oder fest ist.',
  'For order 2 fixed ρ is better for Branin, Matyas and sum squares.':
    'Für Ordnung 2 ist festes ρ bei Branin, Matyas und Sum Squares besser.',
  'For order 3 fixed ρ is better for Branin.': 'Für Ordnung 3 ist festes ρ bei Branin besser.',
  'For orders above 2 adaptive ρ is much better for sum squares, six-hump camel and Michalewicz.':
    'Für Ordnungen über 2 ist adaptives ρ bei Sum Squares, 6 Hump Camel und Michalewicz viel besser.',
  'For Matyas it depends on n: fixed ρ is better for orders 4 and 5 at n = 100, adaptive ρ at n = 1000.':
    'Bei Matyas hängt es von n ab: Für die Ordnungen 4 und 5 ist bei n = 100 festes ρ besser, bei n = 1000 adaptives.',
  'For Branin adaptive ρ is much better for orders 4 and 5 at n ≥ 550.':
    'Bei Branin ist adaptives ρ für die Ordnungen 4 und 5 bei n ≥ 550 viel besser.',
};

const FIG_2: Catalog = {
  'For bowl-shaped and plate-shaped functions the error falls with each order up to 3.':
    'Für schalen- und plattenförmige Funktionen sinkt der Fehler mit jeder Ordnung bis 3.',
  'For bowl-shaped and plate-shaped functions the gain is largest where there are few samples.':
    'Für schalen- und plattenförmige Funktionen ist der Gewinn bei wenigen Punkten am größten.',
  'For valley-shaped and other functions Sobolev training beats value training, with no gain beyond order 1.':
    'Für talförmige und andere Funktionen ist Sobolev-Training besser als Training mit Werten, ohne Gewinn über Ordnung 1 hinaus.',
  'For functions with steep ridges all orders are similar.':
    'Für Funktionen mit steilen Graten sind alle Ordnungen ähnlich.',
};

const CONCLUSIONS: Catalog = {
  'Beyond order 3 the error improves marginally at best, at a much higher cost.':
    'Über Ordnung 3 hinaus wird der Fehler bestenfalls geringfügig kleiner, bei viel höheren Kosten.',
  'An adaptive ρ can help for orders of 3 and above, and can hurt for smaller ones.':
    'Ein adaptives ρ kann ab Ordnung 3 helfen und bei kleineren Ordnungen schaden.',
  'Weights above 1 for very small derivative errors make high orders worse.':
    'Gewichte über 1 für sehr kleine Fehler der Ableitungen machen hohe Ordnungen schlechter.',
  'Orders above 1 give smaller test errors than order 1.':
    'Ordnungen über 1 ergeben kleinere Testfehler als Ordnung 1.',
};

/** What the numbers behind a statement are. */
const PARTS: Catalog = {
  '{1}, n = {2}, order {3}: fixed/adaptive': '{1}, n = {2}, Ordnung {3}: fest/adaptiv',
  '{1}, n = {2}, order {3}: ρ above 1/adaptive': '{1}, n = {2}, Ordnung {3}: ρ über 1/adaptiv',
  '{1}, order {2}: E(n = 1000)/E(n = 100)': '{1}, Ordnung {2}: E(n = 1000)/E(n = 100)',
  '{1}, n = {2}: seconds an epoch of order 4 over order 3':
    '{1}, n = {2}: Sekunden je Epoche, Ordnung 4 durch Ordnung 3',
  'best of orders 2 to 5': 'beste der Ordnungen 2 bis 5',
  'best of orders 2 to 5: {1}': 'beste der Ordnungen 2 bis 5: {1}',
  'Bowl-Shaped, n = {1}': 'Schalen, n = {1}',
  'Plate-Shaped, n = {1}': 'Platten, n = {1}',
  'Valley-Shaped, n = {1}': 'Täler, n = {1}',
  'Steep Ridges or Drops, n = {1}': 'Steile Grate, Abbrüche, n = {1}',
  'Others, n = {1}': 'Andere, n = {1}',
  '{1}: E₃/E₀ at n = 100 over that at n = 1000': '{1}: E₃/E₀ bei n = 100 geteilt durch das bei n = 1000',
};

export const STATEMENTS: Catalog = {
  ...VERDICTS,
  ...SOURCES,
  ...FIG_1,
  ...TABLE_3,
  ...FIG_2,
  ...CONCLUSIONS,
  ...PARTS,
};
