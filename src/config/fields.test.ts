import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS, fieldsAffecting, fieldsOfGroup } from './fields.ts';
import { DEFAULT_CONFIG } from './versions.ts';

/** The order of the settings in links, and their defaults in version 2. */
const VERSION_2: readonly (readonly [key: string, value: unknown])[] = [
  ['f', 'sixHumpCamel'],
  ['fx', 'sin(3x1) * exp(-x1^2 - x2^2)'],
  ['dom', [-2, 2, -2, 2]],
  ['data', ''],
  ['order', 1],
  ['n', 100],
  ['rho', 'adaptive'],
  ['T', 10],
  ['cap', 100],
  ['zv', 'cap'],
  ['fcap', 1000],
  ['decay', false],
  ['rho0', 1],
  ['decayf', 0.95],
  ['rhos', [1, 1, 1, 1, 1]],
  ['gains', [1, 1, 1, 1, 1]],
  ['through', false],
  ['agg', 'sum'],
  ['layers', 2],
  ['width', 200],
  ['act', 'tanh'],
  ['init', 'uniform'],
  ['lr', 0.001],
  ['b1', 0.9],
  ['b2', 0.999],
  ['eps', 1e-7],
  ['batches', 10],
  ['pat', 10],
  ['minep', 0],
  ['maxep', 5000],
  ['nval', 4000],
  ['ntest', 4000],
  ['noise', 0],
  ['dnoise', [0, 0, 0, 0, 0]],
  ['dsrc', 'exact'],
  ['fdh', 0.05],
  ['knn', 4],
  ['seed', 1],
  ['wseed', 1],
  ['sseed', 1],
  ['backend', 'auto'],
  ['threads', 'auto'],
];

describe('the table of fields', () => {
  it('has the keys, the order and the defaults of version 2 of the link', () => {
    expect(FIELD_NAMES.map((name) => [FIELDS[name].key, DEFAULT_CONFIG[name]])).toEqual(VERSION_2);
  });

  it('shows every field once', () => {
    const groups = ['task', 'rho', 'network', 'training', 'data', 'device'] as const;
    expect(groups.flatMap(fieldsOfGroup)).toEqual(FIELD_NAMES);
    expect(fieldsOfGroup('network')).toEqual(['hiddenLayers', 'width', 'activation', 'init']);
  });

  it('says what all runs of a comparison share: the target and the device', () => {
    expect(fieldsAffecting('target', 'device')).toEqual([
      'functionId',
      'formula',
      'domain',
      'data',
      'backend',
      'threads',
    ]);
  });

  it('says what a fork cannot change: the number of weights', () => {
    expect(fieldsAffecting('shape')).toEqual(['hiddenLayers', 'width']);
  });

  it('says on which settings points and targets depend', () => {
    expect(fieldsAffecting('target', 'data')).toEqual([
      'functionId',
      'formula',
      'domain',
      'data',
      'samples',
      'validationSize',
      'testSize',
      'valueNoise',
      'derivativeNoise',
      'derivativeSource',
      'differenceStep',
      'neighbours',
      'dataSeed',
    ]);
  });
});
