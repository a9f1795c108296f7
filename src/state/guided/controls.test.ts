import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../config/fields.ts';
import {
  CONTROL_NAMES,
  CONTROLS,
  formatControls,
  isFixable,
  keptFields,
  parseControls,
  ruleOf,
  withRule,
} from './controls.ts';

const anyControl = () => true;

describe('the controls that a lesson may govern', () => {
  it('change each setting, and each in one place', () => {
    const fields = CONTROL_NAMES.flatMap((name): readonly string[] => CONTROLS[name].fields);
    expect(fields.sort()).toEqual([...FIELD_NAMES].sort());
  });

  it('can be fixed where they change a setting', () => {
    expect(CONTROL_NAMES.filter(isFixable)).toEqual(['function', 'order', 'samples', 'rho', 'seed', 'settings']);
  });

  it('are hidden or fixed or neither, never both', () => {
    const fixed = withRule({ hidden: [], fixed: ['seed'] }, 'order', 'fixed');
    expect(fixed).toEqual({ hidden: [], fixed: ['order', 'seed'] });
    const hidden = withRule(fixed, 'seed', 'hidden');
    expect(hidden).toEqual({ hidden: ['seed'], fixed: ['order'] });
    expect((['order', 'seed', 'rho'] as const).map((name) => ruleOf(hidden, name))).toEqual([
      'fixed',
      'hidden',
      'open',
    ]);
    expect(withRule(hidden, 'seed', 'open')).toEqual({ hidden: [], fixed: ['order'] });
  });

  it('keep their settings, hidden or fixed', () => {
    expect(keptFields({ hidden: ['seed', 'charts'], fixed: ['order'] })).toEqual([
      'dataSeed',
      'weightSeed',
      'shuffleSeed',
      'maxOrder',
    ]);
  });
});

describe('a list of controls in a link', () => {
  it('is a short one, and comes back in the order of the table', () => {
    expect(formatControls(['order', 'seed'])).toBe('order.seed');
    expect(parseControls('seed.order.seed', anyControl)).toEqual({ ok: true, value: ['order', 'seed'] });
    expect(parseControls('', anyControl)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['seed.sead', 'no such control: sead'],
    ['seed.', 'no such control: '],
    ['toString', 'no such control: toString'],
    ['Order', 'no such control: Order'],
  ])('%s is refused: %s', (text, message) => {
    expect(parseControls(text, anyControl)).toEqual({ ok: false, message });
  });

  it('has nothing fixed that cannot be', () => {
    expect(parseControls('order.charts', isFixable)).toEqual({
      ok: false,
      message: 'cannot be fixed, only hidden: charts',
    });
  });
});
