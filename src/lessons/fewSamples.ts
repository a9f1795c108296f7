/** Few samples: derivatives in place of more points. */
import type { Lesson } from './lesson.ts';

export const FEW_SAMPLES: Lesson = {
  id: 'samples',
  title: 'Few samples',
  about: 'A hundred points with derivatives can be worth more than three hundred values.',
  steps: [
    {
      heading: 'A hundred against three hundred',
      text: [
        'Run A has 100 points and all derivatives up to order 2. Run B has three times as many points, and their values alone.',
        'A point of A brings six numbers: the value, two slopes, and of the second derivatives three that differ.',
      ],
      state: 'v=2&f=branin&order=2&t1=order:0;n:300',
      look: 'controls',
      question: {
        kind: 'choose',
        id: 'better',
        asks: 'Which will have the smaller test error?',
        options: ['A: few points, with derivatives', 'B: many points, values alone', 'about the same'],
        right: 0,
        because:
          'Where points are dear, as in simulations that also give gradients, derivatives are the cheaper information.',
      },
    },
    {
      heading: 'Train both',
      text: ['Press Train. Each batch of A holds fewer points, and more of each.'],
      look: 'result',
      expected: { quantity: 'testError', of: 0, over: 1, atMost: 0.7 },
    },
    {
      heading: 'And with more points?',
      text: [
        'Raise n of each run, chosen by its tab above the surfaces, and train again. The experiment is your own then; “Back to the lesson” restores it.',
        'For bowls and plates the paper finds the gain largest where there are few samples (its Fig. 2). The Paper page has its statements for each kind of function, C15 to C17, with the verdicts of our runs.',
      ],
      look: 'controls',
    },
  ],
};
