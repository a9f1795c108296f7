/** Networks to export, lopsided in all that could be exchanged or turned, and how Python runs what is made of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { parameterCount } from '../engine/layout.ts';
import type { ActivationName } from '../math/activations.ts';
import { MAX_ORDER, multiIndicesUpTo, type Order } from '../math/multiIndex.ts';
import type { SavedRun } from '../training/savedRun.ts';
import { trainedPartials } from '../training/trainedPartials.ts';
import { HALF_TRAINED } from './savedRuns.ts';

/** A network of two layers with odd scaling. */
export function exportedRun(activation: ActivationName, maxOrder: Order = 5): SavedRun {
  const best = Float32Array.from({ length: parameterCount(2, 5) }, (_, i) => Math.sin(3 * i + 1));
  return {
    ...HALF_TRAINED,
    plan: { config: { ...DEFAULT_CONFIG, hiddenLayers: 2, width: 5, activation, maxOrder }, fork: null },
    transform: { inputMean: [0.7, -1.3], inputDeviation: [2, 0.5], outputMean: 40, outputDeviation: 9e-3 },
    checkpoint: {
      ...HALF_TRAINED.checkpoint,
      network: {
        ...HALF_TRAINED.checkpoint.network,
        parameters: best,
        best,
        moment1: best,
        moment2: best.map((m) => m * m),
      },
    },
  };
}

/** x1, x2 of four points, one far outside of what it was trained on. */
export const EXPORT_POINTS = [0.3, -1.1, 2, -2, -1, -1.5, 41.5, 0.25] as const;

export const EXPORT_INDICES = multiIndicesUpTo(MAX_ORDER);

/** What the playground predicts at EXPORT_POINTS, a column a partial. [21][4] */
export function wantedColumns(run: SavedRun): number[][] {
  const all = trainedPartials(run, Float64Array.from(EXPORT_POINTS));
  const size = EXPORT_INDICES.length;
  return EXPORT_INDICES.map((_, c) => Array.from(all.filter((_, i) => i % size === c)));
}

/** The largest difference of two columns, relative to the largest size in the second one. */
export function farthest(found: ArrayLike<number>, wanted: readonly number[]): number {
  if (found.length !== wanted.length) throw new Error(`${found.length} values (not ${wanted.length})`);
  const scale = Math.max(...wanted.map(Math.abs), 1e-300);
  return Math.max(...wanted.map((value, k) => Math.abs(found[k] - value))) / scale;
}

/** The first one on the path may not be the one that Debian's packages are for. */
const PYTHONS = ['python3', '/usr/bin/python3'] as const;

/** A Python that has a module; undefined where there is none. */
export const pythonWith = (module: string): string | undefined =>
  PYTHONS.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);

/** What Python makes of a program and an expression after it, from JSON. */
function runPython(python: string, program: string, expression: string): unknown {
  const path = join(mkdtempSync(join(tmpdir(), 'export-')), 'network.py');
  writeFileSync(path, `${program}\nimport json\nprint(json.dumps(${expression}))\n`);
  return JSON.parse(execFileSync(python, [path], { encoding: 'utf8' }));
}

/** The words of a program for values and partials at POINTS, themselves `points`. */
export interface PythonCalls {
  readonly points: string;
  readonly values: string;
  readonly partials: string;
}

/** Values and partials that an exported program gives at EXPORT_POINTS, the partials in graded order. */
export function pythonColumns(python: string, program: string, { points, values, partials }: PythonCalls) {
  const indices = EXPORT_INDICES.map(([r1, r2]) => `(${r1}, ${r2})`).join(', ');
  const expression = `[${values}.tolist(), [found[index].tolist() for index in [${indices}]]]`;
  const begun = `${program}\nPOINTS = ${points}\nfound = ${partials}`;
  return runPython(python, begun, expression) as [values: number[], partials: number[][]];
}
