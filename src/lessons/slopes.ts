/** What the slopes buy: the same points, and at each of them the two slopes as well. */
import type { Lesson } from './lesson.ts';

export const SLOPES: Lesson = {
  id: 'slopes',
  title: 'What the slopes buy',
  about: 'Told the slopes at the same 100 points, the network learns the values better.',
  steps: [
    {
      heading: 'Two runs, one difference',
      text: [
        'Run A learns the values at 100 points. Run B has the same points and the same initial weights, and is told the two slopes at each point, too: Sobolev training of order 1.',
        'Its loss is $e = E_0 + \\rho_1 E_1$: the error of the values, and that of the slopes with a weight.',
      ],
      state: 'v=2&f=branin&order=0&t1=order:1',
      look: 'controls',
      question: {
        kind: 'type',
        id: 'gain',
        asks: 'The test error looks at values alone. What will it be for B, as a share of that of A?',
        unit: 'times that of A',
        truth: { quantity: 'testError', of: 1, over: 0 },
      },
    },
    {
      heading: 'Train both',
      text: [
        'Press Train. Both runs go on side by side, each at its own pace; one chart shows the validation error of each, the other a quantity that you choose, $E_0$ or $E_1$ among them.',
      ],
      look: 'charts',
      expected: { quantity: 'testError', of: 1, over: 0, atMost: 0.5 },
    },
    {
      heading: 'What it means',
      text: [
        'The slopes say how the surface goes on beside each point. It is as if every point brought its neighbours along.',
        'Take another function (“Change the function”, below) and train again: the lesson waits for you.',
      ],
      look: 'stage',
    },
  ],
};
