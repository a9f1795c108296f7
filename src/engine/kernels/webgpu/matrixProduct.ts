/**
 * A matrix product C [rows, columns] = L [rows, depth] R [depth, columns] in WGSL, one block of C per workgroup.
 *
 * Threads form q x q slices; each thread keeps a 4 x 4 part of a 4q x 4q block in registers, its rows and columns q
 * apart, so that neighbouring threads read and write neighbouring numbers. Panels of depth q go through workgroup
 * memory. With 16 x 16 threads there is one slice and blocks are 64 x 64; with 8 x 8 there are four slices that share
 * the depth of a 32 x 32 block, for products whose result is small and whose depth is large.
 */

export const PRODUCT_THREADS = 256;

export interface MatrixProduct {
  /** q: 16 for a large result, 8 for a small result of great depth. */
  readonly q: 8 | 16;
  /** Along which index each factor lies contiguous in memory. */
  readonly leftAlong: 'rows' | 'depth';
  readonly rightAlong: 'columns' | 'depth';
  /**
   * WGSL that defines, with all indices inside the matrices:
   *   fn shape() -> vec3u                                                   (rows, columns, depth)
   *   fn left(member: u32, row: u32, k: u32) -> f32
   *   fn right(member: u32, k: u32, column: u32) -> f32
   *   fn store(member: u32, row: u32, column: u32, value: f32)
   */
  readonly access: string;
}

/** The row of a layer's jets, all samples and coefficients below each other, where those of a member begin. */
export const FIRST_ROW = `
fn firstRowOf(member: u32) -> u32 { return (member * numbers.capacity + numbers.row) * numbers.coefficients; }`;

/** Workgroups of one member. */
export function productWorkgroups(q: number, rows: number, columns: number): number {
  return Math.ceil(rows / (4 * q)) * Math.ceil(columns / (4 * q));
}

const LANES = [0, 1, 2, 3] as const;

/** Unrolled WGSL: one line for each of the four rows a thread keeps. */
const perRow = (line: (i: number) => string): string => LANES.map(line).join('\n');

/** Adds the parts of the other slices to those of slice 0, one slice after the other: the order is fixed. */
function joinSlices(q: number, slices: number): string {
  if (slices === 1) return '';
  return `
  for (var other = 1u; other < ${slices}u; other++) {
    if (slice == other) {
      ${perRow((i) => `leftPanel[lane % ${q * q}u + ${i * q * q}u] = sum${i};`)}
    }
    workgroupBarrier();
    if (slice == 0u) {
      ${perRow((i) => `sum${i} += leftPanel[lane + ${i * q * q}u];`)}
    }
    workgroupBarrier();
  }
  if (slice > 0u) { return; }`;
}

/** Entries of the factors, 0 outside, in fours that are q apart; entries of the result where they exist. */
function guardedAccess(q: number): string {
  const four = (call: (shift: string) => string) => LANES.map((i) => call(`${i * q}u`)).join(', ');
  return `
fn leftOrZero(member: u32, row: u32, k: u32) -> f32 {
  let size = shape();
  if (row < size.x && k < size.z) { return left(member, row, k); }
  return 0.0;
}
fn rightOrZero(member: u32, k: u32, column: u32) -> f32 {
  let size = shape();
  if (column < size.y && k < size.z) { return right(member, k, column); }
  return 0.0;
}
fn leftFour(member: u32, row: u32, k: u32) -> vec4f {
  return vec4f(${four((shift) => `leftOrZero(member, row + ${shift}, k)`)});
}
fn rightFour(member: u32, k: u32, column: u32) -> vec4f {
  return vec4f(${four((shift) => `rightOrZero(member, k, column + ${shift})`)});
}
fn storeFour(member: u32, row: u32, column: u32, values: vec4f) {
  let size = shape();
  if (row >= size.x) { return; }
  ${LANES.map((j) => `if (column + ${j * q}u < size.y) { store(member, row, column + ${j * q}u, values[${j}]); }`).join('\n  ')}
}`;
}

/** WGSL of the product, with `fn run`. */
export function matrixProduct({ q, leftAlong, rightAlong, access }: MatrixProduct): string {
  const slices = PRODUCT_THREADS / (q * q);
  const pitch = q + 1;
  const [leftQuad, leftDepth] = leftAlong === 'depth' ? ['slow', 'fast'] : ['fast', 'slow'];
  const [rightQuad, rightDepth] = rightAlong === 'depth' ? ['slow', 'fast'] : ['fast', 'slow'];
  return `
${access}
${guardedAccess(q)}
var<workgroup> leftPanel: array<vec4f, ${slices * q * pitch}>;
var<workgroup> rightPanel: array<vec4f, ${slices * q * pitch}>;

fn run(group: u32, member: u32, lane: u32) {
  let columnBlocks = (shape().y + ${4 * q - 1}u) / ${4 * q}u;
  let firstRow = group / columnBlocks * ${4 * q}u;
  let firstColumn = group % columnBlocks * ${4 * q}u;
  let slice = lane / ${q * q}u;
  let slow = lane / ${q}u % ${q}u;
  let fast = lane % ${q}u;
  let panel = slice * ${q * pitch}u;
  ${perRow((i) => `var sum${i} = vec4f();`)}
  for (var start = 0u; start < shape().z; start += ${slices * q}u) {
    let k = start + slice * ${q}u;
    leftPanel[panel + ${leftDepth} * ${pitch}u + ${leftQuad}] = leftFour(member, firstRow + ${leftQuad}, k + ${leftDepth});
    rightPanel[panel + ${rightDepth} * ${pitch}u + ${rightQuad}] = rightFour(member, k + ${rightDepth}, firstColumn + ${rightQuad});
    workgroupBarrier();
    for (var d = 0u; d < ${q}u; d++) {
      let l = leftPanel[panel + d * ${pitch}u + slow];
      let r = rightPanel[panel + d * ${pitch}u + fast];
      ${perRow((i) => `sum${i} += l[${i}] * r;`)}
    }
    workgroupBarrier();
  }${joinSlices(q, slices)}
  ${perRow((i) => `storeFour(member, firstRow + slow + ${i * q}u, firstColumn + fast, sum${i});`)}
}`;
}
