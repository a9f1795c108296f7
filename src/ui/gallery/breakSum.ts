/** Breaks a long LaTeX formula into lines at its outermost + and −, for a narrow column. */

/** Characters of LaTeX that fill about one line of the column. */
const LINE = 34;

/** Top-level terms, each with its sign. A bracket of any kind hides what is inside. */
function topLevelTerms(tex: string): string[] {
  const terms = [''];
  let depth = 0;
  for (const token of tex.match(/\\[a-zA-Z]+|\\.|[\s\S]/g) ?? []) {
    if ('([{'.includes(token)) depth += 1;
    if (')]}'.includes(token)) depth -= 1;
    const breaks = depth === 0 && (token === '+' || token === '-') && /[^\s=+-]\s*$/.test(terms[terms.length - 1]);
    const opensFactor =
      depth === 1 && token === '[' && /\\left$/.test(terms[terms.length - 1]) && tex.length > 3 * LINE;
    if (breaks) terms.push(token);
    else if (opensFactor) {
      terms[terms.length - 1] = terms[terms.length - 1].replace(/\\left$/, '');
      terms.push(`\\left${token}`);
    } else terms[terms.length - 1] += token;
  }
  return terms.filter((term) => term.trim() !== '');
}

/** The formula in as few lines as fit. */
export function breakSum(tex: string): string[] {
  const lines: string[] = [];
  for (const term of topLevelTerms(tex)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + term.length <= LINE) lines[lines.length - 1] = last + term;
    else lines.push(term);
  }
  return lines;
}
