/** Cuts samples into chunks whose jets stay in a processor's cache, and that are short enough to pause between. */

export interface Chunk {
  readonly row: number;
  readonly count: number;
}

/** Whole register tiles of the matrix product: its rows come in sixes. */
const ROW_TILE = 6;

/** Most samples of one chunk: `bytesPerSample` of one layer's jets, `chunkBytes` in all. */
export function chunkSize(bytesPerSample: number, chunkBytes: number): number {
  const fitting = Math.floor(chunkBytes / bytesPerSample);
  if (fitting < ROW_TILE) return Math.max(1, fitting);
  return Number.isFinite(fitting) ? fitting - (fitting % ROW_TILE) : fitting;
}

/** The samples [0, total) in chunks of at most `size`. */
export function chunksOf(total: number, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let row = 0; row < total; row += size) chunks.push({ row, count: Math.min(size, total - row) });
  return chunks;
}

/**
 * The samples [0, total) in pieces for `parallel` workers with a chunk of `size` each at a time: whole chunks but for the
 * last piece, which takes up a rest that would not keep all of them busy.
 */
export function piecesOf(total: number, size: number, parallel: number): Chunk[] {
  const pieces = chunksOf(total, size * parallel);
  const rest = pieces.at(-1);
  if (parallel === 1 || pieces.length < 2 || !rest || 2 * rest.count > size * parallel) return pieces;
  const last = pieces[pieces.length - 2];
  return [...pieces.slice(0, -2), { row: last.row, count: last.count + rest.count }];
}
