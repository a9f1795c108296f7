/** The language that the page speaks. Its words are English where they are written, and pass through `say` to the eye. */
import { pseudoOf } from './pseudo.ts';
import { type Catalog, Translator } from './translator.ts';

export const LANGUAGES = ['en', 'de', 'pseudo'] as const;
export type Language = (typeof LANGUAGES)[number];

const german = async (): Promise<Catalog> => (await import('./de/index.ts')).GERMAN;

/** What there is to be loaded of a language. */
const CATALOGS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalog>>> = {
  de: german,
  pseudo: async () => pseudoOf(await german()),
};

export class Speech {
  #asked: Language = 'en';
  #language: Language = 'en';
  #translator: Translator | null = null;
  readonly #load: typeof CATALOGS;

  constructor(load = CATALOGS) {
    this.#load = load;
  }

  get language(): Language {
    return this.#language;
  }

  /**
   * From when it resolves all is said in that language, or in one that was asked for after it. Rejects, and changes
   * nothing, where its words cannot be loaded and nobody has asked for another one meanwhile.
   */
  async use(language: Language): Promise<void> {
    this.#asked = language;
    try {
      const translator = language === 'en' ? null : new Translator(await this.#load[language]());
      if (this.#asked !== language) return;
      this.#language = language;
      this.#translator = translator;
    } catch (error) {
      if (this.#asked === language) throw error;
    }
  }

  /** The sentence in the language of the page; as it is where that has no words for it. */
  say(text: string): string {
    return this.#translator ? this.#translator.say(text) : text;
  }
}

/** That of this page. */
export const speech = new Speech();

export const say = (text: string): string => speech.say(text);
