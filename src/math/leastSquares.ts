/** Linear least squares by Householder's QR decomposition; + - * / and square roots only, so the same bits everywhere. */

/** Diagonal elements of R below this share of the largest count as zero: the column adds nothing to those before it. */
const RANK = 1e-11;

/**
 * The x that minimises |A x - b|; where columns of A depend on those before them, their part of x is zero.
 * matrix: A row-major [rows, columns], right: b [rows]; both are overwritten. rows >= columns. [columns]
 */
export function leastSquares(matrix: Float64Array, right: Float64Array, columns: number): Float64Array {
  const rows = right.length;
  const at = (i: number, j: number) => i * columns + j;
  const diagonal = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let norm = 0;
    for (let i = j; i < rows; i++) norm += matrix[at(i, j)] * matrix[at(i, j)];
    norm = Math.sqrt(norm);
    diagonal[j] = matrix[at(j, j)] > 0 ? -norm : norm;
    if (norm === 0) continue;
    // The column below the diagonal becomes Householder's vector v, with v.v = -2 diagonal v_j.
    matrix[at(j, j)] -= diagonal[j];
    const scale = -1 / (diagonal[j] * matrix[at(j, j)]);
    const reflect = (column: Float64Array, index: (i: number) => number) => {
      let dot = 0;
      for (let i = j; i < rows; i++) dot += matrix[at(i, j)] * column[index(i)];
      for (let i = j; i < rows; i++) column[index(i)] -= dot * scale * matrix[at(i, j)];
    };
    for (let k = j + 1; k < columns; k++) reflect(matrix, (i) => at(i, k));
    reflect(right, (i) => i);
  }
  return backSubstitute(matrix, diagonal, right, columns);
}

function backSubstitute(matrix: Float64Array, diagonal: Float64Array, right: Float64Array, columns: number) {
  const smallest = RANK * diagonal.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const x = new Float64Array(columns);
  for (let j = columns - 1; j >= 0; j--) {
    if (Math.abs(diagonal[j]) <= smallest) continue;
    let rest = right[j];
    for (let k = j + 1; k < columns; k++) rest -= matrix[j * columns + k] * x[k];
    x[j] = rest / diagonal[j];
  }
  return x;
}
