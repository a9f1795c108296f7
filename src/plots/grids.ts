/** The grids over the domain on which functions and networks are drawn. */

/** Points along each side of a surface of the stage. */
export const SURFACE_SIDE = 41;

/** Points along a slice. */
export const SLICE_POINTS = 121;

/** Points along each side of a cell of the triangle. */
export const TRIANGLE_SIDE = 31;
