/** A language for tests: English that the catalogue knows is marked, so that what stays unmarked has no translation. */
import type { Catalog } from './translator.ts';

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', O: 'Ó' };

/** `Train {1}` becomes `⟦Tráín {1}⟧`; formulas between dollars stay. */
const mark = (english: string): string => {
  const parts = english.split(/(\$[^$]*\$|\{\d\})/);
  return `⟦${parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/[aeiouAEO]/g, (letter) => ACCENTS[letter]))).join('')}⟧`;
};

export const pseudoOf = (catalog: Catalog): Catalog =>
  Object.fromEntries(Object.keys(catalog).map((english) => [english, mark(english)]));
