/** LaTeX as MathML. The library comes when the first formula does. */
import type { KatexOptions } from 'katex';

/** Throws what is wrong with a formula. */
type Draw = (tex: string, element: HTMLElement) => void;

/** Every second piece is a formula; a sign that is left over is one of money. */
export function piecesOf(text: string): readonly string[] {
  const pieces = text.split('$');
  return pieces.length % 2 === 1 ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join('$')];
}

async function drawing(options: KatexOptions = {}): Promise<Draw> {
  const { default: katex } = await import('katex');
  return (tex, element) => katex.render(tex, element, { ...options, output: 'mathml', throwOnError: true });
}

/** In the letters' own height: what a lecturer writes buries no other text. */
const LARGEST = 10;

/** Typesets a formula of a text; what is none stands there as it was written. */
export async function typeset(tex: string, element: HTMLElement): Promise<void> {
  const draw = await drawing({ maxSize: LARGEST });
  try {
    draw(tex, element);
  } catch {
    element.textContent = `$${tex}$`;
  }
}

/** The formulas of texts that cannot be typeset, as they were written. */
export async function brokenFormulas(texts: readonly string[]): Promise<readonly string[]> {
  const formulas = texts.flatMap((text) => piecesOf(text).filter((_, i) => i % 2 === 1));
  if (formulas.length === 0) return [];
  const draw = await drawing();
  const nowhere = document.createElement('span');
  return formulas.filter((tex) => {
    try {
      draw(tex, nowhere);
      return false;
    } catch {
      return true;
    }
  });
}
