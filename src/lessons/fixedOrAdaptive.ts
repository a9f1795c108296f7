/** Fixed against adaptive rho: one cell of Table III. */
import type { Lesson } from './lesson.ts';

export const FIXED_OR_ADAPTIVE: Lesson = {
  id: 'fixed',
  title: 'Fixed or adaptive?',
  about: 'One cell of Table III, run by you, beside the runs that were shipped.',
  steps: [
    {
      heading: 'Another way to weigh',
      text: [
        'One could also weigh once and for all, by the spread of the targets: $\\rho_j = 1/\\sigma_j^2$. The paper calls it fixed, and compares both in Table III.',
        'Run A is adaptive, run B fixed. The function is a parabola: its third derivatives are zero, and have no spread at all.',
      ],
      state: 'v=2&f=sumSquares&order=3&t1=rho:inverseVariance',
      look: 'controls',
      question: {
        kind: 'choose',
        id: 'rule',
        asks: 'What does a fixed $\\rho_3$ do where all targets are zero?',
        options: ['it becomes very large', 'it becomes zero', 'nothing special'],
        right: 0,
        because:
          'The variance is zero, so its inverse has no bound; here it is set to 1000. The network is pushed to be flat in its third derivatives above all else.',
      },
    },
    {
      heading: 'Run the cell',
      text: [
        'Press Train. The paper prints 100 for this cell: with fixed ρ the test error is a hundred times that with adaptive ρ.',
      ],
      look: 'result',
      expected: { quantity: 'testError', of: 1, over: 0, atLeast: 3 },
      shipped: { functionId: 'sumSquares', samples: 100, maxOrder: 3 },
    },
    {
      heading: 'The whole table',
      text: [
        'The paper reads its table so: at order 1 there is little between the two, at order 2 fixed is better for some functions, and above that adaptive is much better for most.',
        'Paper in the header has all 75 cells, these statements (C8 to C11) with the verdicts of our runs, and the runs behind each.',
      ],
      look: 'result',
    },
  ],
};
