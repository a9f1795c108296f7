/** What the paper's page puts together in code is said in German, too. */
import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '../experiments/claims/claims.ts';
import { cellName } from '../experiments/figures.ts';
import { estimateText } from '../plots/paper/estimateText.ts';
import { GERMAN } from './de/index.ts';
import { Translator } from './translator.ts';

const ENGLISH = /\b(order|orders|over|best|seconds|above|fixed|adaptive|runs|to)\b/;

describe('German of the paper’s page', () => {
  const german = new Translator(GERMAN);

  it('says every number behind every statement', () => {
    const names = STATEMENTS.flatMap(({ assertions }) => assertions.flat().map(({ what }) => what));
    expect(names.map((name) => german.say(name)).filter((said) => ENGLISH.test(said))).toEqual([]);
  });

  it('says cells and estimates', () => {
    const cell = { functionId: 'branin', samples: 100, maxOrder: 3, rhoRule: 'inverseVariance' } as const;
    const [found, few] = [10, 2].map((runs) => estimateText({ value: 0.5, interval: [0.25, 1], runs }));
    expect([cellName(cell), cellName({ ...cell, maxOrder: 0 }), found, few].map((text) => german.say(text))).toEqual([
      'branin, Ordnung 3, festes ρ',
      'branin, Ordnung 0',
      '0.5 (0.25 bis 1)',
      '0.5 (0.25 bis 1, nur 2 Läufe)',
    ]);
  });

  it('says why a trial failed behind its link, which stays', () => {
    expect(german.say('v=2&f=branin: the run ended without an outcome')).toBe(
      'v=2&f=branin: der Lauf endete ohne Ergebnis',
    );
  });
});
