/**
 * Gradient of a dense layer: W += source^T adjoint over all samples and coefficients, b += adjoint of coefficient 00.
 * The long sum is cut into blocks of rows; of a block the source is packed in panels of 4 columns and the adjoint in
 * panels of 8, so that the inner loop reads both contiguously and keeps a 4 x 8 tile of the gradient in registers.
 */
import { add, FLOAT, madd, read, VECTOR, write, zero } from './lanes';

const ROWS: i32 = 4;
const COLUMNS: i32 = 8;
const SOURCE_ROW: usize = <usize>ROWS * FLOAT;
const ADJOINT_ROW: usize = <usize>COLUMNS * FLOAT;
/** More rows of a panel would not stay in the first cache. */
const MAX_BLOCK: i32 = 256;

/**
 * gradient [inputs, outputs] and, behind it, [outputs], of which the rows of inputs [from, to) are written, `from` a
 * multiple of 4; the bias is the last ones' share. source [rows, inputs], adjoint [rows, outputs]; `scratchFloats` floats
 * at `scratch` are free, at least 8 + inputs rounded up to a multiple of 4.
 */
export function denseLayerGradient(
  source: usize,
  adjoint: usize,
  gradient: usize,
  scratch: usize,
  scratchFloats: i32,
  rows: i32,
  inputs: i32,
  outputs: i32,
  period: i32,
  from: i32,
  to: i32,
): void {
  const tiles = (inputs + ROWS - 1) / ROWS;
  const block = min(MAX_BLOCK, scratchFloats / (tiles * ROWS + COLUMNS));
  for (let first = 0; first < rows; first += block) {
    const count = min(block, rows - first);
    addBlock(
      source + <usize>first * <usize>inputs * FLOAT,
      adjoint + <usize>first * <usize>outputs * FLOAT,
      gradient,
      scratch,
      count,
      inputs,
      outputs,
      from,
      to,
    );
  }
  if (to < inputs) return;
  const bias = gradient + <usize>inputs * <usize>outputs * FLOAT;
  const stride = <usize>period * <usize>outputs * FLOAT;
  for (let row = 0; row < rows; row += period, adjoint += stride) addRow(bias, adjoint, outputs);
}

function addBlock(
  source: usize,
  adjoint: usize,
  gradient: usize,
  scratch: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  from: i32,
  to: i32,
): void {
  const sourcePanels = scratch + <usize>rows * ADJOINT_ROW;
  const sourceSize = <usize>rows * SOURCE_ROW;
  const stride = <usize>outputs * FLOAT;
  for (let input = from, panel = sourcePanels; input < to; input += ROWS, panel += sourceSize) {
    packSource(source + <usize>input * FLOAT, panel, rows, inputs, min(ROWS, to - input));
  }
  for (let output = 0; output < outputs; output += COLUMNS) {
    const offset = <usize>output * FLOAT;
    const columns = min(COLUMNS, outputs - output);
    packAdjoint(adjoint + offset, scratch, rows, outputs, columns);
    for (let input = from, panel = sourcePanels; input < to; input += ROWS, panel += sourceSize) {
      const target = gradient + <usize>input * stride + offset;
      tile(panel, scratch, target, rows, stride, min(ROWS, to - input), columns);
    }
  }
}

function packSource(from: usize, to: usize, rows: i32, inputs: i32, count: i32): void {
  const stride = <usize>inputs * FLOAT;
  for (let row = 0; row < rows; row++, from += stride, to += SOURCE_ROW) {
    if (count == ROWS) {
      v128.store(to, v128.load(from));
    } else {
      for (let i = 0; i < ROWS; i++) copyOrZero(from, to, i, count);
    }
  }
}

function packAdjoint(from: usize, to: usize, rows: i32, outputs: i32, count: i32): void {
  const stride = <usize>outputs * FLOAT;
  for (let row = 0; row < rows; row++, from += stride, to += ADJOINT_ROW) {
    if (count == COLUMNS) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, VECTOR), VECTOR);
    } else {
      for (let i = 0; i < COLUMNS; i++) copyOrZero(from, to, i, count);
    }
  }
}

@inline
function copyOrZero(from: usize, to: usize, i: i32, count: i32): void {
  const offset = <usize>i * FLOAT;
  store<f32>(to + offset, i < count ? load<f32>(from + offset) : 0);
}

/** gradient [4, 8] += source [rows, 4]^T adjoint [rows, 8]; only `inputs` rows and `columns` columns are written. */
@inline
function tile(
  source: usize,
  adjoint: usize,
  gradient: usize,
  rows: i32,
  stride: usize,
  inputs: i32,
  columns: i32,
): void {
  let low0 = zero();
  let high0 = zero();
  let low1 = zero();
  let high1 = zero();
  let low2 = zero();
  let high2 = zero();
  let low3 = zero();
  let high3 = zero();
  for (let row = 0; row < rows; row++, source += SOURCE_ROW, adjoint += ADJOINT_ROW) {
    const low = v128.load(adjoint);
    const high = v128.load(adjoint, VECTOR);
    const x0 = v128.load32_splat(source);
    low0 = madd(x0, low, low0);
    high0 = madd(x0, high, high0);
    const x1 = v128.load32_splat(source, 1 * FLOAT);
    low1 = madd(x1, low, low1);
    high1 = madd(x1, high, high1);
    const x2 = v128.load32_splat(source, 2 * FLOAT);
    low2 = madd(x2, low, low2);
    high2 = madd(x2, high, high2);
    const x3 = v128.load32_splat(source, 3 * FLOAT);
    low3 = madd(x3, low, low3);
    high3 = madd(x3, high, high3);
  }
  addTileRow(gradient, low0, high0, columns);
  if (inputs > 1) addTileRow(gradient + stride, low1, high1, columns);
  if (inputs > 2) addTileRow(gradient + 2 * stride, low2, high2, columns);
  if (inputs > 3) addTileRow(gradient + 3 * stride, low3, high3, columns);
}

@inline
function addTileRow(to: usize, low: v128, high: v128, columns: i32): void {
  if (columns == COLUMNS) {
    v128.store(to, add(v128.load(to), low));
    v128.store(to, add(v128.load(to, VECTOR), high), VECTOR);
  } else {
    addPart(to, low, high, columns);
  }
}

/** The first `columns` < 8 floats of a row. */
function addPart(to: usize, low: v128, high: v128, columns: i32): void {
  if (columns >= 4) {
    v128.store(to, add(v128.load(to), low));
    to += VECTOR;
    low = high;
    columns -= 4;
  }
  if (columns > 0) addLane(to, f32x4.extract_lane(low, 0));
  if (columns > 1) addLane(to + FLOAT, f32x4.extract_lane(low, 1));
  if (columns > 2) addLane(to + 2 * FLOAT, f32x4.extract_lane(low, 2));
}

@inline
function addLane(to: usize, value: f32): void {
  store<f32>(to, load<f32>(to) + value);
}

/** to [size] += from [size] */
function addRow(to: usize, from: usize, size: i32): void {
  const end = to + <usize>size * FLOAT;
  for (; to + VECTOR <= end; to += VECTOR, from += VECTOR) {
    write<v128>(to, add(read<v128>(to), read<v128>(from)));
  }
  for (; to < end; to += FLOAT, from += FLOAT) addLane(to, load<f32>(from));
}
