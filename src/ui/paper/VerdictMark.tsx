/** A verdict by sign and by colour. */
import type { Tally, Verdict } from '../../experiments/verdict.ts';
import { say } from '../../text/speech.ts';

export const VERDICTS: Readonly<
  Record<Verdict, { readonly sign: string; readonly word: string; readonly plural: string }>
> = {
  agree: { sign: '✓', word: 'agrees', plural: 'agree' },
  disagree: { sign: '✗', word: 'disagrees', plural: 'disagree' },
  undecided: { sign: '~', word: 'undecided', plural: 'undecided' },
  missing: { sign: '…', word: 'runs missing', plural: 'with runs missing' },
};

/** `3 agree, 1 undecided`: what there is, in words. */
export function tallyText(tally: Tally): string {
  const words = (Object.keys(VERDICTS) as Verdict[]).filter((verdict) => tally[verdict] > 0);
  return words.map((verdict) => say(`${tally[verdict]} ${VERDICTS[verdict].plural}`)).join(', ');
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { sign, word } = VERDICTS[verdict];
  return (
    <span className={`verdict verdict-${verdict}`} role="img" aria-label={word} title={word}>
      {sign}
    </span>
  );
}
