import { expect, it } from 'vitest';
import { languageOf } from './useLanguage.ts';

it('a language that was chosen comes before that of the browser', () => {
  expect([languageOf('en', 'de-DE'), languageOf('de', 'en-US'), languageOf('pseudo', 'de')]).toEqual([
    'en',
    'de',
    'pseudo',
  ]);
});

it('where none was chosen the page is German for German browsers alone', () => {
  for (const browser of ['de', 'de-AT', 'DE-ch']) expect(languageOf('auto', browser)).toBe('de');
  for (const browser of ['en', 'en-DE', 'den', 'C', '']) expect(languageOf('auto', browser)).toBe('en');
});
