/** Copies a text, and says for a moment whether that worked. */
import { type MouseEvent, useEffect, useState } from 'react';
import { copyText } from './copyText.ts';

interface CopyButtonProps {
  /** Asked for when it is copied. */
  readonly text: () => string;
  readonly words: string;
  readonly disabled?: boolean;
}

const SHOWN_MS = 2000;

export function CopyButton({ text, words, disabled }: CopyButtonProps) {
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    copyText(text(), currentTarget).then(
      () => setOutcome('Copied'),
      () => setOutcome('Select and copy it'),
    );
  };
  return (
    <button type="button" className="copy" disabled={disabled} onClick={copy}>
      <span aria-live="polite">{outcome || words}</span>
    </button>
  );
}
