/** The grids over the domain on which functions and networks are drawn. */

/** Points along each side of a surface of the stage. */
export const SURFACE_SIDE = 41;

/** Corners of the fence of a slice on a surface, and of the circles around an inspected point. */
export const PATCH_COLUMNS = 37;

/** Points along a slice: every third one is a corner of its fence. */
export const SLICE_POINTS = 3 * (PATCH_COLUMNS - 1) + 1;

/** Points along each side of a cell of the triangle. */
export const TRIANGLE_SIDE = 31;
