/** What value training misses: a network that knows the values need not know the slopes. */
import type { Lesson } from './lesson.ts';

export const VALUES_MISS: Lesson = {
  id: 'values',
  title: 'What value training misses',
  about: 'A network that fits the values well can still have the wrong slopes.',
  steps: [
    {
      heading: 'A surface from 100 points',
      text: [
        'A network shall learn the surface on the left from its values at 100 points. This is ordinary regression, and the paper calls it value training.',
        'Press Train and watch the middle surface grow out of a plane.',
      ],
      state: 'v=2&f=branin&order=0',
      // It would answer the question of the next step.
      hides: ['triangle'],
      look: 'stage',
      expected: { quantity: 'share', of: 0, atMost: 0.05 },
    },
    {
      heading: 'Your guess',
      text: [
        'The network has seen values only. Now think of the slope $\\partial_1 f$: how the surface rises along $x_1$.',
      ],
      hides: ['triangle'],
      look: 'stage',
      question: {
        kind: 'choose',
        id: 'slopes',
        asks: 'How well will the network have learned the slopes?',
        options: ['as well as the values', 'worse than the values', 'not at all'],
        right: 1,
        because:
          'Where a curve wriggles a little around the right values, its slopes are wrong by much more than its values: the derivative makes what is short and small large.',
      },
    },
    {
      heading: 'Look at the derivatives',
      text: [
        'The stage now shows $\\partial_1 f$, and the triangle of partials the error of each, once the network is trained (else press Train): 100 % is as large as the partial itself. It grows from row to row, down to those where the target itself is zero (“= 0”) and the network is not.',
        'Press a cell of the triangle to see that partial on the stage.',
      ],
      state: 'v=2&f=branin&order=0&show=1,0&cells=error',
      look: 'triangle',
    },
    {
      heading: 'What it means',
      text: [
        'Whoever needs the derivatives of a learned function, for sensitivities, forces or control, does not get them from values alone.',
        'The next lesson tells the network the slopes.',
      ],
      look: 'stage',
    },
  ],
};
