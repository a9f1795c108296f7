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
  'a - b {1}': 'a minus b {1}',
  'no name {1}': 'kein Name {1!}',
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
    expect(say('a - b 2')).toBe('a minus b 2');
  });

  it('says values that are sentences themselves', () => {
    expect(say('Told: slopes only.')).toBe('Gesagt: nur die Steigungen.');
    expect(say('Told: order 2.')).toBe('Gesagt: Ordnung 2.');
  });

  it('leaves values that a visitor wrote as they are', () => {
    expect(say('no name Train')).toBe('kein Name Train');
    expect(say('Told: no name Train.')).toBe('Gesagt: kein Name Train.');
  });

  it('takes the pattern that knows most of a sentence, not the longest one', () => {
    const translator = new Translator({
      'not within {1} and {2}': 'nicht zwischen {1} und {2}',
      '{1}; set: {2}': '{1}; gilt: {2}',
    });
    expect(translator.say('not within 1 and 2; set: 3')).toBe('nicht zwischen 1 und 2; gilt: 3');
  });

  it('tells whether it knows all of a sentence', () => {
    const translator = new Translator(catalog);
    for (const text of ['Train', ' order 3 ', 'Told: slopes only.', '3.5']) expect(translator.knows(text)).toBe(true);
    for (const text of ['Trains', 'Told: curves only.', 'order two']) expect(translator.knows(text)).toBe(false);
  });

  it('does not search a page of foreign words for values', () => {
    const pattern = '{1}, {2} and {3}, {4} or {5}: {6}.';
    const translator = new Translator({ [pattern]: pattern });
    const page = 'a, b and '.repeat(20_000);
    expect(translator.say(page)).toBe(page);
    expect(translator.say('a, b and '.repeat(60))).toBe('a, b and '.repeat(60));
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
