/** A surface on a grid of another size, between its points bilinear: close enough until the exact one is evaluated. */

/** Values [side * side] -> [wanted * wanted], row-major, the corners the same. */
export function resample(values: Float64Array, side: number, wanted: number): Float64Array {
  const result = new Float64Array(wanted * wanted);
  const step = (side - 1) / (wanted - 1);
  for (let row = 0; row < wanted; row++) {
    const low = Math.min(side - 2, Math.floor(row * step));
    const up = row * step - low;
    for (let column = 0; column < wanted; column++) {
      const left = Math.min(side - 2, Math.floor(column * step));
      const right = column * step - left;
      const at = low * side + left;
      const lower = values[at] * (1 - right) + values[at + 1] * right;
      const upper = values[at + side] * (1 - right) + values[at + side + 1] * right;
      result[row * wanted + column] = lower * (1 - up) + upper * up;
    }
  }
  return result;
}
