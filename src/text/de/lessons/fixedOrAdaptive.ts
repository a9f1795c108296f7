/** German of the lesson on fixed and adaptive weights. */
import type { Catalog } from '../../translator.ts';

export const FIXED_OR_ADAPTIVE: Catalog = {
  'Fixed or adaptive?': 'Fest oder adaptiv?',
  'One cell of Table III, run by you, beside the runs that were shipped.':
    'Eine Zelle der Tabelle III, selbst gerechnet, neben den mitgelieferten Läufen.',
  'Another way to weigh': 'Eine andere Art zu gewichten',
  'One could also weigh once and for all, by the spread of the targets: $\\rho_j = 1/\\sigma_j^2$. The paper calls it fixed, and compares both in Table III.':
    'Gewichten ließe sich auch ein für alle Mal, nach der Streuung der Ziele: $\\rho_j = 1/\\sigma_j^2$. Der Artikel nennt das fest und vergleicht beides in Tabelle III.',
  'Run A is adaptive, run B fixed. The function is a parabola: its third derivatives are zero, and have no spread at all.':
    'Lauf A ist adaptiv, Lauf B fest. Die Funktion ist eine Parabel: Ihre dritten Ableitungen sind null und streuen überhaupt nicht.',
  'What does a fixed $\\rho_3$ do where all targets are zero?':
    'Was macht ein festes $\\rho_3$, wo alle Ziele null sind?',
  'it becomes very large': 'es wird sehr groß',
  'it becomes zero': 'es wird null',
  'nothing special': 'nichts Besonderes',
  'The variance is zero, so its inverse has no bound; here it is set to 1000. The network is pushed to be flat in its third derivatives above all else.':
    'Die Varianz ist null, ihr Kehrwert also unbeschränkt; hier wird er auf 1000 gesetzt. Das Netz wird vor allem anderen dazu gedrängt, dass seine dritten Ableitungen verschwinden.',
  'Run the cell': 'Die Zelle rechnen',
  'Press Train. The paper prints 100 for this cell: with fixed ρ the test error is a hundred times that with adaptive ρ.':
    'Auf „Trainieren“ drücken. Im Artikel steht in dieser Zelle 100: Mit festem ρ ist der Testfehler hundertmal so groß wie mit adaptivem ρ.',
  'The whole table': 'Die ganze Tabelle',
  'The paper reads its table so: at order 1 there is little between the two, at order 2 fixed is better for some functions, and above that adaptive is much better for most.':
    'Der Artikel liest seine Tabelle so: Bei Ordnung 1 liegen beide nah beieinander, bei Ordnung 2 ist fest für manche Funktionen besser, und darüber ist adaptiv für die meisten viel besser.',
  'Paper in the header has all 75 cells, these statements (C8 to C11) with the verdicts of our runs, and the runs behind each.':
    '„Artikel“ in der Kopfzeile hat alle 75 Zellen, diese Aussagen (C8 bis C11) mit den Urteilen unserer Läufe und die Läufe hinter jeder Zelle.',
};
