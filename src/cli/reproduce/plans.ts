/** The plan that a name or a file asks for, and where its results are. */
import { readFileSync } from 'node:fs';
import { FIGURES, type FigureName, figurePlan, readingsPlan } from '../../experiments/paper.ts';
import type { Plan } from '../../experiments/plan.ts';
import { parsePlan } from '../../experiments/planFile.ts';
import { questionsPlan } from '../../experiments/questions.ts';
import { PRESETS, type PresetName } from '../../experiments/readings.ts';
import { codeOf, reasonOf, UsageError } from '../errors.ts';

const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];
const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** The plans that have a name: `literal` is all of the paper under that preset, `literal/fig1` a figure of it. */
const NAMED: ReadonlyMap<string, () => Plan> = new Map<string, () => Plan>([
  ...(['readings', 'readings/patience'] as const).map((name): [string, () => Plan] => [name, () => readingsPlan(name)]),
  ...PRESET_NAMES.flatMap((preset): [string, () => Plan][] => [
    [preset, () => figurePlan(preset, 'all')],
    [`${preset}/questions`, () => questionsPlan(preset)],
    ...FIGURE_NAMES.map((figure): [string, () => Plan] => [`${preset}/${figure}`, () => figurePlan(preset, figure)]),
  ]),
]);

export const PLAN_NAMES: readonly string[] = [...NAMED.keys()];

/** Throws UsageError where there is no such plan, or its file is none. */
export function planOf(name: string): { readonly plan: Plan; readonly results: string } {
  const named = NAMED.get(name)?.();
  if (named) return { plan: named, results: `results/${named.family}.jsonl` };
  if (!name.endsWith('.json'))
    throw new UsageError(`unknown plan: ${name} (a file .json, or ${PLAN_NAMES.join(', ')})`);
  try {
    return { plan: parsePlan(readFileSync(name, 'utf8')), results: name.replace(/\.json$/, '.results.jsonl') };
  } catch (error) {
    const code = codeOf(error);
    throw new UsageError(code ? `cannot read ${name}: ${reasonOf(code)}` : `${name}: ${(error as Error).message}`);
  }
}
