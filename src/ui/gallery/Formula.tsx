/** A formula typeset as MathML, its source text until then. */
import { useEffect, useRef } from 'react';

export function Formula({ tex }: { tex: string }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    void import('katex').then(({ default: katex }) => {
      if (current && element.current) katex.render(tex, element.current, { output: 'mathml', throwOnError: false });
    });
    return () => {
      current = false;
    };
  }, [tex]);
  // The box scrolls sideways, so it must be reachable by keyboard.
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={element} className="formula" tabIndex={0} aria-label="Formula" />
  );
}
