/** Where it does not help: functions with steep ridges. */
import type { Lesson } from './lesson.ts';

export const WHERE_NOT: Lesson = {
  id: 'ridges',
  title: 'Where it does not help',
  about: 'Michalewicz has narrow ridges: what the derivatives say at a point is true only close by.',
  steps: [
    {
      heading: 'A function with ridges',
      text: [
        'Michalewicz is flat nearly everywhere, with two narrow valleys. Its derivatives are zero on the plain and huge on the slopes.',
        'Run A learns values, run B order 2.',
      ],
      state: 'v=2&f=michalewicz&order=0&t1=order:2',
      look: 'stage',
      question: {
        kind: 'type',
        id: 'gain',
        asks: 'The test error of B, as a share of that of A?',
        unit: 'times that of A',
        truth: { quantity: 'testError', of: 1, over: 0 },
      },
    },
    {
      heading: 'Train both',
      text: ['Press Train. The paper finds all orders very similar for this function.'],
      look: 'result',
      expected: { quantity: 'testError', of: 1, over: 0, atLeast: 0.5, atMost: 2 },
    },
    {
      heading: 'Why?',
      text: [
        'The line plot goes across a valley, through the point that is chosen: the Taylor polynomial leaves the surface after a short way. Choose a point on a slope: it does so there as well. A point tells little about its neighbours, whatever the order.',
      ],
      state: 'v=2&f=michalewicz&order=0&t1=order:2&pt=2.2,0.8&rad=0.5&tay=2&charts=slice',
      look: 'charts',
    },
    {
      heading: 'Where it pays',
      text: [
        'Derivatives pay where what they say at a point holds as far as the next point: smooth functions, as Branin and Sum Squares in the lessons before. Between ridges and drops it does not.',
        'Fig. 2 on the Paper page has all 18 functions by their category, the ridges among them.',
      ],
      look: 'stage',
    },
  ],
};
