/** What is learned, and by which loss: the settings beside the stage. */
import { ALL_FUNCTIONS, FORMULA_EXAMPLES, formulaProblem, LONGEST_FORMULA } from '../../functions/index.ts';
import { integer, type SomeFields } from '../fieldTypes.ts';

const [EXAMPLE] = FORMULA_EXAMPLES;

export const TASK_FIELDS = {
  functionId: {
    kind: 'choice',
    key: 'f',
    affects: 'target',
    label: 'Function',
    help: 'The target function of Table I, as printed, in its textbook form, or as in the code of [4].',
    default: 'sixHumpCamel',
    options: [
      ...ALL_FUNCTIONS.map(({ id, name, note }) => ({ value: id, label: name, help: note ?? '' })),
      { value: 'formula', label: 'Your own function', help: 'A formula of your own, on a domain of your own.' },
    ],
  },
  formula: {
    kind: 'text',
    key: 'fx',
    affects: 'target',
    label: 'Formula',
    help: 'f(x1, x2) in usual notation; constants before it, as in a = 2; a sin(x1). Used where the function is your own.',
    default: EXAMPLE.formula,
    maxLength: LONGEST_FORMULA,
    problem: formulaProblem,
  },
  domain: {
    kind: 'vector',
    key: 'dom',
    affects: 'target',
    label: 'Input range',
    help: 'Lower and upper end of x1, then of x2. Used where the function is your own.',
    default: EXAMPLE.domain,
    length: 4,
    min: -1e6,
    max: 1e6,
    ascending: [
      [0, 1],
      [2, 3],
    ],
  },
  maxOrder: {
    ...integer,
    key: 'order',
    affects: 'training',
    label: 'Order',
    help: 'Derivatives up to this order enter the loss: 0 is Value Training, 1 to 5 Sobolev Training (eq. 6).',
    default: 1,
    min: 0,
    max: 5,
  },
  samples: {
    ...integer,
    key: 'n',
    affects: 'data',
    label: 'Samples',
    help: 'Number n of training points, uniform in the input range.',
    default: 100,
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
    default: 'adaptive',
    options: [
      {
        value: 'adaptive',
        label: 'adaptive',
        help: 'Algorithm 1: E₀/Eⱼ where Eⱼ is over 10 E₀, else 1, anew every batch.',
      },
      {
        value: 'adaptiveAboveOne',
        label: 'adaptive, above 1',
        help: 'Also raises ρ where Eⱼ is far below E₀, up to the cap.',
      },
      {
        value: 'inverseVariance',
        label: 'fixed: 1/σ²',
        help: 'Inverse variance of the targets of each order, as in [5].',
      },
      { value: 'inverseMeanSquare', label: 'fixed: 1/rms²', help: 'Inverse mean square of the targets of each order.' },
      { value: 'maxRatio', label: 'fixed: max ratio', help: '10⁴ (max|y| / max|dʲ|)², as in [2].' },
      { value: 'decaying', label: 'decaying', help: 'The same for all orders, smaller every epoch, as in [4].' },
      { value: 'constant', label: 'constant', help: 'A number of your own for every order.' },
      { value: 'none', label: 'none', help: 'Derivatives are measured but not trained: ρ = 0.' },
    ],
  },
} satisfies SomeFields;
