/** A formula typed by the user as a target function like any other. */
import type { DomainBounds, TargetFunction } from '../targetFunction.ts';
import { degreeOf } from './degree.ts';
import { jetFunction, valueFunction } from './evaluate.ts';
import { hazardsOf } from './hazards.ts';
import { formulaProblem, parseFormula } from './parse.ts';
import { formulaTex } from './print.ts';

/** Throws `invalid formula: unknown name: z, at character 3`. */
export function formulaFunction(text: string, [x1Low, x1High, x2Low, x2High]: DomainBounds): TargetFunction<'formula'> {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`invalid formula: ${formulaProblem(text)}`);
  const { expression } = parsed.formula;
  const degree = degreeOf(expression);
  return {
    id: 'formula',
    name: 'Your own function',
    domain: { x1: [x1Low, x1High], x2: [x2Low, x2High] },
    tex: formulaTex(expression),
    define: jetFunction(expression),
    value: valueFunction(expression),
    hazards: hazardsOf(expression),
    ...(degree === null ? {} : { vanishesFrom: degree + 1 }),
  };
}
