/**
 * A tree as text that reads back as the same tree, and as LaTeX; both with no more brackets than needed. Where a sign
 * would follow an operator there is a bracket, as one writes by hand: 2 - (-x1).
 */
import type { Expression, Operator, UnaryFunction } from './expression.ts';

type Operation = Extract<Expression, { kind: 'binary' }>;
type Part = 'left' | 'right' | 'operand';

/** How tightly a node holds together: a part that holds less tightly than its place asks for is put in brackets. */
const LEVELS: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const SIGNED = 3;
const ATOM = 5;

/** The level that a place asks for. */
const NEEDED: Readonly<Record<Operator, Readonly<Record<'left' | 'right', number>>>> = {
  '+': { left: 1, right: 2 },
  '-': { left: 1, right: 2 },
  '*': { left: 2, right: 3 },
  '/': { left: 2, right: 3 },
  '^': { left: 5, right: 3 },
};

const isOperator = (name: string): name is Operator => name in LEVELS;

/** An operation written with an operator. */
const operatorOf = (node: Expression): Operator | null =>
  node.kind === 'binary' && isOperator(node.name) ? node.name : null;

/** Whether the first thing written is a minus sign. */
function startsWithSign(node: Expression, isFraction: (node: Expression) => boolean): boolean {
  if (node.kind === 'negate') return true;
  const operator = operatorOf(node);
  if (node.kind !== 'binary' || !operator || operator === '^' || isFraction(node)) return false;
  return startsWithSign(node.left, isFraction);
}

/** How a notation differs from plain text. */
interface Notation {
  readonly level: (node: Expression) => number;
  /** Whether a quotient is written as a fraction, which needs no brackets. */
  readonly isFraction: (node: Expression) => boolean;
  readonly write: (node: Expression) => string;
  readonly bracket: (text: string) => string;
}

/** A part of a node, in brackets where it needs them. */
function placed(part: Expression, needed: number, place: Part, notation: Notation): string {
  const text = notation.write(part);
  const isFree = place === 'left' || !startsWithSign(part, notation.isFraction);
  return notation.level(part) >= needed && isFree ? text : notation.bracket(text);
}

const left = (node: Operation, operator: Operator, notation: Notation) =>
  placed(node.left, NEEDED[operator].left, 'left', notation);
const right = (node: Operation, operator: Operator, notation: Notation) =>
  placed(node.right, NEEDED[operator].right, 'right', notation);

function textLevel(node: Expression): number {
  const operator = operatorOf(node);
  if (operator) return LEVELS[operator];
  return node.kind === 'negate' ? SIGNED : ATOM;
}

const TEXT: Notation = {
  level: textLevel,
  isFraction: () => false,
  write: formulaText,
  bracket: (text) => `(${text})`,
};

/** The tree in the notation that parse.ts reads. */
export function formulaText(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'constant':
      return node.name;
    case 'variable':
      return node.axis === 0 ? 'x1' : 'x2';
    case 'negate':
      return `-${placed(node.operand, SIGNED, 'operand', TEXT)}`;
    case 'unary':
      return `${node.name}(${formulaText(node.operand)})`;
    case 'binary': {
      const operator = operatorOf(node);
      if (!operator) return `${node.name}(${formulaText(node.left)}, ${formulaText(node.right)})`;
      const space = LEVELS[operator] === 1 ? ' ' : '';
      return `${left(node, operator, TEXT)}${space}${operator}${space}${right(node, operator, TEXT)}`;
    }
    default:
      return node satisfies never;
  }
}

const isQuotient = (node: Expression) => operatorOf(node) === '/';
const hasPowerOfTen = (node: Expression) => node.kind === 'number' && String(node.value).includes('e');

const TEX: Notation = {
  level: (node) => {
    if (isQuotient(node)) return LEVELS['^'];
    return hasPowerOfTen(node) ? LEVELS['*'] : textLevel(node);
  },
  isFraction: isQuotient,
  write: formulaTex,
  bracket: (tex) => (tex.includes('\\frac') ? `\\left(${tex}\\right)` : `(${tex})`),
};

const FUNCTION_TEX: Readonly<Record<UnaryFunction, string>> = {
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  exp: '\\exp',
  log: '\\ln',
  sign: '\\operatorname{sign}',
  sqrt: '',
  abs: '',
};

const OPERATION_TEX: Readonly<Record<Operation['name'], (node: Operation) => string>> = {
  '+': (node) => `${left(node, '+', TEX)} + ${right(node, '+', TEX)}`,
  '-': (node) => `${left(node, '-', TEX)} - ${right(node, '-', TEX)}`,
  '*': productTex,
  '/': (node) => `\\frac{${formulaTex(node.left)}}{${formulaTex(node.right)}}`,
  '^': powerTex,
  min: (node) => `\\min${TEX.bracket(`${formulaTex(node.left)}, ${formulaTex(node.right)}`)}`,
  max: (node) => `\\max${TEX.bracket(`${formulaTex(node.left)}, ${formulaTex(node.right)}`)}`,
};

/** Side by side, a little apart where the second factor is a name. */
function productTex(node: Operation): string {
  const second = right(node, '*', TEX);
  const between = needsDot(node) ? '\\cdot ' : second.startsWith('\\') ? '\\, ' : '';
  return `${left(node, '*', TEX)} ${between}${second}`;
}

/** sin^2(x), not (sin(x))^2. */
function powerTex(node: Operation): string {
  const exponent = formulaTex(node.right);
  const base = node.left;
  if (base.kind === 'unary' && FUNCTION_TEX[base.name] && node.right.kind === 'number') {
    return `${FUNCTION_TEX[base.name]}^{${exponent}}${TEX.bracket(formulaTex(base.operand))}`;
  }
  const isNamed = base.kind === 'unary' && FUNCTION_TEX[base.name] !== '';
  const isCall = isNamed || (base.kind === 'binary' && operatorOf(base) === null);
  return `${isCall ? TEX.bracket(formulaTex(base)) : left(node, '^', TEX)}^{${exponent}}`;
}

/** Two numbers side by side would read as one. */
function needsDot({ left, right }: Operation): boolean {
  return startsWithDigit(right) || (left.kind === 'number' && isQuotient(right));
}

function startsWithDigit(node: Expression): boolean {
  if (node.kind === 'number') return true;
  const operator = operatorOf(node);
  return node.kind === 'binary' && (operator === '*' || operator === '^') && startsWithDigit(node.left);
}

function numberTex(value: number): string {
  const [mantissa, exponent] = String(value).split('e');
  if (!exponent) return mantissa;
  const power = `10^{${Number(exponent)}}`;
  return mantissa === '1' ? power : `${mantissa} \\cdot ${power}`;
}

/** pi, e, a, a_{1}, and longer names upright. */
export function constantTex(name: string): string {
  if (name === 'pi') return '\\pi';
  if (name === 'e') return '\\mathrm{e}';
  const [, letters, digits] = /^([A-Za-z]+)(\d*)$/.exec(name) ?? [];
  const base = letters.length === 1 ? letters : `\\mathrm{${letters}}`;
  return digits ? `${base}_{${digits}}` : base;
}

/** The tree as LaTeX. */
export function formulaTex(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return numberTex(node.value);
    case 'constant':
      return constantTex(node.name);
    case 'variable':
      return node.axis === 0 ? 'x_1' : 'x_2';
    case 'negate':
      return `-${placed(node.operand, SIGNED, 'operand', TEX)}`;
    case 'unary':
      if (node.name === 'sqrt') return `\\sqrt{${formulaTex(node.operand)}}`;
      if (node.name === 'abs') return `\\lvert ${formulaTex(node.operand)} \\rvert`;
      return `${FUNCTION_TEX[node.name]}${TEX.bracket(formulaTex(node.operand))}`;
    case 'binary':
      return OPERATION_TEX[node.name](node);
    default:
      return node satisfies never;
  }
}
