/** German of the lesson on where derivatives do not help. */
import type { Catalog } from '../../translator.ts';

export const WHERE_NOT: Catalog = {
  'Where it does not help': 'Wo es nicht hilft',
  'Michalewicz has narrow ridges: what the derivatives say at a point is true only close by.':
    'Michalewicz hat schmale Grate: Was die Ableitungen an einem Punkt sagen, gilt nur in seiner Nähe.',
  'A function with ridges': 'Eine Funktion mit Graten',
  'Michalewicz is flat nearly everywhere, with two narrow valleys. Its derivatives are zero on the plain and huge on the slopes.':
    'Michalewicz ist fast überall flach, mit zwei schmalen Tälern. Die Ableitungen sind in der Ebene null und an den Hängen riesig.',
  'Run A learns values, run B order 2.': 'Lauf A lernt Werte, Lauf B Ordnung 2.',
  'The test error of B, as a share of that of A?': 'Der Testfehler von B im Verhältnis zu dem von A?',
  'Press Train. The paper finds all orders very similar for this function.':
    'Auf „Trainieren“ drücken. Der Artikel findet alle Ordnungen bei dieser Funktion sehr ähnlich.',
  'Why?': 'Warum?',
  'The line plot goes across a valley, through the point that is chosen: the Taylor polynomial leaves the surface after a short way. Choose a point on a slope: it does so there as well. A point tells little about its neighbours, whatever the order.':
    'Der Schnitt geht quer durch ein Tal, durch den gewählten Punkt: Das Taylorpolynom verlässt die Fläche nach kurzem Weg. Einen Punkt am Hang wählen: Dort ist es ebenso. Ein Punkt sagt wenig über seine Nachbarn, gleich bei welcher Ordnung.',
  'Where it pays': 'Wo es sich lohnt',
  'Derivatives pay where what they say at a point holds as far as the next point: smooth functions, as Branin and Sum Squares in the lessons before. Between ridges and drops it does not.':
    'Ableitungen lohnen sich, wo das, was sie an einem Punkt sagen, bis zum nächsten Punkt gilt: bei glatten Funktionen wie Branin und Sum Squares in den Lektionen zuvor. Zwischen Graten und Abbrüchen gilt es nicht.',
  'Fig. 2 on the Paper page has all 18 functions by their category, the ridges among them.':
    'Abb. 2 auf der Seite „Artikel“ zeigt alle 18 Funktionen nach ihrer Kategorie, darunter die mit Graten.',
};
