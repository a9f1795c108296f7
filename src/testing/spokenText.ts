/**
 * The words that source files say to a visitor, as the catalogues of `src/text` have them: the text and the spoken
 * attributes of elements, and every other string that reads as words. What stands for a value is `{1}`.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with JSX), as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Part of a sentence: words, or the alternatives of an expression; null for a value. */
type Part = readonly string[] | null;

/** Attributes that nobody reads. */
const UNREAD =
  /^(className|id|type|key|role|htmlFor|href|src|rel|target|name|value|d|viewBox|transform|lang|translate|control|data-.*|aria-(live|hidden|labelledby|describedby|controls|expanded|pressed|current|haspopup|modal|invalid|selected))$/;

const HAS_WORDS = /\p{L}{2}/u;
/** A string in code that reads as words: it begins with a capital, or it has several. */
const READS = /^(?:[A-Z][a-z]+|.*\p{L}{2,}[^\p{L}]* [^\p{L}]*\p{L}{2,}.*)/su;

const HOLE = /\{\d\}/g;
const COMMAND = /\\[a-z]+/gi;

/** Its holes numbered from left to right: alternatives have numbers of their own. */
function numbered(sentence: string): string {
  let hole = 0;
  return sentence.replace(HOLE, () => {
    hole += 1;
    return `{${hole}}`;
  });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

const ALTERNATIVES: Readonly<Record<string, (node: Node) => Part>> = {
  Literal: ({ value }) => (typeof value === 'string' ? [value] : null),
  ConditionalExpression({ consequent, alternate }) {
    const [yes, no] = [alternatives(consequent as Node), alternatives(alternate as Node)];
    return yes && no && [...yes, ...no];
  },
  LogicalExpression({ operator, right }) {
    const words = operator === '&&' ? alternatives(right as Node) : null;
    return words && [...words, ''];
  },
  TemplateLiteral: (node) => sentences(partsOfTemplate(node)),
};

const alternatives = (node: Node): Part => ALTERNATIVES[node.type]?.(node) ?? null;

function partsOfTemplate({ quasis, expressions }: Node): Part[] {
  const literals = (quasis as { value: { cooked: string } }[]).map(({ value }): Part => [value.cooked]);
  const values = (expressions as Node[]).map(alternatives);
  return literals.flatMap((literal, i) => (i < values.length ? [literal, values[i]] : [literal]));
}

/** All sentences that parts can make. */
const sentences = (parts: readonly Part[]): string[] =>
  parts.reduce<string[]>(
    (made, part) => made.flatMap((begun) => (part ?? ['{1}']).map((words) => begun + words)),
    [''],
  );

const isElement = ({ type }: Node): boolean => type === 'JSXElement' || type === 'JSXFragment';
const hasElement = (node: Node): boolean => isElement(node) || childrenOf(node).some(hasElement);

/** White space as JSX has it: lines are joined, their ends trimmed. */
function jsxWords(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const trimmed = lines.map((line, i) => {
    const begun = i === 0 ? line : line.trimStart();
    return i === lines.length - 1 ? begun : begun.trimEnd();
  });
  return trimmed.filter((line) => line !== '').join(' ');
}

/** The sentences between the elements among children. */
function ofChildren(children: readonly Node[]): string[] {
  const runs: Part[][] = [[]];
  for (const child of children) {
    const expression = child.expression as Node | undefined;
    if (child.type === 'JSXText') runs.at(-1)?.push([jsxWords(String(child.value))]);
    else if (expression && !hasElement(expression)) {
      if (expression.type !== 'JSXEmptyExpression') runs.at(-1)?.push(alternatives(expression));
    } else runs.push([]);
  }
  return runs.flatMap(sentences);
}

const attributesOf = ({ openingElement }: Node): Node[] =>
  isNode(openingElement) ? (openingElement.attributes as Node[]) : [];
const nameOf = ({ name }: Node): string => (isNode(name) ? String(name.name) : '');
const isUntranslated = (element: Node): boolean =>
  attributesOf(element).some((attribute) => nameOf(attribute) === 'translate');

class Reader {
  readonly found = new Set<string>();

  #add(texts: readonly string[], reads = HAS_WORDS): void {
    for (const text of texts) {
      const withoutTex = text.replace(COMMAND, '');
      if (HAS_WORDS.test(withoutTex.replace(HOLE, '')) && reads.test(withoutTex)) this.found.add(numbered(text.trim()));
    }
  }

  read(node: Node): void {
    if (/^(Import|Export(All|Named)Declaration$|TS(?!AsExpression|SatisfiesExpression|NonNull))/.test(node.type)) {
      if (isNode(node.declaration)) this.read(node.declaration);
      return;
    }
    if (node.type === 'JSXAttribute' && UNREAD.test(nameOf(node))) return;
    const words = alternatives(node);
    if (words) this.#add(words, READS);
    else if (isElement(node)) this.#readElement(node);
    else for (const child of childrenOf(node)) this.read(child);
  }

  #readElement(node: Node): void {
    const children = node.children as Node[];
    if (!isUntranslated(node)) this.#add(ofChildren(children));
    for (const attribute of attributesOf(node)) this.read(attribute);
    for (const { expression, ...child } of children) {
      if (isElement(child)) this.read(child);
      else if (isNode(expression) && !alternatives(expression)) this.read(expression);
    }
  }
}

/** The sentences of one file, each once. */
export function spokenIn(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const reader = new Reader();
  reader.read(program as unknown as Node);
  return [...reader.found];
}
