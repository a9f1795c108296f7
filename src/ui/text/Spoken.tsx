/** Draws the page in the language that it is asked for; in another one it is drawn anew, while its runs go on. */
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { showProblems } from '../../state/stores/linkStore.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { type Language, speech } from '../../text/speech.ts';
import { useLanguage } from './useLanguage.ts';

function sayUnloaded(language: Language): void {
  const message = 'the words of this language could not be loaded';
  showProblems([{ key: 'lang', value: language, message, used: 'en' }]);
  setView({ lang: 'en' });
}

export function Spoken({ children }: { children: ReactNode }) {
  const asked = useLanguage();
  const [spoken, setSpoken] = useState<Language | null>(asked === speech.language ? asked : null);
  const [focused, setFocused] = useState('');
  useEffect(() => {
    const show = () => {
      document.documentElement.lang = speech.language;
      setFocused(document.activeElement?.id ?? '');
      setSpoken(speech.language);
    };
    speech.use(asked).then(show, () => sayUnloaded(asked));
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus is another element in another language
  useEffect(() => document.getElementById(focused)?.focus(), [spoken]);
  return spoken === null ? null : <Fragment key={spoken}>{children}</Fragment>;
}
