/** German of the lesson on the order. */
import type { Catalog } from '../../translator.ts';

export const ORDERS: Catalog = {
  'What the order means': 'Was die Ordnung bedeutet',
  'Order m tells the network all partial derivatives up to order m: a Taylor polynomial at each point.':
    'Bei Ordnung m erhält das Netz alle partiellen Ableitungen bis zur Ordnung m: ein Taylorpolynom an jedem Punkt.',
  'A polynomial at each point': 'Ein Polynom an jedem Punkt',
  'The values and slopes at a point make a tangent plane; the second derivatives bend it; order $m$ makes it the Taylor polynomial of degree $m$.':
    'Wert und Steigungen an einem Punkt ergeben eine Tangentialebene; die zweiten Ableitungen krümmen sie; Ordnung $m$ macht sie zum Taylorpolynom vom Grad $m$.',
  'The tiles on the target are these polynomials at 25 points, few so that each is large, from the very numbers that are trained on: dots at order 0, planes at order 1. Raise the order: they bend as the surface does.':
    'Die Kacheln auf dem Ziel sind diese Polynome an 25 Punkten (wenige, damit jede groß ist), aus genau den Zahlen, mit denen trainiert wird: Punkte bei Ordnung 0, Ebenen bei Ordnung 1. Wird die Ordnung erhöht, krümmen sie sich wie die Fläche.',
  'Draw your guess': 'Die Vermutung zeichnen',
  'Now Sum Squares, and four runs: A learns values, B to D order 1 to 3, all from the same 100 points.':
    'Nun Sum Squares und vier Läufe: A lernt Werte, B bis D Ordnung 1 bis 3, alle an denselben 100 Punkten.',
  'Draw the test error of the four, from order 0 to order 3.':
    'Wie groß ist der Testfehler der vier, von Ordnung 0 bis Ordnung 3? Bitte zeichnen.',
  'Train all four': 'Alle vier trainieren',
  'Press Train. The table of results has the four test errors; they are drawn beside your guess.':
    'Auf „Trainieren“ drücken. Die Tabelle der Ergebnisse hat die vier Testfehler; sie werden neben die Vermutung gezeichnet.',
  'The first orders buy the most. Sum Squares is a parabola: from order 3 on all its derivatives are zero, and being told so helps only a little, or not at all.':
    'Die ersten Ordnungen bringen am meisten. Sum Squares ist eine Parabel: Ab Ordnung 3 sind alle Ableitungen null, und das zu wissen hilft nur wenig oder gar nicht.',
};
