/** Rows `x1,x2,r1,r2,value` of all partials at points. */
import { multiIndicesUpTo, type Order } from '../math/multiIndex.ts';

/** A number with the 17 significant digits that give it back exactly. */
const digits17 = (value: number): string => (Object.is(value, -0) ? '0' : value.toPrecision(17));

/** points [n, 2], partials [n, P] -> lines with a header, newline at the end. */
export function partialRows(points: Float64Array, partials: ArrayLike<number>, maxOrder: Order): string {
  const indices = multiIndicesUpTo(maxOrder);
  const lines = ['x1,x2,r1,r2,value'];
  for (let i = 0; i < points.length / 2; i++) {
    const at = `${digits17(points[2 * i])},${digits17(points[2 * i + 1])}`;
    indices.forEach(([r1, r2], c) => {
      lines.push(`${at},${r1},${r2},${digits17(partials[i * indices.length + c])}`);
    });
  }
  return `${lines.join('\n')}\n`;
}
