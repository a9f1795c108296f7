/** German of the lesson on the price of order. */
import type { Catalog } from '../../translator.ts';

export const PRICE: Catalog = {
  'The price of order': 'Der Preis der Ordnung',
  'Each order makes an epoch dearer, and beyond order 3 gains little.':
    'Jede Ordnung macht eine Epoche teurer und bringt jenseits von Ordnung 3 wenig.',
  'How many numbers?': 'Wie viele Zahlen?',
  'Of two variables there are $m+1$ different partials of order $m$: 2, 3, 4, 5, 6. A step carries all of them through every layer of the network, forward and back.':
    'Bei zwei Variablen gibt es $m+1$ verschiedene partielle Ableitungen der Ordnung $m$: 2, 3, 4, 5, 6. Ein Schritt trägt sie alle durch jede Schicht des Netzes, vorwärts und rückwärts.',
  'Runs A, B and C: order 1, 3 and 5, forty epochs each, 500 points.':
    'Läufe A, B und C: Ordnung 1, 3 und 5, je vierzig Epochen, 500 Punkte.',
  'How many times as long will an epoch of order 5 take as one of order 1?':
    'Wievielmal so lange wird eine Epoche der Ordnung 5 dauern wie eine der Ordnung 1?',
  'Press Train. The charts can count in seconds instead of epochs: see which run is ahead then.':
    'Auf „Trainieren“ drücken. Die Diagramme können Sekunden statt Epochen zählen: Welcher Lauf liegt dann vorn?',
  'The paper concludes that orders above 3 improve little, at a much higher cost. The Paper page has its statement C18 with the verdict of our runs.':
    'Der Artikel folgert, dass Ordnungen über 3 wenig verbessern, bei viel höheren Kosten. Auf der Seite „Artikel“ steht diese Aussage C18 mit dem Urteil unserer Läufe.',
};
