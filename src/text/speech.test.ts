import { describe, expect, it } from 'vitest';
import { pseudoOf } from './pseudo.ts';
import { Speech } from './speech.ts';
import type { Catalog } from './translator.ts';

const loaded = { de: async () => ({ Train: 'Trainieren' }), pseudo: async () => pseudoOf({ 'Train {1}': '' }) };

describe('speech', () => {
  it('says what it is given, until it has the words of another language', async () => {
    const speech = new Speech(loaded);
    expect(speech.say('Train')).toBe('Train');
    const using = speech.use('de');
    expect([speech.language, speech.say('Train')]).toEqual(['en', 'Train']);
    await using;
    expect([speech.language, speech.say('Train')]).toEqual(['de', 'Trainieren']);
    await speech.use('en');
    expect([speech.language, speech.say('Train')]).toEqual(['en', 'Train']);
  });

  it('speaks the language that was asked for last, however late the words of another one come', async () => {
    let arrive = (_: Catalog) => {};
    const late = new Promise<Catalog>((resolve) => {
      arrive = resolve;
    });
    const speech = new Speech({ ...loaded, de: () => late });
    const german = speech.use('de');
    await speech.use('pseudo');
    arrive({ Train: 'Trainieren' });
    await german;
    expect([speech.language, speech.say('Train 3')]).toEqual(['pseudo', '⟦Tráín 3⟧']);
  });

  it('says nothing of words that cannot be loaded where another language was asked for meanwhile', async () => {
    let fail = (_: Error) => {};
    const late = new Promise<Catalog>((_, reject) => {
      fail = reject;
    });
    const speech = new Speech({ ...loaded, de: () => late });
    const german = speech.use('de');
    await speech.use('en');
    fail(new Error('no network'));
    await expect(german).resolves.toBeUndefined();
    expect(speech.language).toBe('en');
  });

  it('goes on as before where words cannot be loaded', async () => {
    const speech = new Speech({ ...loaded, de: () => Promise.reject(new Error('no network')) });
    await expect(speech.use('de')).rejects.toThrow('no network');
    expect([speech.language, speech.say('Train')]).toEqual(['en', 'Train']);
  });
});

describe('the pseudo-language', () => {
  it('marks what has a translation, and leaves formulas and holes', () => {
    expect(pseudoOf({ 'the error $E_0$ of {1}': 'x' })).toEqual({
      'the error $E_0$ of {1}': '⟦thé érrór $E_0$ óf {1}⟧',
    });
  });
});
