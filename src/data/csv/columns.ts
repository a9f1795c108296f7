/** What the columns of a file of points are, by their names: `x1`, `x2`, `y`, `d10` or `dy/dx1`, `set`. */
import { indexOf, MAX_ORDER, type MultiIndex, multiIndicesUpTo, type Order } from '../../math/multiIndex.ts';

export type ColumnRole =
  | { readonly kind: 'input'; readonly axis: 0 | 1 }
  /** The value is the partial of order 0. */
  | { readonly kind: 'partial'; readonly index: MultiIndex }
  | { readonly kind: 'set' }
  | { readonly kind: 'unknown' };

export interface Column {
  readonly name: string;
  readonly role: ColumnRole;
}

/** `x₁`, `X_1` and ` x1 ` are one name. */
function plain(name: string): string {
  const subscripts = '₀₁₂₃₄₅';
  const superscripts = '⁰¹²³⁴⁵';
  const digits = (text: string, marks: string) =>
    text.replace(new RegExp(`[${marks}]`, 'gu'), (mark) => String(marks.indexOf(mark)));
  return digits(digits(name, subscripts), superscripts)
    .replace(/∂/gu, 'd')
    .replace(/[\s_^*·]/gu, '')
    .toLowerCase();
}

/** Each x with how often: `dx12` is dx1^2, `dx1dx2` is both once. */
const STEP = /dx([12])(\d?)/g;
const AS_QUOTIENT = /^d(\d?)[yf]\/((?:dx[12]\d?)+)$/;
/** `d12` counts how often; `f12` would be read by many as once along each. */
const AS_INDICES = /^d(\d)(\d)$/;

const isKnown = ([r1, r2]: MultiIndex): boolean => r1 + r2 <= MAX_ORDER;

/** `d2y/dx1dx2` -> (1, 1); null where the name is none, or contradicts itself. */
function indexOfQuotient(name: string): MultiIndex | null {
  const [, order = '1', steps = ''] = AS_QUOTIENT.exec(name) ?? [];
  if (steps === '') return null;
  let [r1, r2] = [0, 0];
  for (const [, axis, times] of steps.matchAll(STEP)) {
    const count = times === '' ? 1 : Number(times);
    if (axis === '1') r1 += count;
    else r2 += count;
  }
  return r1 + r2 === Number(order === '' ? 1 : order) ? [r1, r2] : null;
}

function roleOf(name: string): ColumnRole {
  const text = plain(name);
  if (text === 'x1' || text === 'x2') return { kind: 'input', axis: text === 'x1' ? 0 : 1 };
  if (text === 'y' || text === 'f') return { kind: 'partial', index: [0, 0] };
  if (text === 'set') return { kind: 'set' };
  const [, r1, r2] = AS_INDICES.exec(text) ?? [];
  const index = r1 === undefined ? indexOfQuotient(text) : ([Number(r1), Number(r2)] as const);
  return index && isKnown(index) ? { kind: 'partial', index } : { kind: 'unknown' };
}

/** The columns of a header. */
export const columnsOf = (names: readonly string[]): Column[] =>
  names.map((name) => ({ name: name.trim(), role: roleOf(name) }));

const keyOf = ({ role }: Column): string =>
  role.kind === 'input' ? `x${role.axis + 1}` : role.kind === 'partial' ? `d${role.index.join('')}` : role.kind;

/** Where the numbers of a table are among the columns. */
export interface Layout {
  readonly inputs: readonly [x1: number, x2: number];
  /** Up to which order all partials have a column. */
  readonly order: Order;
  /** In graded order, the value first. [P] */
  readonly partials: readonly number[];
  readonly set: number | null;
  /** Columns that are not read: of no known name, or of an order that is not complete. */
  readonly unused: readonly number[];
}

/** Throws `no column x2`, `two columns for one thing: y and f`. */
export function layoutOf(columns: readonly Column[]): Layout {
  const places = new Map<string, number>();
  for (const [place, column] of columns.entries()) {
    if (column.role.kind === 'unknown') continue;
    const other = places.get(keyOf(column));
    if (other !== undefined) throw new Error(`two columns for one thing: ${columns[other].name} and ${column.name}`);
    places.set(keyOf(column), place);
  }
  const required = (key: string, name: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`no column ${name}`);
    return place;
  };
  const inputs = [required('x1', 'x1'), required('x2', 'x2')] as const;
  required('d00', 'y');
  const known = multiIndicesUpTo(MAX_ORDER).map((index) => places.get(`d${index.join('')}`));
  let order: Order = 0;
  while (
    order < MAX_ORDER &&
    multiIndicesUpTo((order + 1) as Order).every((index) => known[indexOf(...index)] !== undefined)
  )
    order = (order + 1) as Order;
  const partials = multiIndicesUpTo(order).map((index) => known[indexOf(...index)] as number);
  const set = places.get('set') ?? null;
  const used = new Set([...inputs, ...partials, set]);
  return { inputs, order, partials, set, unused: [...columns.keys()].filter((place) => !used.has(place)) };
}
