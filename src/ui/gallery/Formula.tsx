/** A formula typeset as MathML, line by line, made smaller where a line is wider than the column. */
import { type ClipboardEvent, useEffect, useRef } from 'react';

/** No smaller than this share of the ordinary size; below it the box scrolls. */
const SMALLEST = 0.7;

/** Step by step: indices and powers do not become smaller as the letters do. */
function shrinkToFit(box: HTMLElement): void {
  box.style.fontSize = '';
  const size = Number.parseFloat(getComputedStyle(box).fontSize);
  for (let share = 0.98; box.scrollWidth > box.clientWidth && share >= SMALLEST; share -= 0.02)
    box.style.fontSize = `${(size * share).toFixed(2)}px`;
}

interface FormulaProps {
  readonly lines: readonly string[];
  /** Its name for those who cannot see it. */
  readonly label?: string;
  /** What is copied from it; its LaTeX where there is none. */
  readonly source?: string;
}

/** A copy of typeset text has neither powers nor fractions: the formula as it is written goes in its place, whole. */
const copies = (source: string) => (event: ClipboardEvent<HTMLElement>) => {
  event.clipboardData.setData('text/plain', source);
  event.preventDefault();
};

export function Formula({ lines, label = 'Formula', source }: FormulaProps) {
  const element = useRef<HTMLElement>(null);
  const tex = lines.join('\n');
  useEffect(() => {
    let current = true;
    void import('katex').then(({ default: katex }) => {
      const box = element.current;
      if (!current || !box) return;
      const rows = tex.split('\n').map((line) => {
        const row = document.createElement('div');
        katex.render(line, row, { output: 'mathml', throwOnError: false });
        return row;
      });
      box.replaceChildren(...rows);
      shrinkToFit(box);
    });
    return () => {
      current = false;
    };
  }, [tex]);
  return (
    <section
      ref={element}
      className="formula"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      onCopy={copies(source ?? lines.join(' '))}
    />
  );
}
