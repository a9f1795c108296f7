/** German of the functions: their names, what is said of them, gallery and passport. */
import type { Catalog } from '../translator.ts';

const NAMES: Catalog = {
  'Bowl-Shaped': 'Schalen',
  'Plate-Shaped': 'Platten',
  'Valley-Shaped': 'Täler',
  'Steep Ridges or Drops': 'Steile Grate, Abbrüche',
  Others: 'Andere',
  Sphere: 'Sphere',
  'Sum Diff. Pow.': 'Sum Diff. Pow.',
  'Sum Squares': 'Sum Squares',
  Trid: 'Trid',
  Booth: 'Booth',
  McCormick: 'McCormick',
  Matyas: 'Matyas',
  Powersum: 'Powersum',
  Rosenbrock: 'Rosenbrock',
  '3 Hump Camel': '3 Hump Camel',
  '6 Hump Camel': '6 Hump Camel',
  'Dixon Price': 'Dixon Price',
  Easom: 'Easom',
  Michalewicz: 'Michalewicz',
  'Styblinski Tang': 'Styblinski Tang',
  Beale: 'Beale',
  Branin: 'Branin',
  'Goldstein Price': 'Goldstein Price',
  '{1} (standard)': '{1} (Standard)',
  '{1} (ref. [4])': '{1} (Lit. [4])',
  'Your own function': 'Eigene Funktion',
  'Your own data': 'Eigene Daten',
};

const NOTES: Catalog = {
  'Only twice differentiable on the line x2 = 0: there the third derivative jumps from -6 to 6 and is taken as 0.':
    'Auf der Linie x2 = 0 nur zweimal differenzierbar: Dort springt die dritte Ableitung von -6 auf 6 und wird gleich 0 gesetzt.',
  'Printed with the factor 1/3, in the textbook 1/2: after the scaling of eqs. (1-3) the two are the same.':
    'Mit dem Faktor 1/3 gedruckt, im Lehrbuch 1/2: Nach der Skalierung der Gln. (1-3) ist beides dasselbe.',
  'The textbook form with the factor 1/2, also used by reference [4]; the paper prints 1/3.':
    'Die Form der Lehrbücher mit dem Faktor 1/2, auch in [4] verwendet; der Artikel druckt 1/3.',
  'Printed with x2^3 in the third term, in the textbook x1 x2^3: the range is a tenth, the degree 6 and not 8.':
    'Mit x2^3 im dritten Term gedruckt, im Lehrbuch x1 x2^3: Der Wertebereich ist ein Zehntel, der Grad 6 und nicht 8.',
  'The textbook form with x1 x2^3 in the third term, also used by reference [4]; the paper prints x2^3.':
    'Die Form der Lehrbücher mit x1 x2^3 im dritten Term, auch in [4] verwendet; der Artikel druckt x2^3.',
  'Printed without the textbook term 10 (1 - 1/(8 pi)) cos(x1) + 10: a quartic with its minimum 0 on a curve.':
    'Ohne den Term 10 (1 - 1/(8 pi)) cos(x1) + 10 der Lehrbücher gedruckt: vom Grad 4, mit dem Minimum 0 auf einer Kurve.',
  'The textbook form with its cosine, also used by reference [4]; the paper prints the square alone.':
    'Die Form der Lehrbücher mit dem Kosinus, auch in [4] verwendet; der Artikel druckt nur das Quadrat.',
  'As in the experiments of reference [4]: 7.2 and 5.2 in place of 7 and 5.':
    'Wie in den Experimenten von [4]: 7.2 und 5.2 statt 7 und 5.',
  'Printed with (x1 + x2)^2, in the textbook (x1 - x2)^2: the minimum moves to the edge of the domain.':
    'Mit (x1 + x2)^2 gedruckt, im Lehrbuch (x1 - x2)^2: Das Minimum rückt an den Rand des Definitionsbereichs.',
  'The textbook form with (x1 - x2)^2; the paper prints (x1 + x2)^2.':
    'Die Form der Lehrbücher mit (x1 - x2)^2; der Artikel druckt (x1 + x2)^2.',
  'A cut through the textbook function of four inputs: no zero in the domain, values from 116 to 388.':
    'Ein Schnitt durch die Lehrbuchfunktion von vier Eingaben: keine Nullstelle im Definitionsbereich, Werte von 116 bis 388.',
  'The textbook domain is [-100, 100]^2; the paper uses [-5, 5]^2, of which the dip is still a small part.':
    'Im Lehrbuch ist der Definitionsbereich [-100, 100]^2; der Artikel nimmt [-5, 5]^2, wovon die Senke noch ein kleiner Teil ist.',
  'As in the experiments of reference [4]: -(x1 - 1.2)^2 in place of +(x1 - 1)^2.':
    'Wie in den Experimenten von [4]: -(x1 - 1.2)^2 statt +(x1 - 1)^2.',
  'As in the experiments of reference [4], whose index i starts one lower: x1^2 and a factor 1 in place of 2.':
    'Wie in den Experimenten von [4], deren Index i um eins tiefer beginnt: x1^2 und ein Faktor 1 statt 2.',
};

const GALLERY: Catalog = {
  'Functions of Table I': 'Funktionen der Tabelle I',
  'Chosen function': 'Gewählte Funktion',
  'Reading of the formula': 'Lesart der Formel',
  'as printed': 'wie gedruckt',
  textbook: 'Lehrbuch',
  'as in [4]': 'wie in [4]',
  'Partials of order {1} and above are zero.': 'Partielle Ableitungen ab Ordnung {1} sind null.',
  'Read points from a CSV file: x1, x2, y and what partials there are':
    'Punkte aus einer CSV-Datei lesen: x1, x2, y und was es an partiellen Ableitungen gibt',
  'Type a formula f(x₁, x₂): its partials are exact':
    'Eine Formel f(x₁, x₂) eingeben: Ihre partiellen Ableitungen sind exakt',
  'Heatmap of the difference to the print': 'Farbkarte des Unterschieds zum Druck',
  'This reading minus the print, within ±': 'Diese Lesart minus Druck, innerhalb von ±',
  '. The print:': '. Im Druck:',
  'Formula as printed': 'Formel wie gedruckt',
};

const PASSPORT: Catalog = {
  Passport: 'Steckbrief',
  'Known before training, from the targets alone': 'Vor dem Training bekannt, allein aus den Zielen',
  'targets are not finite': 'Ziele sind nicht endlich',
  'at the start ρ acts at no order': 'zu Beginn greift ρ bei keiner Ordnung',
  'at the start ρ acts from order {1} on': 'zu Beginn greift ρ ab Ordnung {1}',
  'at the start ρ acts at order {1}': 'zu Beginn greift ρ bei Ordnung {1}',
  'at the start ρ acts at orders {1}': 'zu Beginn greift ρ bei den Ordnungen {1}',
  'Some training targets are not finite: this function cannot be trained on this domain.':
    'Einige Trainingsziele sind nicht endlich: Diese Funktion lässt sich auf diesem Definitionsbereich nicht trainieren.',
  'Values from': 'Werte von',
  'σⱼ: deviation of the standardised targets of order j. Eⱼ/E₀ of a network that still predicts the mean: an adaptive ρ acts where it is over {1}. That is the start: as E₀ falls, it comes to act on more orders, and more strongly.':
    'σⱼ: Standardabweichung der standardisierten Ziele der Ordnung j. Eⱼ/E₀ eines Netzes, das noch den Mittelwert vorhersagt: Ein adaptives ρ greift, wo es über {1} liegt. So ist es zu Beginn: Sinkt E₀, greift es bei mehr Ordnungen, und stärker.',
  order: 'Ordnung',
  σⱼ: 'σⱼ',
  'Standard deviation of the standardised targets': 'Standardabweichung der standardisierten Ziele',
  'standard deviation {1}, root mean square {2}': 'Standardabweichung {1}, quadratisches Mittel {2}',
  'Eⱼ/E₀': 'Eⱼ/E₀',
  'Error of order j over that of the values, at the start':
    'Fehler der Ordnung j geteilt durch den der Werte, zu Beginn',
  ρⱼ: 'ρⱼ',
  'The adaptive weight with which the training begins': 'Das adaptive Gewicht, mit dem das Training beginnt',
  'all targets are zero': 'alle Ziele sind null',
};

export const FUNCTIONS: Catalog = { ...NAMES, ...NOTES, ...GALLERY, ...PASSPORT };
