/**
 * The results of the paper's figures under one preset as they are shipped: a row a cell, with every run that was really
 * made and nothing else, and how they came about.
 */
import type { RhoRule } from '../config/runConfig.ts';
import { type FunctionId, isFunctionId } from '../functions/index.ts';
import type { Order } from '../math/multiIndex.ts';
import { mean } from '../math/statistics.ts';
import { STOP_REASONS, type StopReason } from '../training/events.ts';
import {
  arrayOf,
  exactly,
  integerWithin,
  notNegative,
  oneOf,
  type Reader,
  record,
  reject,
  valueThat,
} from '../training/readers.ts';
import { type CellRun, type CellSource, cellKey, cellTrialId, type RunsOf } from './cells.ts';
import type { SecondsOf } from './claims/claims.ts';
import { FIGURES } from './paper.ts';
import { type Cell, PRESETS, type PresetName, type Reading } from './readings.ts';

export interface Provenance {
  /** Version and commit of the playground that put them together; runs are the same in all, as tests hold. */
  readonly playground: string;
  readonly commit: string;
  readonly backend: string;
  /** The day of the last run, `2026-11-27`. */
  readonly date: string;
  /** On one core, all runs together. */
  readonly seconds: number;
  readonly runs: number;
  readonly planned: number;
}

/** A cell: errors in the function's own units, null for none; by seed, as are reasons and epochs. */
interface Row {
  readonly f: FunctionId;
  readonly order: Order;
  readonly n: number;
  readonly rho: RhoRule;
  readonly seeds: readonly number[];
  readonly errors: readonly (number | null)[];
  readonly reasons: readonly StopReason[];
  readonly epochs: readonly number[];
  /** Of an epoch on one core, mean of the runs. */
  readonly secondsAnEpoch: number;
}

interface Published {
  readonly format: 'sobolev-paper';
  readonly version: 1;
  readonly preset: PresetName;
  readonly reading: Reading;
  readonly provenance: Provenance;
  readonly cells: readonly Row[];
}

/** What a page needs of shipped results. */
export interface PaperResults extends CellSource {
  readonly preset: PresetName;
  readonly provenance: Provenance;
  readonly secondsOf: SecondsOf;
}

/** Every cell of the paper's figures, once. */
export const PAPER_CELLS: readonly Cell[] = [
  ...new Map(Object.values(FIGURES).flatMap((cells) => cells.map((cell) => [cellKey(cell), cell] as const))).values(),
];

/** The text that is shipped. `secondsOf`: seconds of a run on one core. */
export function publish(
  preset: PresetName,
  runsOf: RunsOf,
  secondsOf: (run: CellRun) => number | undefined,
  provenance: Provenance,
): string {
  const cells = PAPER_CELLS.map((cell) => ({ cell, runs: runsOf(cell) })).filter(({ runs }) => runs.length > 0);
  const rows = cells.map(({ cell: { functionId, maxOrder, samples, rhoRule }, runs }): Row => {
    const timed = runs.flatMap((run) => {
      const seconds = secondsOf(run);
      return seconds === undefined || run.epochs === 0 ? [] : [seconds / run.epochs];
    });
    return {
      f: functionId,
      order: maxOrder,
      n: samples,
      rho: rhoRule,
      seeds: runs.map(({ seed }) => seed),
      errors: runs.map(({ testError }) => (Number.isFinite(testError) ? testError : null)),
      reasons: runs.map(({ reason }) => reason),
      epochs: runs.map(({ epochs }) => epochs),
      secondsAnEpoch: timed.length > 0 ? Number(mean(timed).toPrecision(3)) : 0,
    };
  });
  const { reading } = PRESETS[preset];
  const head = JSON.stringify({ format: 'sobolev-paper', version: 1, preset, reading, provenance });
  return `${head.slice(0, -1)},"cells":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

const text = valueThat<string>((value) => typeof value === 'string', 'not a text');
const count = integerWithin(0, 1e9);
const functionId: Reader<FunctionId> = (value, path) =>
  typeof value === 'string' && isFunctionId(value) ? value : reject(value, path, 'not a function');
const errorOrNull: Reader<number | null> = (value, path) => (value === null ? null : notNegative(value, path));

const provenance = record<Provenance>({
  playground: text,
  commit: text,
  backend: text,
  date: text,
  seconds: notNegative,
  runs: count,
  planned: count,
});

const row = (value: unknown, path: string): Row => {
  const read = record<Row>({
    f: functionId,
    order: integerWithin(0, 5) as Reader<Order>,
    n: count,
    rho: oneOf<RhoRule>({ adaptive: true, inverseVariance: true, adaptiveAboveOne: true } as Readonly<
      Record<RhoRule, true>
    >),
    seeds: arrayOf(() => count),
    errors: arrayOf(() => errorOrNull),
    reasons: arrayOf(() => oneOf(STOP_REASONS)),
    epochs: arrayOf(() => count),
    secondsAnEpoch: notNegative,
  })(value, path);
  if (new Set(read.seeds).size < read.seeds.length) reject(read.seeds, `${path}.seeds`, 'a seed twice');
  for (const name of ['errors', 'reasons', 'epochs'] as const) {
    exactly(read.seeds.length)(read[name].length, `${path}.${name}.length`);
  }
  return read;
};

const preset: Reader<PresetName> = (value, path) =>
  typeof value === 'string' && Object.hasOwn(PRESETS, value)
    ? (value as PresetName)
    : reject(value, path, 'not a preset');

/** Reads shipped results. Throws `invalid results: cells[3].n: ...`, or where they are of another reading than the preset's. */
export function readPublished(content: string): PaperResults {
  try {
    return paperResults(JSON.parse(content));
  } catch (error) {
    throw new Error(`invalid results: ${(error as Error).message}`);
  }
}

function paperResults(value: unknown): PaperResults {
  const read = record<Omit<Published, 'reading'> & { readonly reading: unknown }>({
    format: exactly('sobolev-paper'),
    version: exactly(1),
    preset,
    reading: (given) => given,
    provenance,
    cells: arrayOf(() => row),
  })(value, '');
  const { reading } = PRESETS[read.preset];
  if (JSON.stringify(read.reading) !== JSON.stringify(reading))
    reject(read.reading, 'reading', 'not that of the preset');
  const cells = new Map(
    read.cells.map((each) => {
      const cell: Cell = { functionId: each.f, maxOrder: each.order, samples: each.n, rhoRule: each.rho };
      return [cellKey(cell), { runs: runsOfRow(each, cell, reading), seconds: each.secondsAnEpoch }];
    }),
  );
  if (cells.size < read.cells.length) reject(read.cells.length, 'cells', 'a cell twice');
  return {
    preset: read.preset,
    provenance: read.provenance,
    runsOf: (cell) => cells.get(cellKey(cell))?.runs ?? [],
    baseOf: (cell) => cellTrialId(reading, cell, 1),
    secondsOf: (cell) => cells.get(cellKey(cell))?.seconds || null,
  };
}

function runsOfRow({ seeds, errors, reasons, epochs }: Row, cell: Cell, reading: Reading): CellRun[] {
  return seeds.map((seed, i) => ({
    seed,
    id: cellTrialId(reading, cell, seed),
    reason: reasons[i],
    testError: errors[i] ?? Number.NaN,
    epochs: epochs[i],
  }));
}
