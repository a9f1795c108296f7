/** A paragraph with formulas between dollar signs, typeset where they stand. */
import { useEffect, useRef } from 'react';
import { say } from '../../text/speech.ts';
import { piecesOf, typeset } from '../text/typeset.ts';

function Tex({ tex }: { tex: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (element.current) void typeset(tex, element.current);
  }, [tex]);
  return <span ref={element} className="tex" />;
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
