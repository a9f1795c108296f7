/**
 * Curves as paths of at most two corners in each column of two pixels: its lowest and its highest point. Drawing a noisy
 * curve takes as long as it has corners, and a run may have ten thousand epochs on three hundred pixels.
 */
import type uPlot from 'uplot';

/** Width of a column in CSS pixels: no wider than a line. */
const COLUMN = 2;

/**
 * Of the points of a curve those that are drawn, in their order: all where no column has more than two, the first and
 * the last in any case. Gaps (null) are left out. `columnOf` must not decrease along the curve.
 */
export function cornersOf(values: ArrayLike<number | null | undefined>, columnOf: (index: number) => number): number[] {
  const corners: number[] = [];
  let [column, lowest, highest, last] = [Number.NaN, -1, -1, -1];
  const add = (index: number) => {
    if (index >= 0 && corners.at(-1) !== index) corners.push(index);
  };
  const finish = () => {
    add(Math.min(lowest, highest));
    add(Math.max(lowest, highest));
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value == null) continue;
    const own = columnOf(i);
    if (own !== column) {
      finish();
      if (last < 0) add(i);
      [column, lowest, highest] = [own, i, i];
    } else if (value < (values[lowest] as number)) lowest = i;
    else if (value > (values[highest] as number)) highest = i;
    last = i;
  }
  finish();
  add(last);
  return corners;
}

/** The path of a series for uPlot, over its gaps; the x axis has to be linear. */
export const curvePaths: uPlot.Series.PathBuilder = (plot, series) => {
  const [positions, values] = [plot.data[0], plot.data[series]];
  const { min = 0, max = 0 } = plot.scales.x;
  const columnsPerUnit = plot.bbox.width / (COLUMN * devicePixelRatio * (max - min));
  const stroke = new Path2D();
  for (const i of cornersOf(values, (index) => Math.floor((positions[index] - min) * columnsPerUnit))) {
    stroke.lineTo(plot.valToPos(positions[i], 'x', true), plot.valToPos(values[i] as number, 'y', true));
  }
  return { stroke };
};
