/**
 * ONE table of defaults per version of the link: what a link of that version means by leaving a setting out. A version
 * in which links were written is frozen for ever; a new default is a new version.
 */
import type { RunConfig } from './runConfig.ts';

const VERSION_1: RunConfig = {
  functionId: 'sixHumpCamel',
  formula: 'sin(3x1) * exp(-x1^2 - x2^2)',
  domain: [-2, 2, -2, 2],
  data: '',
  maxOrder: 1,
  samples: 100,
  rhoRule: 'adaptive',
  threshold: 10,
  rhoCap: 100,
  zeroVariance: 'cap',
  fixedCap: 1000,
  decayed: false,
  decayStart: 1,
  decayFactor: 0.95,
  constants: [1, 1, 1, 1, 1],
  gains: [1, 1, 1, 1, 1],
  throughRho: false,
  aggregation: 'sum',
  hiddenLayers: 2,
  width: 200,
  activation: 'tanh',
  init: 'glorot',
  learningRate: 1e-3,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  batches: 10,
  patience: 10,
  minEpochs: 0,
  maxEpochs: 5000,
  validationSize: 4000,
  testSize: 4000,
  valueNoise: 0,
  derivativeNoise: [0, 0, 0, 0, 0],
  derivativeSource: 'exact',
  differenceStep: 0.05,
  neighbours: 4,
  dataSeed: 1,
  weightSeed: 1,
  shuffleSeed: 1,
  backend: 'auto',
  threads: 'auto',
};

/** Under the protocol of the paper runs from `glorot` often stop where they began; from `uniform` none did. */
const VERSION_2: RunConfig = { ...VERSION_1, init: 'uniform' };

export const DEFAULTS_OF_VERSION = { 1: VERSION_1, 2: VERSION_2 } as const;

export type Version = keyof typeof DEFAULTS_OF_VERSION;

/** The version in which links are written. */
export const VERSION: Version = 2;

export const DEFAULT_CONFIG: RunConfig = Object.freeze(DEFAULTS_OF_VERSION[VERSION]);

/** The version that a link names; null where there is none of that name. */
export function versionNamed(text: string): Version | null {
  const version = Number(text) as Version;
  return Object.hasOwn(DEFAULTS_OF_VERSION, text) ? version : null;
}
