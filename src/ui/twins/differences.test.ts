import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { differencesOfRuns } from './differences.ts';

const FIRST: RunConfig = { ...DEFAULT_CONFIG, maxOrder: 1, width: 200, rhoRule: 'adaptive' };
const wordsOf = (...patches: Partial<RunConfig>[]) =>
  differencesOfRuns([{}, ...patches].map((patch) => ({ config: { ...FIRST, ...patch }, fork: null }))).map((settings) =>
    settings.map(({ name, value }) => `${name} ${value}`),
  );

describe('runs beside each other', () => {
  it('that differ in one setting say it, the first one too', () => {
    expect(wordsOf({ width: 16 }, { width: 8 })).toEqual([
      ['neurons per layer 200'],
      ['neurons per layer 16'],
      ['neurons per layer 8'],
    ]);
  });

  it('that differ in several say what makes each other than the first, which has nothing to say', () => {
    expect(wordsOf({ width: 16 }, { maxOrder: 2, rhoRule: 'constant' })).toEqual([
      [],
      ['neurons per layer 16'],
      ['order 2', 'ρ constant'],
    ]);
  });

  it('one that forked says where', () => {
    const plan = { config: FIRST, fork: null };
    const fork = { config: FIRST, fork: { parent: plan, epoch: 40 } };
    expect(differencesOfRuns([plan, fork])[1]).toEqual([{ name: '', value: 'fork at 40' }]);
  });
});
