/** The weighting problem, and Algorithm 1's rho. */
import type { Lesson } from './lesson.ts';

export const WEIGHTS: Lesson = {
  id: 'weights',
  title: 'Why ρ is needed',
  about: 'Errors of high orders are huge: left alone they drown the values.',
  steps: [
    {
      heading: 'Errors of different size',
      text: [
        'The loss adds the error of each order: $e = E_0 + \\rho_1 E_1 + \\rho_2 E_2 + \\rho_3 E_3$. Even of standardised data the third derivatives are far larger than the values, and so is $E_3$.',
        'Run A sets $\\rho_j$ by Algorithm 1. Run B leaves all weights at 1.',
      ],
      state: 'v=2&f=sixHumpCamel&order=3&t1=rho:constant',
      look: 'controls',
      question: {
        kind: 'type',
        id: 'size',
        asks: 'How many times as large as $E_0$ is $E_3$ in the first epoch?',
        unit: 'times',
        truth: { quantity: 'startRatio3', of: 0 },
      },
    },
    {
      heading: 'Algorithm 1',
      text: [
        'For each batch: where $E_j$ is more than 10 times $E_0$, set $\\rho_j = E_0/E_j$: that order then counts as much as the values. Else $\\rho_j = 1$: up to ten times as much is let pass.',
        'Press Train, then choose $\\rho_3$ in the chart that says $E_0$: the weight of A falls, that of B stays at 1.',
      ],
      look: 'charts',
      expected: { quantity: 'startRatio3', of: 0, atLeast: 10 },
    },
    {
      heading: 'With and without',
      text: [
        'Without weights the values are drowned: B may be worse than the constant that is the mean of the values.',
      ],
      look: 'result',
      expected: { quantity: 'testError', of: 0, over: 1, atMost: 0.5 },
    },
    {
      heading: 'The same for Branin',
      text: [
        'Once more with and without weights, now for Branin, whose third derivatives are planes and easily learned (choose B above the stage, then press a cell of order 3).',
        'Guess, then train.',
      ],
      state: 'v=2&f=branin&order=3&t1=rho:constant',
      look: 'result',
      question: {
        kind: 'type',
        id: 'branin',
        asks: 'What will be the test error of A, as a multiple of that of B?',
        unit: 'times that of B',
        truth: { quantity: 'testError', of: 0, over: 1 },
      },
    },
    {
      heading: 'What it means',
      text: [
        'Where an order would drown the values, its weight saves them. Where all orders can be learned together, it may hold back what would have helped.',
        'One run is one draw: press New beside the seed and train again. A rule that adapts is a protection, not a promise.',
      ],
      look: 'result',
    },
  ],
};
