/** The language that the page is asked to speak: the one that was chosen, else the browser's. */
import { useView } from '../../state/stores/hooks.ts';
import type { View } from '../../state/stores/viewStore.ts';
import type { Language } from '../../text/speech.ts';

/** `browser`: what it asks for, such as `de-AT`. */
export function languageOf(lang: View['lang'], browser: string): Language {
  if (lang !== 'auto') return lang;
  return /^de\b/i.test(browser) ? 'de' : 'en';
}

export const useLanguage = (): Language => useView(({ lang }) => languageOf(lang, navigator.language));
