/** What is learned, and by which loss: the settings beside the stage. */
import {
  ALL_FUNCTIONS,
  formulaProblem,
  LONGEST_FORMULA,
  LONGEST_REFERENCE,
  referenceProblem,
} from '../../functions/index.ts';
import { integer, optionsOf, type SomeFields } from '../fieldTypes.ts';
import { RHO_RULES } from '../rhoTable.ts';

export const TASK_FIELDS = {
  functionId: {
    kind: 'choice',
    key: 'f',
    affects: 'target',
    label: 'Function',
    help: 'The target function of Table I, as printed, in its textbook form, or as in the code of [4].',
    options: [
      ...ALL_FUNCTIONS.map(({ id, name, note }) => ({ value: id, label: name, help: note ?? '' })),
      { value: 'formula', label: 'Your own function', help: 'A formula of your own, on a domain of your own.' },
      { value: 'data', label: 'Your own data', help: 'Points of your own, read from a CSV file.' },
    ],
  },
  formula: {
    kind: 'text',
    key: 'fx',
    affects: 'target',
    label: 'Formula',
    help: 'f(x1, x2) in usual notation; constants before it, as in a = 2; a sin(x1). Used where the function is your own.',
    maxLength: LONGEST_FORMULA,
    problem: formulaProblem,
  },
  domain: {
    kind: 'vector',
    key: 'dom',
    affects: 'target',
    label: 'Input range',
    help: 'Lower and upper end of x1, then of x2. Used where the function is your own.',
    length: 4,
    min: -1e6,
    max: 1e6,
    ascending: [
      [0, 1],
      [2, 3],
    ],
  },
  data: {
    kind: 'text',
    key: 'data',
    affects: 'target',
    label: 'Data',
    help: 'Fingerprint, rows and range of your own data; the points are in a file. Used where the function is your data.',
    maxLength: LONGEST_REFERENCE,
    problem: referenceProblem,
  },
  maxOrder: {
    ...integer,
    key: 'order',
    affects: 'training',
    label: 'Order',
    help: 'Derivatives up to this order enter the loss: 0 is Value Training, 1 to 5 Sobolev Training (eq. 6).',
    min: 0,
    max: 5,
  },
  samples: {
    ...integer,
    key: 'n',
    affects: 'data',
    label: 'Samples',
    help: 'Number n of training points, uniform in the input range; of your own data, drawn from their rows.',
    min: 10,
    max: 10_000,
    step: 5,
    scale: 'log',
  },
  rhoRule: {
    kind: 'choice',
    key: 'rho',
    affects: 'training',
    label: 'ρ rule',
    help: 'How the error of each derivative order is weighed against the error of the value.',
    options: optionsOf(RHO_RULES),
  },
} satisfies SomeFields;
