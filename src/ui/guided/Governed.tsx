/** A control that a lesson may hide, or show but not let anybody change. */
import { type ReactNode, useMemo } from 'react';
import type { RunConfig } from '../../config/runConfig.ts';
import { CONTROL_NAMES, CONTROLS, type Control, keptFields, type Rule, ruleOf } from '../../state/guided/controls.ts';
import { useView } from '../../state/stores/hooks.ts';
import './guided.css';

/** How a control is to be; whoever makes the lesson has all of them. */
export const useRule = (control: Control): Rule =>
  useView((view) => (view.building === 'edit' ? 'open' : ruleOf(view, control)));

/** The control that a setting belongs to. */
export const controlOf = (name: keyof RunConfig): Control =>
  CONTROL_NAMES.find((control) => (CONTROLS[control].fields as readonly string[]).includes(name)) ?? 'settings';

/** The settings that nobody is to change. */
export function useKeptFields(): readonly string[] {
  const hidden = useView((view) => view.hidden);
  const fixed = useView((view) => view.fixed);
  const building = useView((view) => view.building === 'edit');
  return useMemo(() => (building ? [] : keptFields({ hidden, fixed })), [hidden, fixed, building]);
}

export function Governed({ control, children }: { control: Control; children: ReactNode }) {
  const rule = useRule(control);
  if (rule === 'hidden') return null;
  return rule === 'open' ? (
    children
  ) : (
    <fieldset disabled className="fixed-control" title="The lesson has set this">
      {children}
    </fieldset>
  );
}
