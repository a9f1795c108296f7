/** Why not relu: a network without curvature has no second derivatives to learn with. */
import type { Lesson } from './lesson.ts';

export const WHY_NOT_RELU: Lesson = {
  id: 'relu',
  title: 'Why not relu?',
  about: 'A network of relu is made of flat pieces: it has no second derivatives.',
  steps: [
    {
      heading: 'Two activations',
      text: [
        'Run A has tanh, as in the paper, run B relu. Both are told derivatives up to order 2.',
        'The second derivatives of relu are zero wherever they exist.',
      ],
      state: 'v=2&f=branin&order=2&t1=act:relu',
      look: 'controls',
      question: {
        kind: 'choose',
        id: 'curve',
        asks: 'What happens to $E_2$ of run B while it trains?',
        options: ['it falls like that of A', 'it falls, but slowly', 'it stays where it begins'],
        right: 2,
        because: 'The learned second derivatives are zero whatever the weights are: there is nothing to move.',
      },
    },
    {
      heading: 'Train both',
      text: [
        'Press Train. Then choose $E_2$ in the lower chart, which begins with $E_0$, and compare both runs there. Below: what it costs in test error.',
      ],
      look: 'charts',
      expected: { quantity: 'testError', of: 0, over: 1, atMost: 1 },
    },
  ],
};
