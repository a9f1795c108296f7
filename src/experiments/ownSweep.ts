/** A sweep of one's own: an experiment of which one setting varies along an axis, another from curve to curve. */
import { FIELD_NAMES, FIELDS, fieldsAffecting } from '../config/fields.ts';
import type { FieldName } from '../config/fieldTypes.ts';
import { parseField } from '../config/validate.ts';
import { VERSION } from '../config/versions.ts';
import type { Order } from '../math/multiIndex.ts';
import { arrayOf, integerWithin, orNull, type Reader, record, text, valueThat } from '../training/readers.ts';
import { type Curve, errorMark, type Panel } from './figures.ts';
import type { Patch, Plan, Trial } from './plan.ts';
import { trialsOf } from './plan.ts';
import { isFinished, type Results } from './results.ts';
import type { Counting } from './summary.ts';
import { configOfTrial, reseeded, seededBy, type TrialId, trialIdOf } from './trialId.ts';

/** A setting and the values that it takes, as links have them. */
export interface Varied {
  readonly field: FieldName;
  readonly values: readonly string[];
}

export interface OwnSweep {
  /** The experiment that everything else is taken from. */
  readonly base: TrialId;
  readonly along: Varied;
  /** Null for a single curve. */
  readonly curves: Varied | null;
  readonly seeds: number;
}

/** As many curves have a colour of their own. */
export const MOST_CURVES = 6;
/** As many places have room on the axis. */
export const MOST_PLACES = 12;
export const MOST_SEEDS = 100;

const varied = record<Varied>({
  field: valueThat<FieldName>((value) => FIELD_NAMES.some((name) => name === value), 'not a known setting'),
  values: arrayOf(() => text),
});

/** A sweep as it was kept. Throws, naming the entry, where it is none, or none that can be run. */
export const ownSweepReader: Reader<OwnSweep> = (value, path) => {
  const sweep = record<OwnSweep>({
    base: text,
    along: varied,
    curves: orNull(varied),
    seeds: integerWithin(1, MOST_SEEDS),
  })(value, path);
  const problem = sweepProblem(sweep);
  if (problem !== null) throw new Error(`${path || 'sweep'}: ${problem}`);
  configOfTrial(sweep.base);
  return sweep;
};

const FIXED: readonly FieldName[] = ['dataSeed', 'weightSeed', 'shuffleSeed', ...fieldsAffecting('device')];

/** The settings that may vary: those of one value, except seeds and device. */
export const VARIABLE: readonly FieldName[] = FIELD_NAMES.filter(
  (name) => ['choice', 'number', 'flag'].includes(FIELDS[name].kind) && !FIXED.includes(name),
);

/** What a value of a setting is called. */
export function valueLabel(field: FieldName, value: string): string {
  const described = FIELDS[field];
  if (described.kind === 'choice') return described.options.find((option) => option.value === value)?.label ?? value;
  return described.kind === 'flag' ? (value === '1' ? 'on' : 'off') : value;
}

/** What is wrong with a setting and its values; null where nothing is. */
export function variedProblem({ field, values }: Varied, most: number): string | null {
  const { label } = FIELDS[field];
  if (!VARIABLE.includes(field)) return `${label} cannot vary`;
  if (values.length === 0) return `${label}: no values`;
  if (values.length > most) return `${label}: ${values.length} values (at most ${most})`;
  if (new Set(values).size < values.length) return `${label}: a value twice`;
  for (const value of values) {
    const parsed = parseField(field, value);
    if (!parsed.ok) return `${label}: ${value} (${parsed.message})`;
  }
  return null;
}

/** What is wrong with a sweep; null where nothing is. */
export function sweepProblem({ along, curves, seeds }: OwnSweep): string | null {
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > MOST_SEEDS) return `seeds: ${seeds} (1 to ${MOST_SEEDS})`;
  if (curves && curves.field === along.field) return `${FIELDS[along.field].label} cannot vary along both`;
  return variedProblem(along, MOST_PLACES) ?? (curves && variedProblem(curves, MOST_CURVES));
}

function patchOf(field: FieldName, value: string): Patch {
  const parsed = parseField(field, value);
  if (!parsed.ok) throw new Error(`invalid ${field}: ${value} (${parsed.message})`);
  return { [field]: parsed.value };
}

const axisOf = ({ field, values }: Varied): Patch[] => values.map((value) => patchOf(field, value));

/** The sweep as a plan. Throws `invalid ...` where something is wrong with it. */
export function planOfOwn(sweep: OwnSweep): Plan {
  const problem = sweepProblem(sweep);
  if (problem) throw new Error(`invalid sweep: ${problem}`);
  const { along, curves, seeds } = sweep;
  return {
    name: 'your sweep',
    family: 'your sweep',
    version: VERSION,
    settings: configOfTrial(sweep.base),
    grids: [[...(curves ? [axisOf(curves)] : []), axisOf(along)]],
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
  };
}

export const trialsOfOwn = (sweep: OwnSweep): Trial[] => trialsOf(planOfOwn(sweep));

/** The order of a curve's colour: its own where curves are orders, else its place. */
function styleOf(curves: Varied | null, place: number): Order {
  const isOrder = curves?.field === 'maxOrder';
  return (isOrder ? Number(curves.values[place]) : place % MOST_CURVES) as Order;
}

/** What the trials that have ended say so far. */
export function panelOfOwn(sweep: OwnSweep, results: Results, counting: Counting): Panel {
  const { along, curves, seeds } = sweep;
  const base = configOfTrial(sweep.base);
  const runsOf = (first: TrialId) =>
    Array.from({ length: seeds }, (_, i) => i + 1).flatMap((seed) => {
      const id = reseeded(first, seed);
      const outcome = results.get(id);
      if (!outcome || !isFinished(outcome)) return [];
      const { reason, testError, epochs } = outcome;
      return [{ seed, id, reason, testError, epochs }];
    });
  const curveOf = (value: string | null, place: number): Curve => ({
    style: styleOf(curves, place),
    name: curves && value !== null ? [FIELDS[curves.field].label, valueLabel(curves.field, value)] : ['test error'],
    marks: along.values.map((each, x) => {
      const own = curves && value !== null ? patchOf(curves.field, value) : {};
      const label = valueLabel(along.field, each);
      const first = trialIdOf({ ...base, ...own, ...patchOf(along.field, each), ...seededBy(1) }, VERSION);
      return errorMark({ x, label }, { name: label, base: first, runs: runsOf(first), unit: 1 }, counting);
    }),
  });
  const { label } = FIELDS[along.field];
  return {
    id: 'own',
    title: 'Test error, original units',
    xTitle: label,
    xName: label,
    curves: curves ? curves.values.map(curveOf) : [curveOf(null, 0)],
  };
}
