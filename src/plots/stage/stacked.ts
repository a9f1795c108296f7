/** Several pieces of surface as one: the drawing has one grid for all of them, with holes where a corner is nowhere. Pure. */

type Rows = readonly (readonly number[])[];

/** The rows of several grids: between two a row that is nowhere, and beside it each one's own edge again, for its light. */
export function stacked(pieces: readonly Rows[]): Rows {
  const nowhere = pieces[0]?.[0].map(() => Number.NaN) ?? [];
  return pieces.flatMap((rows) => [rows[0], ...rows, rows[rows.length - 1], nowhere]);
}
