/** Nothing is left unsaid in German: the words of all source files against its catalogue. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_SPOKEN, UNSEEN_FILES } from '../testing/notSpoken.ts';
import { spokenIn } from '../testing/spokenText.ts';
import { CATALOGS, GERMAN } from './de/index.ts';
import { Translator } from './translator.ts';

const ROOMS = ['ui', 'lessons', 'config', 'functions', 'data', 'training', 'worker', 'experiments', 'plots', 'state'];

const filesOf = (room: string): string[] =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => join('src', room, file))
    .filter((file) => !UNSEEN_FILES.has(file));

const holes = (text: string): string[] =>
  (text.match(/\{\d!?\}/g) ?? []).map((hole) => hole.replace('!', '')).toSorted();
const formulas = (text: string): string[] => (text.match(/\$[^$]*\$/g) ?? []).toSorted();

describe('German', () => {
  const german = new Translator(GERMAN);
  for (const room of ROOMS)
    it(`knows every sentence of ${room}`, () => {
      const unknown = filesOf(room)
        .flatMap(spokenIn)
        .filter((sentence) => !(sentence in GERMAN) && !NOT_SPOKEN.has(sentence) && !german.knows(sentence));
      expect(unknown).toEqual([]);
    });

  it('keeps all values and formulas of each sentence', () => {
    for (const [english, translation] of Object.entries(GERMAN)) {
      expect(holes(translation), english).toEqual(holes(english));
      expect(formulas(translation), english).toEqual(formulas(english));
    }
  });

  it('has one translation a sentence, which is not empty', () => {
    for (const [english, translation] of Object.entries(GERMAN))
      expect([english.trim(), translation.trim()], english).toEqual([english, translation]);
    expect(Object.values(GERMAN)).not.toContain('');
    const all = CATALOGS.flatMap((catalog) => Object.entries(catalog));
    const others = all.filter(([english, translation]) => GERMAN[english] !== translation);
    expect(others.map(([english]) => english)).toEqual([]);
  });
});
