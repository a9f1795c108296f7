/** The text of a formula as a tree, or what is wrong with it and where. */
import { isTypeset } from './characters.ts';
import { Cursor } from './cursor.ts';
import type { Formula } from './expression.ts';
import { Grammar } from './grammar.ts';
import { inOrder } from './statements.ts';
import { FormulaError, type FormulaProblem, tokenize } from './tokens.ts';

export const LONGEST_FORMULA = 2000;
const LOST_IN_COPYING = 'typeset text without its powers, roots and fractions: write *, ^, sqrt( ) and /';

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: FormulaProblem };

/** Reads a formula. Never throws. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LONGEST_FORMULA) {
    const message = `longer than ${LONGEST_FORMULA} characters`;
    return { ok: false, problem: { message, position: LONGEST_FORMULA, length: 1 } };
  }
  try {
    return { ok: true, formula: new Grammar(new Cursor(inOrder(tokenize(text))), isTypeset(text)).formula() };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { position, length } = error;
    const message = isTypeset(text) ? LOST_IN_COPYING : error.message;
    return { ok: false, problem: { message, position, length } };
  }
}

/** What is wrong with the text of a formula, with its place counted from 1; null where nothing is. */
export function formulaProblem(text: string): string | null {
  const parsed = parseFormula(text);
  return parsed.ok ? null : `${parsed.problem.message}, at character ${parsed.problem.position + 1}`;
}
