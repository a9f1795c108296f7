/** The elements of MathML that the page writes itself; React's types know none. */
import type { HTMLAttributes } from 'react';

type MathElement = HTMLAttributes<HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement;
      msub: MathElement;
    }
  }
}
