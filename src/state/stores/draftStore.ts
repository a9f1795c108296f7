/**
 * What is typed into the boxes of number fields and is not in force: not yet taken, or not to be taken as it is. It
 * stays, with its reason, until it is mended, withdrawn, or the setting changes by other means.
 */
import { createStore } from 'zustand/vanilla';
import { FIELDS } from '../../config/fields.ts';
import type { NumbersName } from '../../config/fieldTypes.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { samePlan } from '../../config/runPlan.ts';
import { readTyped, type Typed } from '../../config/typed.ts';
import { configStore, focusedConfig, setConfig } from './configStore.ts';

type Drafts = { readonly [K in NumbersName]?: Typed };

export const draftStore = createStore<Drafts>(() => ({}));

/** The numbers of a field, of one number or several. */
export const numbersOf = (name: NumbersName, config: RunConfig): readonly number[] => [config[name]].flat();

function setDraft(name: NumbersName, typed: Typed): void {
  const { [name]: _, ...others } = draftStore.getState();
  draftStore.setState(typed.some((text) => text !== null) ? { ...others, [name]: typed } : others, true);
}

const draftOf = (name: NumbersName): Typed =>
  draftStore.getState()[name] ?? numbersOf(name, focusedConfig(configStore.getState())).map(() => null);

/** Types a text into a box, or with null withdraws what is typed there. */
export function typeInto(name: NumbersName, box: number, text: string | null): void {
  setDraft(name, draftOf(name).with(box, text));
}

/** Takes over what can be taken of what is typed into a field; the rest stays. */
export function takeTyped(name: NumbersName): void {
  const typed = draftOf(name);
  const inForce = numbersOf(name, focusedConfig(configStore.getState()));
  const { values, problems } = readTyped(FIELDS[name], inForce, typed);
  if (!samePlan(values, inForce)) setConfig({ [name]: FIELDS[name].kind === 'number' ? values[0] : values });
  setDraft(
    name,
    typed.map((text, box) => (problems[box] === null ? null : text)),
  );
}

/** Withdraws all that is typed. */
export function dropDrafts(): void {
  draftStore.setState({}, true);
}

configStore.subscribe((state, before) => {
  if (state.focus !== before.focus) dropDrafts();
  for (const name of Object.keys(draftStore.getState()) as NumbersName[]) {
    const [now, then] = [state, before].map((each) => focusedConfig(each)[name]);
    if (!samePlan(now, then)) setDraft(name, []);
  }
});
