import { describe, expect, it } from 'vitest';
import { trialsOf } from './plan.ts';
import { answer, QUESTIONS, questionsPlan, questionsUnder } from './questions.ts';
import { PRESETS } from './readings.ts';
import type { Outcome } from './results.ts';

const { reading } = PRESETS.literal;
const trials = trialsOf(questionsPlan('literal'));
const outcome = (testError: number): Outcome => ({
  reason: 'patience',
  testError,
  testErrorNormalised: 0.1,
  epochs: 9,
  bestEpoch: 5,
});
const comparisonOf = (part: string) => {
  const found = questionsUnder(reading)
    .flatMap(({ comparisons }) => comparisons)
    .find(({ what }) => what.includes(part));
  if (!found) throw new Error(part);
  return found;
};

describe('the questions that the paper leaves open', () => {
  it('are asked at n = 550, of five functions, with ten seeds, and of no setting against itself', () => {
    expect(new Set(trials.map(({ config }) => config.samples))).toEqual(new Set([550]));
    expect(new Set(trials.map(({ config }) => config.functionId)).size).toBe(5);
    expect(trials.length % 50).toBe(0);
    const whats = questionsUnder(reading).flatMap(({ comparisons }) => comparisons.map(({ what }) => what));
    expect(whats).not.toContain('sum, order 3');
    expect(whats).toContain('mean, order 3');
    const underMean = questionsUnder({ ...reading, aggregation: 'mean' }).flatMap(({ comparisons }) => comparisons);
    expect(underMean.map(({ what }) => what)).toContain('sum, order 3');
    expect(underMean.map(({ what }) => what)).not.toContain('mean, order 3');
  });

  it('vary one thing each', () => {
    const departing = (id: string) => [
      ...new Set(
        trials
          .map(({ config }) => config)
          .filter((config) => {
            const setting: Record<string, boolean> = {
              decay: config.decayed || config.rhoRule === 'decaying',
              gains: config.gains.some((gain) => gain !== 1),
              throughRho: config.throughRho,
              time: config.minEpochs > 0,
              approximated: config.derivativeSource !== 'exact',
            };
            return setting[id];
          })
          .map(({ maxOrder }) => maxOrder),
      ),
    ];
    expect(departing('decay')).toEqual([3]);
    expect(departing('gains')).toEqual([3]);
    expect(departing('throughRho')).toEqual([3]);
    expect(departing('time').sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(departing('approximated').sort()).toEqual([1, 2, 3]);
    expect(QUESTIONS.map(({ id }) => id)).toEqual([
      'decay',
      'gains',
      'aboveOne',
      'aggregation',
      'throughRho',
      'time',
      'approximated',
      'noise',
    ]);
  });

  it('are answered by the changed over the plain error, function by function and by the geometric mean', () => {
    const factors: Record<string, number> = { sumSquares: 2, matyas: 0.5, sixHumpCamel: 4, michalewicz: 1, branin: 8 };
    const results = new Map(
      trials.map(({ id, config }) => [id, outcome(config.throughRho ? 3 * factors[config.functionId] : 3)]),
    );
    const { byFunction, overall } = answer(comparisonOf('through ρ'), reading, results);
    expect(byFunction.map(({ functionId, value }) => [functionId, value])).toEqual(Object.entries(factors));
    expect(overall.value).toBeCloseTo(2, 9);
    expect(overall).toMatchObject({ runs: 10 });
    expect(overall.interval?.[0]).toBeCloseTo(2, 9);
  });

  it('of noise compare with value training that has the same noise on its values', () => {
    const results = new Map(
      trials.map(({ id, config }) => [id, outcome((config.maxOrder === 0 ? 10 : 1) * (config.valueNoise > 0 ? 7 : 1))]),
    );
    expect(answer(comparisonOf('order 3 over value training, both'), reading, results).overall.value).toBeCloseTo(
      0.1,
      9,
    );
  });

  it('have no answer before their runs, and say how many there are', () => {
    const { overall, byFunction } = answer(comparisonOf('ρ times 0.95'), reading, new Map());
    expect(overall).toEqual({ value: Number.NaN, interval: null, runs: 0 });
    expect(byFunction).toHaveLength(5);
  });
});
