import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Translator } from './translator.ts';

const catalog = {
  Train: 'Trainieren',
  'slopes only': 'nur die Steigungen',
  'order {1}': 'Ordnung {1}',
  'order {1} of {2}': '{2}: Ordnung {1}',
  'Told: {1}.': 'Gesagt: {1}.',
  '{1} (a+b) {2}': '{2} [{1}]',
  'two-fold {1}': 'zweifach {1}',
};
const { say } = {
  say: (text: string) => new Translator(catalog).say(text),
};

describe('a translator', () => {
  it('says a sentence that it knows, with the white space around it', () => {
    expect([say('Train'), say(' Train '), say('\nslopes only')]).toEqual([
      'Trainieren',
      ' Trainieren ',
      '\nnur die Steigungen',
    ]);
  });

  it('leaves what it does not know, and what has no letters', () => {
    for (const text of ['', ' ', '3.5', '→', 'Trains', 'train', 'Train it']) expect(say(text)).toBe(text);
  });

  it('puts the values of a sentence where the translation has them', () => {
    expect(say('order 3')).toBe('Ordnung 3');
    expect(say('order 3 of branin')).toBe('branin: Ordnung 3');
    expect(say('x (a+b) y')).toBe('y [x]');
    expect(say('two-fold 3')).toBe('zweifach 3');
  });

  it('says values that are sentences themselves', () => {
    expect(say('Told: slopes only.')).toBe('Gesagt: nur die Steigungen.');
    expect(say('Told: order 2.')).toBe('Gesagt: Ordnung 2.');
  });

  it('takes the pattern with the most words of those that fit, in whatever order they stand', () => {
    for (const entries of [Object.entries(catalog), Object.entries(catalog).toReversed()])
      expect(new Translator(Object.fromEntries(entries)).say('order 1 of 2')).toBe('2: Ordnung 1');
  });

  it('keeps every value whatever it is, dollars and holes among them', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/\p{L}/u.test(text)),
        (value) => {
          expect(say(`Told: ${value}.`)).toBe(`Gesagt: ${value}.`);
        },
      ),
    );
  });

  it('says the same again after thousands of other sentences', () => {
    const translator = new Translator(catalog);
    for (let i = 0; i < 5000; i++) expect(translator.say(`order ${i}`)).toBe(`Ordnung ${i}`);
    expect(translator.say('order 0')).toBe('Ordnung 0');
  });
});
