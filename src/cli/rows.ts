/** Rows `x1,x2,r1,r2,value` of all partials at points, printed as the points come. */
import { type MultiIndex, multiIndicesUpTo, type Order } from '../math/multiIndex.ts';
import { print } from './output.ts';

const HEADER = 'x1,x2,r1,r2,value\n';

/** A number with the 17 significant digits that give it back exactly. */
const digits17 = (value: number): string => (Object.is(value, -0) ? '0' : value.toPrecision(17));

/** points [n, 2], partials [n, P] -> lines, each with its newline. */
export function partialRows(points: Float64Array, partials: ArrayLike<number>, indices: readonly MultiIndex[]): string {
  let rows = '';
  for (let i = 0; i < points.length / 2; i++) {
    const at = `${digits17(points[2 * i])},${digits17(points[2 * i + 1])}`;
    indices.forEach(([r1, r2], c) => {
      rows += `${at},${r1},${r2},${digits17(partials[i * indices.length + c])}\n`;
    });
  }
  return rows;
}

/** Prints a header and the rows of all points; `partialsAt`: points [k, 2] -> partials [k, P] up to `maxOrder`. */
export async function printPartials(
  batches: AsyncIterable<Float64Array>,
  maxOrder: Order,
  partialsAt: (points: Float64Array) => ArrayLike<number>,
): Promise<void> {
  const indices = multiIndicesUpTo(maxOrder);
  let header = HEADER;
  for await (const points of batches) {
    await print(header + partialRows(points, partialsAt(points), indices));
    header = '';
  }
}
