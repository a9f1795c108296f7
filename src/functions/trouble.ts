/**
 * Looks through a function's domain for what would spoil a training: values and partials that are not finite on a grid,
 * and the poles and kinks between its points, which the hazards of the formula tell by a change of sign.
 */
import { jetSpace } from '../math/jetSpace.ts';
import { MAX_ORDER } from '../math/multiIndex.ts';
import { gridPoints, partialsAtPoints, valuesAtPoints } from './evaluate.ts';
import type { Domain, Hazard, Interval, NonSmoothLine, TargetFunction } from './targetFunction.ts';

export interface Trouble {
  /** `notFinite`: a value or partial that is no finite number; `kink`: a jump, or a derivative that jumps. */
  readonly kind: 'notFinite' | 'pole' | 'kink';
  /** Where, or one of the places where. */
  readonly x1: number;
  readonly x2: number;
  readonly what: string;
}

/** Points a side for values and hazards, and for partials. Odd, so that the middle of the domain is looked at. */
const SIDE = 101;
const PARTIALS_SIDE = 11;

/** For one zero between two neighbours, and for one that is only touched. */
const BISECTIONS = 60;
const MOST_STEPS = 1000;

/** Evaluations that one hazard takes at most: on the grid, between neighbours, downhill. */
const MOST_EVALUATIONS = SIDE * SIDE + SIDE * BISECTIONS + 4 * MOST_STEPS;
/** Parts of formulas evaluated for hazards other than the first, at most: some 50 ms. */
const BUDGET = 5e6;

export interface Findings {
  /** Every kind of trouble once, with one place where it is. */
  readonly troubles: readonly Trouble[];
  /** How many places where the formula may break were not looked at, because it is too long. */
  readonly skipped: number;
}

/** Looks for trouble, in a long formula only at some of its hazards; stops after each piece of work. */
export function* searchForTrouble(fn: TargetFunction): Generator<void, Findings> {
  const points = gridPoints(fn.domain, SIDE);
  const troubles = brokenValues(fn, points);
  yield;
  troubles.push(...(yield* brokenPartials(fn)));
  const hazards = affordable(fn.hazards ?? []);
  for (const hazard of hazards) {
    yield;
    troubles.push(...troubleOf(hazard, fn.domain, points));
  }
  troubles.push(...(fn.nonSmooth ?? []).map((line) => kinkOn(line, fn.domain)));
  return { troubles, skipped: (fn.hazards?.length ?? 0) - hazards.length };
}

/** The same in one go. */
export function findTrouble(fn: TargetFunction): Findings {
  const search = searchForTrouble(fn);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** The outermost, and the cheapest of the others as far as the budget goes; in their own order. */
function affordable(hazards: readonly Hazard[]): readonly Hazard[] {
  let left = BUDGET;
  const chosen = new Set(hazards.slice(0, 1));
  for (const hazard of hazards.slice(1).toSorted((a, b) => a.cost - b.cost)) {
    left -= hazard.cost * MOST_EVALUATIONS;
    if (left >= 0) chosen.add(hazard);
  }
  return hazards.filter((hazard) => chosen.has(hazard));
}

const sortOf = (value: number): string => (Number.isNaN(value) ? 'not a number' : 'infinite');

function brokenValues(fn: TargetFunction, points: Float64Array): Trouble[] {
  const values = valuesAtPoints(fn, points);
  const i = values.findIndex((value) => !Number.isFinite(value));
  if (i < 0) return [];
  const broken = values.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
  const share = Math.max(1, Math.round((100 * broken) / values.length));
  const what = `f is ${sortOf(values[i])}; not finite on ${share} % of the domain`;
  return [{ kind: 'notFinite', x1: points[2 * i], x2: points[2 * i + 1], what }];
}

function* brokenPartials(fn: TargetFunction): Generator<void, Trouble[]> {
  const points = gridPoints(fn.domain, PARTIALS_SIDE);
  for (let first = 0; first < points.length; first += 2 * PARTIALS_SIDE) {
    const broken = brokenPartialAt(fn, points.subarray(first, first + 2 * PARTIALS_SIDE));
    if (broken) return [broken];
    yield;
  }
  return [];
}

/** The first partial that is not finite where the value is. */
function brokenPartialAt(fn: TargetFunction, points: Float64Array): Trouble | null {
  const { size, degrees } = jetSpace(MAX_ORDER);
  const partials = partialsAtPoints(fn, points, MAX_ORDER);
  const at = partials.findIndex((d, i) => !Number.isFinite(d) && Number.isFinite(partials[i - (i % size)]));
  if (at < 0) return null;
  const point = Math.floor(at / size);
  const what = `a partial of order ${degrees[at % size]} is ${sortOf(partials[at])}`;
  return { kind: 'notFinite', x1: points[2 * point], x2: points[2 * point + 1], what };
}

function kinkOn({ axis, at, fromOrder }: NonSmoothLine, { x1, x2 }: Domain): Trouble {
  const middle = ([low, high]: Interval) => (low + high) / 2;
  const what = `on the line ${axis} = ${at} the partials jump from order ${fromOrder} on`;
  return {
    kind: 'kink',
    x1: axis === 'x1' ? at : middle(x1),
    x2: axis === 'x2' ? at : middle(x2),
    what,
  };
}

type Argument = Hazard['argument'];
type Place = readonly [x1: number, x2: number];

function troubleOf({ kind, what, argument, touching }: Hazard, domain: Domain, points: Float64Array): Trouble[] {
  const values = new Float64Array(points.length / 2);
  for (let i = 0; i < values.length; i++) values[i] = argument(points[2 * i], points[2 * i + 1]);
  const place =
    crossing(argument, values, points) ?? (touching ? touchingPoint(argument, values, points, domain) : null);
  return place ? [{ kind, x1: place[0], x2: place[1], what }] : [];
}

/** Between which neighbours of the grid the sign changes, with zeros in between skipped. [pairs of indices] */
function signChanges(values: Float64Array): (readonly [from: number, to: number])[] {
  const changes: (readonly [number, number])[] = [];
  const along = (first: number, stride: number) => {
    let last = -1;
    for (let k = 0; k < SIDE; k++) {
      const i = first + k * stride;
      if (values[i] === 0) continue;
      if (Number.isNaN(values[i])) last = -1;
      else {
        if (last >= 0 && values[i] > 0 !== values[last] > 0) changes.push([last, i]);
        last = i;
      }
    }
  };
  for (let line = 0; line < SIDE; line++) {
    along(line * SIDE, 1);
    along(line, SIDE);
  }
  return changes;
}

/** A zero at which the sign changes, the nearest to the middle of the domain; null where there is none. */
function crossing(argument: Argument, values: Float64Array, points: Float64Array): Place | null {
  const middle = (SIDE - 1) / 2;
  const distance = ([i]: readonly [number, number]) => Math.hypot((i % SIDE) - middle, Math.floor(i / SIDE) - middle);
  const at = (i: number): Place => [points[2 * i], points[2 * i + 1]];
  const nearest = signChanges(values)
    .map((change) => ({ change, far: distance(change) }))
    .sort((a, b) => a.far - b.far);
  for (const { change } of nearest.slice(0, SIDE)) {
    const [from, to] = change;
    const place = bisect(argument, at(from), at(to));
    // A sign that changes through infinity is no zero.
    if (Math.abs(argument(...place)) <= Math.min(Math.abs(values[from]), Math.abs(values[to]))) return place;
  }
  return null;
}

function bisect(argument: Argument, from: Place, to: Place): Place {
  let [low, high] = [0, 1];
  const place = (share: number): Place => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  const sign = Math.sign(argument(...from));
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    const here = Math.sign(argument(...place(middle)));
    if (here === 0) return place(middle);
    if (here === sign) low = middle;
    else high = middle;
  }
  return place(low);
}

/** A zero without a change of sign has to be this much smaller than the smallest value on the grid. */
const TOUCHES = 1e-8;
const HALVINGS = 48;

/** A zero that is touched from one side: downhill in ever smaller steps from the smallest value of the grid. */
function touchingPoint(argument: Argument, values: Float64Array, points: Float64Array, domain: Domain): Place | null {
  const start = smallest(values);
  if (start < 0) return null;
  let place: Place = [points[2 * start], points[2 * start + 1]];
  let size = Math.abs(values[start]);
  const limit = size * TOUCHES;
  let step = 1 / (SIDE - 1);
  for (let steps = 0, halvings = 0; steps < MOST_STEPS && halvings < HALVINGS && size > 0; steps++) {
    const neighbours = neighboursOf(place, step, domain);
    const sizes = neighbours.map((neighbour) => sizeOf(argument(...neighbour)));
    const lowest = sizes.indexOf(Math.min(...sizes));
    if (sizes[lowest] < size) [place, size] = [neighbours[lowest], sizes[lowest]];
    else [step, halvings] = [step / 2, halvings + 1];
  }
  return size <= limit ? place : null;
}

const sizeOf = (value: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.abs(value));

/** Where the value next to zero is; -1 where there are only NaN. */
function smallest(values: Float64Array): number {
  let [found, size] = [-1, Number.POSITIVE_INFINITY];
  values.forEach((value, i) => {
    if (sizeOf(value) < size) [found, size] = [i, sizeOf(value)];
  });
  return found;
}

/** The four points around a place, `step` of the domain away, but no further than its edges. */
function neighboursOf([x1, x2]: Place, step: number, domain: Domain): Place[] {
  const moved = (x: number, [low, high]: Interval, direction: number) =>
    Math.min(high, Math.max(low, x + direction * step * (high - low)));
  return [
    [moved(x1, domain.x1, -1), x2],
    [moved(x1, domain.x1, 1), x2],
    [x1, moved(x2, domain.x2, -1)],
    [x1, moved(x2, domain.x2, 1)],
  ];
}
