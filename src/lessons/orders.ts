/** What order means: how much the loss knows of the surface around each point. */
import type { Lesson } from './lesson.ts';

export const ORDERS: Lesson = {
  id: 'orders',
  title: 'What the order means',
  about: 'Order m tells the network all partial derivatives up to order m: a Taylor polynomial at each point.',
  steps: [
    {
      heading: 'A polynomial at each point',
      text: [
        'The values and slopes at a point make a tangent plane; the second derivatives bend it; order $m$ makes it the Taylor polynomial of degree $m$.',
        'The tiles on the target are these polynomials at 25 points, few so that each is large, from the very numbers that are trained on: dots at order 0, planes at order 1. Raise the order: they bend as the surface does.',
      ],
      state: 'v=2&f=branin&order=0&n=25&tiles=1',
      free: ['maxOrder'],
      look: 'controls',
    },
    {
      heading: 'Draw your guess',
      text: ['Now Sum Squares, and four runs: A learns values, B to D order 1 to 3, all from the same 100 points.'],
      state: 'v=2&f=sumSquares&order=0&t1=order:1&t2=order:2&t3=order:3',
      look: 'controls',
      question: {
        kind: 'draw',
        id: 'errors',
        asks: 'Draw the test error of the four, from order 0 to order 3.',
        labels: ['0', '1', '2', '3'],
        truth: [
          { quantity: 'testError', of: 0 },
          { quantity: 'testError', of: 1 },
          { quantity: 'testError', of: 2 },
          { quantity: 'testError', of: 3 },
        ],
        range: [0.1, 1000],
      },
    },
    {
      heading: 'Train all four',
      text: ['Press Train. The table of results has the four test errors; they are drawn beside your guess.'],
      look: 'result',
      expected: { quantity: 'testError', of: 2, over: 0, atMost: 0.3 },
    },
    {
      heading: 'What it means',
      text: [
        'The first orders buy the most. Sum Squares is a parabola: from order 3 on all its derivatives are zero, and being told so helps only a little, or not at all.',
      ],
      look: 'result',
    },
  ],
};
