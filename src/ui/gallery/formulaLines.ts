/** A formula as typeset lines: the function, then the constants that it defines. */
import { constantTex, type Formula, formulaTex } from '../../functions/index.ts';
import { breakSum } from './breakSum.ts';

export function formulaLines({ expression, definitions }: Formula): string[] {
  const constants = definitions.map(({ name, expression: value }) => `${constantTex(name)} = ${formulaTex(value)}`);
  return [...breakSum(`f = ${formulaTex(expression)}`), ...constants];
}
