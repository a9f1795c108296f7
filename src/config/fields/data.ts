/** The points, their targets and what is done to them; the seeds. */
import { integer, perOrder, real, type SomeFields } from '../fieldTypes.ts';

const SEED = { ...integer, min: 0, max: 0xffffffff } as const;

export const DATA_FIELDS = {
  validationSize: {
    ...integer,
    key: 'nval',
    affects: 'data',
    label: 'Validation points',
    help: 'Table II: 4000. Of your own data a fifth, or those of their column “set”.',
    min: 10,
    max: 20_000,
  },
  testSize: {
    ...integer,
    key: 'ntest',
    affects: 'data',
    label: 'Test points',
    help: 'Table II: 4000. Of your own data a fifth, or those of their column “set”.',
    min: 10,
    max: 20_000,
  },
  valueNoise: {
    ...real,
    key: 'noise',
    affects: 'data',
    label: 'Noise on values',
    help: 'Gaussian noise on the training values, in parts of their standard deviation; validation and test stay exact.',
    min: 0,
    max: 10,
    step: 0.05,
    scale: 'linear',
  },
  derivativeNoise: {
    ...perOrder,
    key: 'dnoise',
    affects: 'data',
    label: 'Noise on derivatives 1 … 5',
    help: 'Gaussian noise on the training derivatives of each order, in parts of the root mean square of the order.',
    min: 0,
    max: 10,
  },
  derivativeSource: {
    kind: 'choice',
    key: 'dsrc',
    affects: 'data',
    label: 'Derivatives from',
    help: 'Exact derivatives, or approximations from values alone: to see when Sobolev training hurts.',
    options: [
      {
        value: 'exact',
        label: 'function or data, exact',
        help: 'Taylor arithmetic: exact to rounding. Of your own data, as they are in the file.',
      },
      {
        value: 'finiteDifferences',
        label: 'finite differences',
        help: 'Central differences of the values around each point; noise on them grows as 1/hʲ.',
      },
      {
        value: 'nearestNeighbours',
        label: 'nearest neighbours',
        help: 'A polynomial fitted to the nearest training points, as [4] does for order 1. Of your own data only the orders that they lack.',
      },
    ],
  },
  differenceStep: {
    ...real,
    key: 'fdh',
    affects: 'data',
    label: 'Step h',
    help: 'Step of the finite differences, in standardised inputs.',
    min: 1e-4,
    max: 1,
    step: 0.01,
  },
  neighbours: {
    ...integer,
    key: 'knn',
    affects: 'data',
    label: 'Neighbours',
    help: 'Nearest points of a fit; [4] uses 4. From order 2 on at least twice as many as its polynomial has terms.',
    min: 3,
    max: 200,
  },
  dataSeed: {
    ...SEED,
    key: 'seed',
    affects: 'data',
    label: 'Seed: data',
    help: 'Draws the training, validation and test points.',
  },
  weightSeed: {
    ...SEED,
    key: 'wseed',
    affects: 'training',
    label: 'Seed: weights',
    help: 'Draws the initial weights.',
  },
  shuffleSeed: {
    ...SEED,
    key: 'sseed',
    affects: 'training',
    label: 'Seed: shuffling',
    help: 'Shuffles the points before every epoch.',
  },
} satisfies SomeFields;
