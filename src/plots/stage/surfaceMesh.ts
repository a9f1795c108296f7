/**
 * The triangles of a surface as gl-surface3d keeps them on the graphics card, ten floats a corner. While a network
 * learns only heights change, and filling the same array again is ten times as fast as plotly's own way from data to
 * triangles, leaves no garbage, and is not compiled anew for every other surface.
 */
import type { Range } from '../ranges.ts';

/** From data to the drawing, along x1, x2 and upwards: scaled, then shifted. */
export interface Frame {
  readonly scale: readonly [number, number, number];
  readonly offset: readonly [number, number, number];
}

export interface GridSurface {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** In rows of equal y. */
  readonly z: readonly ArrayLike<number>[];
  /** Heights at the ends of the colour map. */
  readonly colors: Range;
}

export interface Mesh {
  /** Row, column, x, y, z, 0, place in the colour map, normal: of every corner. Good until the next mesh. */
  readonly vertices: Float32Array;
  readonly count: number;
  /** Lowest and highest x, y, z, not shifted. */
  readonly bounds: readonly [low: number[], high: number[]];
}

const FLOATS = 10;

/** Two triangles for each cell of the grid: steps along x and y of their corners. */
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [1, 0],
  [0, 1],
] as const;

const shifted = (values: readonly number[], scale: number, offset: number): Float32Array =>
  Float32Array.from(values, (value) => value * scale - offset);

/** Half the difference of the neighbours along one side, the end itself beyond an end. */
function slope(values: Float32Array, first: number, step: number, at: number, length: number): number {
  const next = at + 1 < length ? at + 1 : at;
  const previous = at > 0 ? at - 1 : at;
  return (values[first + next * step] - values[first + previous * step]) / 2;
}

export class SurfaceMesh {
  #vertices = new Float32Array(0);
  #heights = new Float32Array(0);
  #normals = new Float32Array(0);

  /** The mesh of a surface; cells with a corner that is no finite number are left out. */
  build({ x, y, z, colors }: GridSurface, { scale, offset }: Frame): Mesh {
    const [columns, rows] = [x.length, y.length];
    this.#resize(columns, rows);
    const [xs, ys] = [shifted(x, scale[0], offset[0]), shifted(y, scale[1], offset[1])];
    for (let row = 0; row < rows; row++) {
      const line = z[row];
      for (let column = 0; column < columns; column++) {
        this.#heights[column * rows + row] = line[column] * scale[2] - offset[2];
      }
    }
    this.#findNormals(xs, ys);
    const [low, high] = [colors[0] * scale[2], colors[1] * scale[2]];
    const count = this.#fill(xs, ys, low - offset[2], 1 / (high - low));
    return { vertices: this.#vertices.subarray(0, count * FLOATS), count, bounds: this.#bounds(x, y, scale, offset) };
  }

  #resize(columns: number, rows: number): void {
    if (this.#heights.length === columns * rows) return;
    this.#heights = new Float32Array(columns * rows);
    this.#normals = new Float32Array(3 * columns * rows);
    this.#vertices = new Float32Array(FLOATS * CORNERS.length * (columns - 1) * (rows - 1));
  }

  /** Normals of the length that gl-surface3d gives them: the root of the area that they stand on. */
  #findNormals(xs: Float32Array, ys: Float32Array): void {
    const [heights, normals] = [this.#heights, this.#normals];
    const [columns, rows] = [xs.length, ys.length];
    for (let column = 0; column < columns; column++) {
      const dx = slope(xs, 0, 1, column, columns);
      for (let row = 0; row < rows; row++) {
        const dy = slope(ys, 0, 1, row, rows);
        const nx = -dy * slope(heights, row, rows, column, columns);
        const ny = -dx * slope(heights, column * rows, 1, row, rows);
        const nz = dx * dy;
        const shrink = 1 / Math.sqrt(Math.sqrt(nx * nx + ny * ny + nz * nz));
        const to = 3 * (column * rows + row);
        normals[to] = nx * shrink;
        normals[to + 1] = ny * shrink;
        normals[to + 2] = nz * shrink;
      }
    }
  }

  /** Writes the corners of all finite cells; returns their number. */
  #fill(xs: Float32Array, ys: Float32Array, lowest: number, perHeight: number): number {
    const [vertices, heights, normals] = [this.#vertices, this.#heights, this.#normals];
    const rows = ys.length;
    let to = 0;
    for (let column = 0; column < xs.length - 1; column++) {
      for (let row = 0; row < rows - 1; row++) {
        const cell = column * rows + row;
        const sum = heights[cell] + heights[cell + 1] + heights[cell + rows] + heights[cell + rows + 1];
        if (!Number.isFinite(sum)) continue;
        for (const [right, up] of CORNERS) {
          const corner = cell + right * rows + up;
          const height = heights[corner];
          vertices[to] = column + right;
          vertices[to + 1] = row + up;
          vertices[to + 2] = xs[column + right];
          vertices[to + 3] = ys[row + up];
          vertices[to + 4] = height;
          vertices[to + 5] = 0;
          vertices[to + 6] = (height - lowest) * perHeight;
          vertices[to + 7] = normals[3 * corner];
          vertices[to + 8] = normals[3 * corner + 1];
          vertices[to + 9] = normals[3 * corner + 2];
          to += FLOATS;
        }
      }
    }
    return to / FLOATS;
  }

  #bounds(x: readonly number[], y: readonly number[], scale: Frame['scale'], offset: Frame['offset']): Mesh['bounds'] {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const height of this.#heights) {
      if (height < low) low = height;
      if (height > high) high = height;
    }
    const ends = (values: readonly number[], axis: 0 | 1) =>
      [values[0], values[values.length - 1]].map((value) => value * scale[axis]);
    const [[left, right], [front, back]] = [ends(x, 0), ends(y, 1)];
    return [
      [left, front, low + offset[2]],
      [right, back, high + offset[2]],
    ];
  }
}
