/** German of the lesson on slopes. */
import type { Catalog } from '../../translator.ts';

export const SLOPES: Catalog = {
  'What the slopes buy': 'Was die Steigungen bringen',
  'Told the slopes at the same 100 points, the network learns the values better.':
    'Mit den Steigungen an denselben 100 Punkten lernt das Netz die Werte besser.',
  'Two runs, one difference': 'Zwei Läufe, ein Unterschied',
  'Run A learns the values at 100 points. Run B has the same points and the same initial weights, and is told the two slopes at each point, too: Sobolev training of order 1.':
    'Lauf A lernt die Werte an 100 Punkten. Lauf B hat dieselben Punkte und dieselben Anfangsgewichte und erhält an jedem Punkt auch die beiden Steigungen: Sobolev-Training der Ordnung 1.',
  'Its loss is $e = E_0 + \\rho_1 E_1$: the error of the values, and that of the slopes with a weight.':
    'Sein Verlust ist $e = E_0 + \\rho_1 E_1$: der Fehler der Werte und, mit einem Gewicht, der der Steigungen.',
  'The test error looks at values alone. What will it be for B, as a share of that of A?':
    'Der Testfehler betrachtet nur Werte. Wie groß wird er bei B im Verhältnis zu dem von A?',
  'Press Train. Both runs go on side by side, each at its own pace; one chart shows the validation error of each, the other a quantity that you choose, $E_0$ or $E_1$ among them.':
    'Auf „Trainieren“ drücken. Beide Läufe gehen nebeneinander voran, jeder in seinem Tempo; ein Diagramm zeigt beide Validierungsfehler, das andere eine Größe nach Wahl, darunter $E_0$ und $E_1$.',
  'The slopes say how the surface goes on beside each point. It is as if every point brought its neighbours along.':
    'Die Steigungen sagen, wie die Fläche neben jedem Punkt weitergeht. Es ist, als brächte jeder Punkt seine Nachbarn mit.',
  'Take another function (“Change the function”, below) and train again: the lesson waits for you.':
    'Eine andere Funktion nehmen („Funktion wechseln“, unten) und noch einmal trainieren: Die Lektion wartet so lange.',
};
