/** Breaks a long LaTeX formula into lines, for a narrow column: between its terms, and a very long term at its factors. */

/** Characters of LaTeX that fill about one line of the column. */
const LINE = 34;

/** May a line end before `token`, with `before` on it, `depth` brackets and `braces` open? */
type MayBreak = (token: string, before: string, depth: number, braces: number) => boolean;

const betweenTerms: MayBreak = (token, before, depth, braces) =>
  depth + braces === 0 && (token === '+' || token === '-') && /[^\s=+-]\s*$/.test(before);

const insideFactor: MayBreak = (token, before, _, braces) => betweenTerms(token, before, 0, braces);

const betweenFactors: MayBreak = (token, before, depth, braces) =>
  braces === 0 && depth <= 1 && (token === '(' || token === '[') && /[\w})\]]\s+$/.test(before);

function split(tex: string, mayBreak: MayBreak): string[] {
  const parts = [''];
  let [depth, braces] = [0, 0];
  for (const token of tex.match(/\\[a-zA-Z]+|[\s\S]/g) ?? []) {
    if (mayBreak(token, parts[parts.length - 1], depth, braces)) parts.push('');
    if ('(['.includes(token)) depth += 1;
    else if (')]'.includes(token)) depth -= 1;
    else if (token === '{') braces += 1;
    else if (token === '}') braces -= 1;
    parts[parts.length - 1] += token;
  }
  return parts;
}

function splitLong(term: string): string[] {
  if (term.length <= 2 * LINE) return [term];
  // Brackets that stretch must open and close on one line, plain ones need not.
  const factors = split(term.replaceAll(/\\left|\\right/g, ''), betweenFactors);
  return factors.flatMap((factor) => (factor.length <= LINE ? [factor] : split(factor, insideFactor)));
}

/** The formula in as few lines as fit. */
export function breakSum(tex: string): string[] {
  const lines: string[] = [];
  for (const part of split(tex, betweenTerms).flatMap(splitLong)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= LINE) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  // An empty group before a sign makes it a sign between terms, with its spaces.
  return lines.map((line, i) => (i === 0 ? line : `{}${line}`));
}
