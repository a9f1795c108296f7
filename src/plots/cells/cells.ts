/** The cells of the triangle: what each heatmap shows, over which range, and how far learned and target are apart. */
import type { Domain } from '../../functions/index.ts';
import { MAX_ORDER, type MultiIndex, multiIndicesUpTo } from '../../math/multiIndex.ts';
import { type ColorMap, ERROR_MAP, VALUE_MAP } from '../colors.ts';
import { extent, largestSize, type Range, valueRange } from '../ranges.ts';

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

/** Below this share of what f would have, if it changed by its own size across the domain, a partial is rounding. */
const ZERO = 1e-9;

/** Whether a partial is zero everywhere; one beyond float32 is not. */
function vanishes(partial: Float64Array, [r1, r2]: MultiIndex, values: Float64Array, { x1, x2 }: Domain): boolean {
  if (!partial.every(Number.isFinite)) return false;
  const [width1, width2] = [x1[1] - x1[0], x2[1] - x2[0]];
  return largestSize(partial) * width1 ** r1 * width2 ** r2 <= ZERO * largestSize(values);
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
    return {
      values,
      range: isError ? errorRange(wanted, values, locked) : learnedRange(wanted, values, locked),
      map: isError ? ERROR_MAP : VALUE_MAP,
      relativeError: error ? relativeError(error, wanted, c === 0) : null,
      vanishes: c > 0 && vanishes(wanted, indices[c], target.subarray(0, count), domain),
    };
  });
}

/** The target's own range, or that of what is shown. */
function learnedRange(target: Float64Array, values: Float64Array, locked: boolean): Range {
  return valueRange(locked ? target : values, 1);
}

/** Symmetric about zero: as wide as the target's range, or as what is shown. */
function errorRange(target: Float64Array, error: Float64Array, locked: boolean): Range {
  const [low, high] = extent(target);
  const half = locked ? (high - low) / 2 || 1 : largestSize(error) || 1;
  return [-half, half];
}

/** 1 is what a network reaches that predicts the mean of the values, and zero for a derivative. */
function relativeError(error: Float64Array, target: Float64Array, aboutMean: boolean): number | null {
  const middle = aboutMean ? target.reduce((sum, value) => sum + value, 0) / target.length : 0;
  const squares = (values: Float64Array, shift: number) =>
    values.reduce((sum, value) => sum + (value - shift) * (value - shift), 0);
  const size = squares(target, middle);
  return size > 0 ? Math.sqrt(squares(error, 0) / size) : null;
}
