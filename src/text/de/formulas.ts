/** German of a formula of one's own: how it is typed, what cannot be read in it, where it breaks. */
import type { Catalog } from '../translator.ts';

const EDITOR: Catalog = {
  'With + - * / ^, {1}, pi and e; up to {2} characters': 'Mit + - * / ^, {1}, pi und e; bis zu {2} Zeichen',
  'The last valid formula, still in force': 'Die letzte gültige Formel; sie gilt noch',
  'sin cos tan asin … tanh exp log sqrt abs min max sign, pi, e. Constants first:':
    'sin cos tan asin … tanh exp log sqrt abs min max sign, pi, e. Konstanten zuerst:',
  Examples: 'Beispiele',
  Packet: 'Wellenpaket',
  Ripple: 'Wellen',
  Edge: 'Kante',
  Saddle: 'Sattel',
  '{1}, lower end': '{1}, untere Grenze',
  '{1}, upper end': '{1}, obere Grenze',
};

/** What cannot be read, and what to write in its place. */
const PROBLEMS: Catalog = {
  'invalid formula: {1}': 'ungültige Formel: {1}',
  '{1}, at character {2}': '{1}, bei Zeichen {2}',
  'no formula': 'keine Formel',
  'not finite': 'nicht endlich',
  'more than {1} parts': 'mehr als {1} Teile',
  'nested deeper than {1} levels': 'tiefer als {1} Ebenen verschachtelt',
  'the formula must come last': 'die Formel muss zuletzt stehen',
  'the formula ends too early': 'die Formel endet zu früh',
  'unknown name: {1}': 'unbekannter Name: {1!}',
  'unknown name: {1} ({2})': 'unbekannter Name: {1!} ({2})',
  '{1} is already defined': '{1!} ist schon festgelegt',
  'a constant cannot depend on x1 or x2': 'eine Konstante kann nicht von x1 oder x2 abhängen',
  'the variables are x1 and x2': 'die Variablen sind x1 und x2',
  'the variables are x1, x2, in this order': 'die Variablen sind x1, x2, in dieser Reihenfolge',
  '{1} is on both sides: write x1 and x2 for the variables':
    '{1!} steht auf beiden Seiten: für die Variablen x1 und x2 schreiben',
  'counted from 0 or from 1? write x1 and x2': 'ab 0 oder ab 1 gezählt? x1 und x2 schreiben',
  'an operator is missing': 'ein Rechenzeichen fehlt',
  '"{1}" expected': '„{1!}“ erwartet',
  '"{1}" expected {2}': '„{1!}“ {2} erwartet',
  'after the constant': 'nach der Konstanten',
  '"(" expected after {1}': '„(“ nach {1!} erwartet',
  '"(" expected after {1}, at character {2}': '„(“ nach {1!} erwartet, bei Zeichen {2}',
  '"{" expected: write \\frac{1}{2}': '„{“ erwartet; zu schreiben ist \\frac{1}{2}',
  'unexpected "{1}"': 'unerwartet: „{1!}“',
  'unexpected "{1}": {2}': 'unerwartet: „{1!}“; {2}',
  'unexpected U+{1}': 'unerwartet: U+{1}',
  '{1} takes one argument': '{1!} nimmt ein Argument',
  '{1} takes two arguments': '{1!} nimmt zwei Argumente',
  '{1} takes two arguments or more': '{1!} nimmt zwei oder mehr Argumente',
  'where does {1} end? write {2}( )': 'wo endet {1!}? {2!}( ) schreiben',
  'a power of a power needs brackets': 'eine Potenz einer Potenz braucht Klammern',
  'write the power after the bracket: {1}( )^n': 'die Potenz hinter die Klammer schreiben: {1!}( )^n',
  'write the power of 1/3 for a third root': 'für eine dritte Wurzel hoch 1/3 schreiben',
  '| can open or close here: write * or abs( )': 'ein | kann hier öffnen oder schließen: * oder abs( ) schreiben',
  'bars within bars: write abs( )': 'Striche in Strichen: abs( ) schreiben',
  'a decimal has a point: {1}.{2}': 'Dezimalzahlen haben einen Punkt: {1}.{2}',
  'typeset text without its powers, roots and fractions: write *, ^, sqrt( ) and /':
    'gesetzter Text ohne seine Potenzen, Wurzeln und Brüche: *, ^, sqrt( ) und / schreiben',
};

const INSTEAD: Catalog = {
  'write {1}': '{1!} schreiben',
  'write log10(u) or log2(u)': 'log10(u) oder log2(u) schreiben',
  'write {1}( ) or {2}( )': '{1!}( ) oder {2!}( ) schreiben',
  'log10(u) or log2(u)': 'log10(u) oder log2(u)',
  'write a number': 'eine Zahl schreiben',
  'write - for minus': 'für Minus - schreiben',
  'write / for a quotient, = for a definition': 'für einen Quotienten / schreiben, zum Festlegen =',
  'there is no remainder; write a percentage as a number': 'es gibt keinen Rest; Prozente als Zahl schreiben',
  'angles are in radians: write pi/180': 'Winkel im Bogenmaß: pi/180 schreiben',
  'there is no factorial; write the product': 'es gibt keine Fakultät; das Produkt schreiben',
  'write sign(u)*abs(u)^(1/3)': 'sign(u)*abs(u)^(1/3) schreiben',
  'write sqrt(u^2 + v^2)': 'sqrt(u^2 + v^2) schreiben',
  'indices are single digits or in braces: x_1, x_{1}':
    'Indizes sind einzelne Ziffern oder in geschweiften Klammern: x_1, x_{1}',
  'write the formula alone': 'nur die Formel schreiben',
  'there are no derivatives in a formula': 'in einer Formel gibt es keine Ableitungen',
  'a Cyrillic letter': 'ein kyrillischer Buchstabe',
  'write Greek letters as names: alpha': 'griechische Buchstaben als Namen schreiben: alpha',
};

/** Where a formula breaks. */
const TROUBLE: Catalog = {
  'Not finite': 'Nicht endlich',
  Pole: 'Polstelle',
  Kink: 'Knick',
  at: 'bei',
  '{1} where {2} = 0': '{1}, wo {2!} = 0',
  'end of asin': 'Rand von asin',
  'end of acos': 'Rand von acos',
  'logarithm of zero': 'Logarithmus von null',
  'root of zero': 'Wurzel aus null',
  'in abs': 'in abs',
  'in min': 'in min',
  'in max': 'in max',
  'in tan': 'in tan',
  'jump of sign': 'Sprung von sign',
  'power of zero': 'Potenz von null',
  'broken power of zero': 'gebrochene Potenz von null',
  'division by zero': 'Division durch null',
  infinite: 'unendlich',
  'f is {1}; not finite on {2} % of the domain': 'f ist {1}; nicht endlich auf {2} % des Definitionsbereichs',
  'a partial of order {1} is {2}': 'eine partielle Ableitung der Ordnung {1} ist {2}',
  'on the line {1} = {2} the partials jump from order {3} on':
    'auf der Linie {1} = {2} springen die partiellen Ableitungen ab Ordnung {3}',
  'Looking for poles and kinks …': 'Polstellen und Knicke werden gesucht …',
  'Finite and smooth wherever it was looked at.': 'Endlich und glatt, wo immer nachgesehen wurde.',
  'A long formula: {1} more places where it may break were not looked at.':
    'Eine lange Formel: {1} weitere Stellen, an denen sie versagen kann, wurden nicht angesehen.',
  'Poles, kinks and what is not finite': 'Polstellen, Knicke und was nicht endlich ist',
};

export const FORMULAS: Catalog = { ...EDITOR, ...PROBLEMS, ...INSTEAD, ...TROUBLE };
