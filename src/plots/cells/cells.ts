/** The cells of the triangle: what each heatmap shows, over which range, and how far learned and target are apart. */
import type { Domain } from '../../functions/index.ts';
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo } from '../../math/multiIndex.ts';
import { isConstant } from '../../math/statistics.ts';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../colors.ts';
import { extent, isZero, largestSize, type Range, valueRange } from '../ranges.ts';

/** What the cells show, and with several runs the scenes of the stage. */
export type Layer = 'target' | 'learned' | 'error';

export interface Cell {
  /** [side * side] */
  readonly values: Float64Array;
  readonly range: Range;
  readonly map: ColorMap;
  /** Root mean square of the error, relative to that of the target (of f: to its deviation); null where unknown. */
  readonly relativeError: number | null;
  /** The target is zero everywhere. */
  readonly vanishes: boolean;
}

interface CellData {
  /** All partials of the target, one after the other. [21, count] */
  readonly target: Float64Array;
  readonly domain: Domain;
  /** The same of the network; null before training. */
  readonly learned: Float64Array | null;
  readonly layer: Layer;
  /** Keep the colours of the target's range while the network learns. */
  readonly locked: boolean;
}

/**
 * What a partial of a function would be that changes by half the range of these values over half its domain: what its own
 * size is to be compared with. A constant is thought to change by its size.
 */
function unitOf(values: Float64Array, [r1, r2]: MultiIndex, { x1, x2 }: Domain): number {
  const range = extent(values);
  const change = isConstant(range) ? largestSize(range) || 1 : (range[1] - range[0]) / 2;
  const half = ([low, high]: Range) => (high - low) / 2;
  return change / (half(x1) ** r1 * half(x2) ** r2);
}

/** The cells in graded order. [cells] */
export function cellsOf({ target, domain, learned, layer, locked }: CellData, cells: number): Cell[] {
  const count = target.length / cells;
  const indices = multiIndicesUpTo(MAX_ORDER);
  return Array.from({ length: cells }, (_, c) => {
    const wanted = target.subarray(c * count, (c + 1) * count);
    const found = learned?.subarray(c * count, (c + 1) * count) ?? null;
    const shown = found ? layer : 'target';
    const error = found?.map((value, i) => value - wanted[i]);
    const values = { target: wanted, learned: found ?? wanted, error: error ?? wanted }[shown];
    const isError = shown === 'error';
    const unit = unitOf(target.subarray(0, count), indices[c], domain);
    return {
      values,
      range: isError ? errorRange(wanted, values, unit, locked) : valueRange(locked ? wanted : values, unit),
      map: isError ? ERROR_MAP : VALUE_MAP,
      relativeError: error ? relativeError(error, wanted, c === 0) : null,
      // One beyond all numbers is not zero.
      vanishes: c > 0 && wanted.every(Number.isFinite) && isZero(wanted, unit),
    };
  });
}

/** Symmetric about zero: as wide as the target's range, or as what is shown. */
function errorRange(target: Float64Array, error: Float64Array, unit: number, locked: boolean): Range {
  const [low, high] = valueRange(target, unit);
  const half = locked ? (high - low) / 2 : largestSize(error) || unit;
  return [-half, half];
}

/** 1 is what a network reaches that predicts the mean of the values, and zero for a derivative. */
function relativeError(error: Float64Array, target: Float64Array, aboutMean: boolean): number | null {
  const middle = aboutMean ? target.reduce((sum, value) => sum + value, 0) / target.length : 0;
  const wanted = target.map((value) => value - middle);
  // On a scale where squares neither overflow nor vanish.
  const scale = largestSize(wanted);
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + (value / scale) * (value / scale), 0);
  const size = squares(wanted);
  return size > 0 ? Math.sqrt(squares(error) / size) : null;
}
