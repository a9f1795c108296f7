/** What a lecturer may hide or fix on the page of a lesson, as one value of a link: `order.seed`. */
import { FIELD_NAMES } from '../../config/fields.ts';
import { bad, good, type Parsed } from '../../config/parsed.ts';
import type { RunConfig } from '../../config/runConfig.ts';

interface ControlKind {
  readonly words: string;
  /** The settings that it changes; what changes none can be hidden, but there is nothing to fix. */
  readonly fields: readonly (keyof RunConfig)[];
}

/** The controls beside the stage. */
const OF_TASK = {
  function: { words: 'Functions', fields: ['functionId', 'formula', 'domain', 'data'] },
  order: { words: 'Order in the loss', fields: ['maxOrder'] },
  samples: { words: 'Samples n', fields: ['samples'] },
  rho: { words: 'ρ rule', fields: ['rhoRule'] },
  seed: { words: 'Seed', fields: ['dataSeed', 'weightSeed', 'shuffleSeed'] },
} as const satisfies Readonly<Record<string, ControlKind>>;

const besideTheStage: readonly string[] = Object.values(OF_TASK).flatMap(({ fields }): readonly string[] => fields);

export const CONTROLS = {
  ...OF_TASK,
  settings: { words: 'All settings', fields: FIELD_NAMES.filter((name) => !besideTheStage.includes(name)) },
  twins: { words: 'Twins and forks', fields: [] },
  transport: { words: 'Train, Step, Stop, Reset', fields: [] },
  triangle: { words: 'Partials', fields: [] },
  result: { words: 'Result and point', fields: [] },
  charts: { words: 'Curves', fields: [] },
  menu: { words: 'Lessons, Paper, Present, Share', fields: [] },
} as const satisfies Readonly<Record<string, ControlKind>>;

export type Control = keyof typeof CONTROLS;
export const CONTROL_NAMES = Object.keys(CONTROLS) as Control[];

/** As it comes, to be seen but not to be changed, or not to be seen. */
export type Rule = 'open' | 'fixed' | 'hidden';

export interface Rules {
  readonly hidden: readonly Control[];
  readonly fixed: readonly Control[];
}

export const isFixable = (control: Control): boolean => CONTROLS[control].fields.length > 0;

export function ruleOf({ hidden, fixed }: Rules, control: Control): Rule {
  if (hidden.includes(control)) return 'hidden';
  return fixed.includes(control) ? 'fixed' : 'open';
}

/** Both lists with another rule for a control, in the order of the table. */
export function withRule(rules: Rules, control: Control, rule: Rule): Rules {
  const listed = (list: readonly Control[], wanted: Rule) =>
    CONTROL_NAMES.filter((name) => (name === control ? rule === wanted : list.includes(name)));
  return { hidden: listed(rules.hidden, 'hidden'), fixed: listed(rules.fixed, 'fixed') };
}

/** The settings that nobody is to change. */
export const keptFields = ({ hidden, fixed }: Rules): (keyof RunConfig)[] =>
  [...hidden, ...fixed].flatMap((control): readonly (keyof RunConfig)[] => CONTROLS[control].fields);

export const formatControls = (controls: readonly Control[]): string => controls.join('.');

/** Of those that `may` be in the list; the order is that of the table. Empty text is none. */
export function parseControls(text: string, may: (control: Control) => boolean): Parsed<readonly Control[]> {
  if (text === '') return good([]);
  const words = text.split('.', CONTROL_NAMES.length + 1);
  const unknown = words.find((word) => !CONTROL_NAMES.some((name) => name === word));
  if (unknown !== undefined) return bad(`no such control: ${unknown.slice(0, 20)}`);
  const other = CONTROL_NAMES.find((name) => words.includes(name) && !may(name));
  if (other !== undefined) return bad(`cannot be fixed, only hidden: ${other}`);
  return good(CONTROL_NAMES.filter((name) => words.includes(name)));
}
