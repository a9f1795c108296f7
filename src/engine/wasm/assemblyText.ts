/** Small pieces of AssemblyScript text, shared by the generators of the straight-line kernels. */

/** `const name = value;` */
export function define(name: string, value: string): string {
  return `const ${name} = ${value};`;
}

/** `sum + left * right`; the first product of a sum has no `sum` yet. */
export function accumulate(sum: string | undefined, left: string, right: string): string {
  return sum === undefined ? `mul(${left}, ${right})` : `madd(${left}, ${right}, ${sum})`;
}

/** The sum of all `left * right`, accumulated in the given order. Throws `empty sum`. */
export function sumOfProducts(pairs: readonly (readonly [left: string, right: string])[]): string {
  const sum = pairs.reduce<string | undefined>((partial, [left, right]) => accumulate(partial, left, right), undefined);
  if (sum === undefined) throw new Error('empty sum');
  return sum;
}

/** `value * factor`, or just `value` where the factor is 1. */
export function scaled(value: string, factor: number): string {
  return factor === 1 ? value : `mul(${value}, splat(${factor}))`;
}

/** Address of coefficient `index` in a jet whose coefficients lie `stride` bytes apart. */
export function coefficient(jet: string, index: number): string {
  return index === 0 ? jet : `${jet} + ${index} * stride`;
}

/** Bytes of a row to go over: all of it, or neurons [from, to). */
const WHOLE_ROW = { start: '0', end: 'stride' };
export const PART_OF_ROW = { start: '<usize>from * FLOAT', end: '<usize>to * FLOAT' };

/** A function over one row: four neurons at a time, then the remaining ones singly; `pointers` move along the row. */
export function lanesOverRow(
  call: string,
  pointers: readonly string[],
  others: readonly string[],
  { start, end } = WHOLE_ROW,
): string {
  const args = [...pointers.map((pointer) => `${pointer} + h`), ...others].join(', ');
  return [
    `let h: usize = ${start};`,
    `for (; h + VECTOR <= ${end}; h += VECTOR) ${call}<v128>(${args});`,
    `for (; h < ${end}; h += FLOAT) ${call}<f32>(${args});`,
  ].join('\n');
}
