/** The price of order: what an epoch costs, and what the higher orders still gain. */
import type { Lesson } from './lesson.ts';

export const PRICE: Lesson = {
  id: 'price',
  title: 'The price of order',
  about: 'Each order makes an epoch dearer. What do the higher ones still gain?',
  steps: [
    {
      heading: 'How many numbers?',
      text: [
        'Of two variables there are $m+1$ different partials of order $m$: 2, 3, 4, 5, 6. A step carries all of them through every layer of the network, forward and back.',
        'Runs A, B and C: order 1, 3 and 5, forty epochs each, 500 points.',
      ],
      state: 'v=2&f=branin&order=1&n=500&maxep=40&pat=40&t1=order:3&t2=order:5',
      look: 'controls',
      question: {
        kind: 'type',
        id: 'cost',
        asks: 'How many times as long will an epoch of order 5 take as one of order 1?',
        unit: 'times',
        truth: { quantity: 'secondsAnEpoch', of: 2, over: 0 },
      },
    },
    {
      heading: 'Train',
      text: ['Press Train. The charts can count in seconds instead of epochs: see which run is ahead then.'],
      look: 'charts',
      expected: { quantity: 'secondsAnEpoch', of: 2, over: 0, atLeast: 1.5 },
    },
    {
      heading: 'What it means',
      text: [
        'The paper concludes that orders above 3 improve little, at a much higher cost. In the runs shipped here that is so for some functions and numbers of points, and not for others: the Paper page has the statement, C18, with each of its numbers.',
      ],
      look: 'charts',
    },
  ],
};
