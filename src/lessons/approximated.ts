/** Derivatives that had to be approximated from values, and noise on them. */
import type { Lesson } from './lesson.ts';

export const APPROXIMATED: Lesson = {
  id: 'approximated',
  title: 'Derivatives that are not exact',
  about: 'Often there are only values: derivatives have to be approximated, and may be too wrong to help.',
  steps: [
    {
      heading: 'From neighbours',
      text: [
        'Run A learns values. Run B is told exact slopes. Run C is told slopes that were fitted to the values of the nearest training points: nothing that A does not know.',
      ],
      state: 'v=2&f=branin&order=0&t1=order:1&t2=order:1;dsrc:nearestNeighbours',
      look: 'controls',
      question: {
        kind: 'choose',
        id: 'between',
        asks: 'Where will the test error of C be?',
        options: ['near B: slopes are slopes', 'near A: they add little', 'far above both: they mislead'],
        right: 1,
        because:
          'With 100 points the neighbours are far away, and the fitted slopes wrong by much: with these points they add little, with those of another seed sometimes more. With more points they get better.',
      },
    },
    {
      heading: 'Train all three',
      text: ['Press Train, and compare the three test errors.'],
      look: 'result',
      expected: { quantity: 'testError', of: 2, over: 0, atLeast: 0.4, atMost: 2.5 },
    },
    {
      heading: 'Noise',
      text: [
        'Now the slopes of C are exact but for noise of a tenth of their size, at other points than before. Train again: does it still help?',
        'Try other seeds afterwards: noise lets early stopping end some runs so soon that nothing is gained.',
      ],
      state: 'v=2&f=branin&order=0&seed=2&t1=order:1&t2=order:1;dnoise:0.1,0,0,0,0',
      look: 'result',
      expected: { quantity: 'testError', of: 2, over: 0, atMost: 0.8 },
      question: {
        kind: 'type',
        id: 'noise',
        asks: 'The test error of C, as a share of that of A?',
        unit: 'times that of A',
        truth: { quantity: 'testError', of: 2, over: 0 },
      },
    },
  ],
};
