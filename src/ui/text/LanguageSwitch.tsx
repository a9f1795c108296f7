/** The other language, named there as it names itself. */
import { setView } from '../../state/stores/viewStore.ts';
import type { Language } from '../../text/speech.ts';
import { useLanguage } from './useLanguage.ts';

const NAMES: Readonly<Record<Exclude<Language, 'pseudo'>, string>> = { en: 'In English', de: 'Auf Deutsch' };

export function LanguageSwitch() {
  const other = useLanguage() === 'de' ? 'en' : 'de';
  return (
    <button
      id="language-switch"
      type="button"
      lang={other}
      translate="no"
      title={NAMES[other]}
      aria-label={NAMES[other]}
      onClick={() => setView({ lang: other })}
    >
      {other.toUpperCase()}
    </button>
  );
}
