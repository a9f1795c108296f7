/** A paragraph with formulas between dollar signs, typeset where they stand. */
import { useEffect, useRef } from 'react';
import { say } from '../../text/speech.ts';

/** In the letters' own height: what a lecturer writes buries no other text. */
const LARGEST = 10;

function Tex({ tex }: { tex: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    void import('katex').then(({ default: katex }) => {
      if (current && element.current)
        katex.render(tex, element.current, { output: 'mathml', throwOnError: false, maxSize: LARGEST });
    });
    return () => {
      current = false;
    };
  }, [tex]);
  return <span ref={element} className="tex" />;
}

/** Every second piece is a formula; a sign that is left over is one of money. */
function piecesOf(text: string): string[] {
  const pieces = text.split('$');
  return pieces.length % 2 === 1 ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join('$')];
}

interface ProseProps {
  readonly text: string;
  /** A lecturer's own words, which stay as they are. */
  readonly own?: boolean;
}

export function Prose({ text, own = false }: ProseProps) {
  const pieces = piecesOf(own ? text : say(text));
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text stay in their places
  const drawn = pieces.map((piece, i) => (i % 2 === 1 ? <Tex key={i} tex={piece} /> : piece));
  return own ? <span translate="no">{drawn}</span> : drawn;
}
