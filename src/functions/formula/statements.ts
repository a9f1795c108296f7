/**
 * The statements of a formula in the order that parse.ts reads: constants first, then the formula itself without its
 * name. `f(x1, x2) = a x1; a = 2` becomes `a = 2; a x1`; a line that the next one goes on with is put together.
 */
import { FormulaError, type Token } from './tokens.ts';

/** What a formula may be called; of several that would do, the first in this order is the formula. */
const HEADS: readonly string[] = ['f', 'F', 'y', 'z', 'g', 'h', 'u'];

const OPENERS = new Set(['(', '[', '{', '\\lvert']);
const CLOSERS = new Set([')', ']', '}', '\\rvert']);
const GOES_ON_AFTER = new Set(['+', '-', '*', '/', '^', ',', '=']);
const GOES_ON_WITH = new Set(['*', '/', '^']);

const isLineBreak = ({ text, typed }: Token): boolean => text === ';' && typed !== ';';

/** The tokens without the line breaks within brackets and beside an operator: those end no statement. */
function joined(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    const before = kept.at(-1);
    const endsNone = depth > 0 || GOES_ON_AFTER.has(before?.text ?? '') || GOES_ON_WITH.has(tokens[i + 1]?.text);
    if (isLineBreak(token) && before && endsNone) return;
    if (OPENERS.has(token.text)) depth += 1;
    if (CLOSERS.has(token.text)) depth -= 1;
    kept.push(token);
  });
  return kept;
}

/** A statement and the sign of its end. */
interface Statement {
  readonly tokens: readonly Token[];
  readonly end: Token;
}

function statementsOf(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== 'end' && token.text !== ';') return;
    statements.push({ tokens: tokens.slice(from, i), end: token });
    from = i + 1;
  });
  return statements;
}

/** How many tokens the name of the formula takes with its "=": 2 for `f =`; 0 where it has none. */
function headLength({ tokens }: Statement): number {
  const equals = tokens.findIndex(({ text }) => text === '=');
  const isNamed = equals > 0 && HEADS.includes(tokens[0].typed);
  const isWhole = equals === 1 || (tokens[1]?.text === '(' && tokens[equals - 1]?.text === ')');
  return isNamed && isWhole ? equals + 1 : 0;
}

/** Unlike a constant: `f(u) = ...`, or with x1 or x2 in it. */
const isFunction = ({ tokens }: Statement): boolean =>
  tokens[1].text === '(' || tokens.slice(1).some(({ text }) => text === 'x1' || text === 'x2');

const isEmpty = ({ tokens }: Statement): boolean => tokens.length === 0;
const isDefinition = ({ tokens }: Statement): boolean => tokens[0]?.kind === 'name' && tokens[1]?.text === '=';

/** Whether a statement is a line that goes on with the sum of the one before it. */
const isContinuation = ({ tokens }: Statement, before: Statement | undefined): boolean =>
  before !== undefined &&
  !isEmpty(before) &&
  isLineBreak(before.end) &&
  (tokens[0]?.text === '+' || tokens[0]?.text === '-');

/** The named formula where all else is constants and lines that go on. */
function headOf(statements: readonly Statement[]): Statement | null {
  const heads = statements.filter((statement) => headLength(statement) > 0 && isFunction(statement));
  const rank = ({ tokens }: Statement) => HEADS.indexOf(tokens[0].typed);
  const [head] = heads.toSorted((a, b) => rank(a) - rank(b));
  const isReadable = (statement: Statement, i: number) =>
    statement === head || isEmpty(statement) || isDefinition(statement) || isContinuation(statement, statements[i - 1]);
  return head && statements.every(isReadable) ? head : null;
}

/** Lines that go on, put to the formula; a constant ends with its line. */
function withContinuations(statements: readonly Statement[], head: Statement | null): Statement[][] {
  const groups: Statement[][] = [];
  statements.forEach((statement, i) => {
    const group = groups.at(-1);
    const goesOn =
      group && (group[0] === head || !isDefinition(group[0])) && isContinuation(statement, statements[i - 1]);
    if (goesOn) group.push(statement);
    else groups.push([statement]);
  });
  return groups;
}

/** Throws where the formula's name promises other variables than x1, x2. */
function checkHead(head: Statement, tokens: readonly Token[]): void {
  const named = head.tokens.slice(0, headLength(head) - 1);
  const [first, ...others] = named;
  const span = { start: first.start, end: named[named.length - 1].end };
  const variables = others.map(({ text }) => text).join('');
  if (!['', '(x1)', '(x2)', '(x1,x2)'].includes(variables)) {
    throw new FormulaError('the variables are x1, x2, in this order', span);
  }
  if (tokens.filter(({ typed }) => typed === first.typed).length > 1) {
    throw new FormulaError(`${first.typed} is on both sides: write x1 and x2 for the variables`, span);
  }
}

/** The tokens of a text in the order of the grammar. Throws FormulaError. */
export function inOrder(typed: readonly Token[]): Token[] {
  const tokens = joined(typed);
  const statements = statementsOf(tokens);
  const head = headOf(statements);
  if (head) checkHead(head, tokens);
  const groups = withContinuations(statements, head);
  const last = groups.find(([first]) => first === head);
  const ordered = last ? [...groups.filter((group) => group !== last), last] : groups;
  const bodies = ordered.map((group) =>
    group.flatMap((part) => part.tokens.slice(part === head ? headLength(part) : 0)),
  );
  return bodies.flatMap((body, i) => [
    ...body,
    i < bodies.length - 1 ? separator(ordered[i]) : tokens[tokens.length - 1],
  ]);
}

/** The end of a group's last statement, as a sign between statements. */
function separator(group: readonly Statement[]): Token {
  const { start, end } = group[group.length - 1].end;
  return { kind: 'symbol', text: ';', typed: ';', start, end };
}
