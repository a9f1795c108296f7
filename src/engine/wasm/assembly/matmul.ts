/**
 * z = a W + b and its transpose (spec section 4, affine layer): tiles of 4 rows by 8 columns in registers, against
 * panels of 8 columns packed contiguously in `panels`, so that a panel stays in the first cache and widths that are
 * powers of two do not collide there. A taller tile would not leave the plain build, whose products need a register
 * before they are added, enough of the 15 registers that engines have to give on x64.
 *
 * A panel is [1 + depth, 8]: first the start values of the sums (the bias), then the rows of W; columns beyond are 0.
 */
import { FLOAT, madd, VECTOR, zero } from './lanes';

const ROWS: i32 = 4;
const COLUMNS: i32 = 8;
const PANEL_ROW: usize = 2 * VECTOR;

/** Packs columns [from, to) of W [depth, columns] and b [columns], which follows W; `from` is a multiple of 8. */
export function packWeights(w: usize, panels: usize, depth: i32, columns: i32, from: i32, to: i32): void {
  const stride = <usize>columns * FLOAT;
  const b = w + <usize>depth * stride;
  panels += <usize>from * <usize>(depth + 1) * FLOAT;
  for (let column = from; column < to; column += COLUMNS) {
    const offset = <usize>column * FLOAT;
    const count = min(COLUMNS, to - column);
    packRow(b + offset, panels, count);
    panels += PANEL_ROW;
    for (let row = 0, at = w + offset; row < depth; row++, at += stride, panels += PANEL_ROW) {
      packRow(at, panels, count);
    }
  }
}

/** Eight floats, of which the first `count` are read and the others are 0. */
@inline
function packRow(from: usize, to: usize, count: i32): void {
  if (count == COLUMNS) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, VECTOR), VECTOR);
    return;
  }
  v128.store(to, zero());
  v128.store(to, zero(), VECTOR);
  for (let i = 0; i < count; i++) store<f32>(to + <usize>i * FLOAT, load<f32>(from + <usize>i * FLOAT));
}

/** Packs columns [from, to) of the transpose of W [columns, depth], without bias: eight rows of W become a panel. */
export function packTransposed(w: usize, panels: usize, depth: i32, from: i32, to: i32): void {
  const stride = <usize>depth * FLOAT;
  panels += <usize>from * <usize>(depth + 1) * FLOAT;
  for (let column = from; column < to; column += COLUMNS) {
    const count = min(COLUMNS, to - column);
    const first = w + <usize>column * stride;
    packRow(first, panels, 0);
    panels += PANEL_ROW;
    let k = 0;
    if (count == COLUMNS) {
      for (; k + 4 <= depth; k += 4, panels += 4 * PANEL_ROW) {
        const at = first + <usize>k * FLOAT;
        transpose4(at, stride, panels);
        transpose4(at + 4 * stride, stride, panels + VECTOR);
      }
    }
    for (; k < depth; k++, panels += PANEL_ROW) {
      packRow(first, panels, 0);
      for (let i = 0; i < count; i++) {
        store<f32>(panels + <usize>i * FLOAT, load<f32>(first + <usize>i * stride + <usize>k * FLOAT));
      }
    }
  }
}

/** Four rows of four floats, `stride` apart, become four columns of a panel. */
@inline
function transpose4(from: usize, stride: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const ab01 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const ab23 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd01 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cd23 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(ab01, cd01, 0, 2));
  v128.store(to + PANEL_ROW, v128.shuffle<f64>(ab01, cd01, 1, 3));
  v128.store(to + 2 * PANEL_ROW, v128.shuffle<f64>(ab23, cd23, 0, 2));
  v128.store(to + 3 * PANEL_ROW, v128.shuffle<f64>(ab23, cd23, 1, 3));
}

/**
 * c [rows, columns] = a [rows, depth] times the panels; the start values go to every `period`-th row only
 * (coefficient 00 of each sample), the other rows start at 0.
 */
export function multiply(a: usize, panels: usize, c: usize, rows: i32, depth: i32, columns: i32, period: i32): void {
  const panelSize = <usize>(depth + 1) * PANEL_ROW;
  for (let column = 0; column < columns; column += COLUMNS, panels += panelSize) {
    const count = min(COLUMNS, columns - column);
    const to = c + <usize>column * FLOAT;
    for (let row = 0; row < rows; row += ROWS) {
      tile(a, panels, to, row, rows - 1, depth, columns, count, period);
    }
  }
}

/**
 * Rows `row`..`row + 3` of eight columns. Rows beyond the last are computed as copies of the last one and land on it:
 * every row has the same sum in the same order, whichever tile it falls in.
 */
@inline
function tile(
  a: usize,
  panel: usize,
  c: usize,
  row: i32,
  last: i32,
  depth: i32,
  columns: i32,
  count: i32,
  period: i32,
): void {
  const row1 = min(row + 1, last);
  const row2 = min(row + 2, last);
  const row3 = min(row + 3, last);
  const aStride = <usize>depth * FLOAT;
  let a0 = a + <usize>row * aStride;
  let a1 = a + <usize>row1 * aStride;
  let a2 = a + <usize>row2 * aStride;
  let a3 = a + <usize>row3 * aStride;

  const startLow = v128.load(panel);
  const startHigh = v128.load(panel, VECTOR);
  let low0 = start(startLow, row, period);
  let high0 = start(startHigh, row, period);
  let low1 = start(startLow, row1, period);
  let high1 = start(startHigh, row1, period);
  let low2 = start(startLow, row2, period);
  let high2 = start(startHigh, row2, period);
  let low3 = start(startLow, row3, period);
  let high3 = start(startHigh, row3, period);

  panel += PANEL_ROW;
  const end = panel + <usize>depth * PANEL_ROW;
  while (panel < end) {
    const wLow = v128.load(panel);
    const wHigh = v128.load(panel, VECTOR);
    const x0 = v128.load32_splat(a0);
    low0 = madd(x0, wLow, low0);
    high0 = madd(x0, wHigh, high0);
    const x1 = v128.load32_splat(a1);
    low1 = madd(x1, wLow, low1);
    high1 = madd(x1, wHigh, high1);
    const x2 = v128.load32_splat(a2);
    low2 = madd(x2, wLow, low2);
    high2 = madd(x2, wHigh, high2);
    const x3 = v128.load32_splat(a3);
    low3 = madd(x3, wLow, low3);
    high3 = madd(x3, wHigh, high3);
    panel += PANEL_ROW;
    a0 += FLOAT;
    a1 += FLOAT;
    a2 += FLOAT;
    a3 += FLOAT;
  }

  const cStride = <usize>columns * FLOAT;
  storeRow(c + <usize>row * cStride, low0, high0, count);
  storeRow(c + <usize>row1 * cStride, low1, high1, count);
  storeRow(c + <usize>row2 * cStride, low2, high2, count);
  storeRow(c + <usize>row3 * cStride, low3, high3, count);
}

@inline
function start(value: v128, row: i32, period: i32): v128 {
  return row % period == 0 ? value : zero();
}

@inline
function storeRow(to: usize, low: v128, high: v128, count: i32): void {
  if (count == COLUMNS) {
    v128.store(to, low);
    v128.store(to, high, VECTOR);
  } else {
    storePart(to, low, high, count);
  }
}

/** The first `count` < 8 floats of a row. */
function storePart(to: usize, low: v128, high: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, low);
    to += VECTOR;
    low = high;
    count -= 4;
  }
  if (count > 0) v128.store32_lane(to, low, 0);
  if (count > 1) v128.store32_lane(to, low, 1, FLOAT);
  if (count > 2) v128.store32_lane(to, low, 2, 2 * FLOAT);
}
