/** German of the lesson on the price of order. */
import type { Catalog } from '../../translator.ts';

export const PRICE: Catalog = {
  'The price of order': 'Der Preis der Ordnung',
  'Each order makes an epoch dearer. What do the higher ones still gain?':
    'Jede Ordnung macht eine Epoche teurer. Was bringen die höheren noch?',
  'How many numbers?': 'Wie viele Zahlen?',
  'Of two variables there are $m+1$ different partials of order $m$: 2, 3, 4, 5, 6. A step carries all of them through every layer of the network, forward and back.':
    'Bei zwei Variablen gibt es $m+1$ verschiedene partielle Ableitungen der Ordnung $m$: 2, 3, 4, 5, 6. Ein Schritt trägt sie alle durch jede Schicht des Netzes, vorwärts und rückwärts.',
  'Runs A, B and C: order 1, 3 and 5, forty epochs each, 500 points.':
    'Läufe A, B und C: Ordnung 1, 3 und 5, je vierzig Epochen, 500 Punkte.',
  'How many times as long will an epoch of order 5 take as one of order 1?':
    'Wievielmal so lange wird eine Epoche der Ordnung 5 dauern wie eine der Ordnung 1?',
  'Press Train. The charts can count in seconds instead of epochs: see which run is ahead then.':
    'Auf „Trainieren“ drücken. Die Diagramme können Sekunden statt Epochen zählen: Welcher Lauf liegt dann vorn?',
  'The paper concludes that orders above 3 improve little, at a much higher cost. In the runs shipped here that is so for some functions and numbers of points, and not for others: the Paper page has the statement, C18, with each of its numbers.':
    'Der Artikel folgert, dass Ordnungen über 3 wenig verbessern, bei viel höheren Kosten. In den mitgelieferten Läufen ist das bei manchen Funktionen und Punktzahlen so und bei anderen nicht: Auf der Seite „Artikel“ steht die Aussage C18 mit allen ihren Zahlen.',
};
