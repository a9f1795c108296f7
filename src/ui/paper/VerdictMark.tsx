/** A verdict by sign and by colour. */
import type { Verdict } from '../../experiments/verdict.ts';

export const VERDICTS: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  agree: { sign: '✓', word: 'agrees' },
  disagree: { sign: '✗', word: 'disagrees' },
  undecided: { sign: '~', word: 'undecided' },
  missing: { sign: '…', word: 'runs missing' },
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { sign, word } = VERDICTS[verdict];
  return (
    <span className={`verdict verdict-${verdict}`} role="img" aria-label={word} title={word}>
      {sign}
    </span>
  );
}
