import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../config/versions.ts';
import { parameterCount } from '../engine/layout.ts';
import { ACTIVATIONS, type ActivationName } from '../math/activations.ts';
import { multiIndicesUpTo } from '../math/multiIndex.ts';
import { HALF_TRAINED } from '../testing/savedRuns.ts';
import { float32Text } from '../training/float32Text.ts';
import { numpyText } from '../training/numpyText.ts';
import type { SavedRun } from '../training/savedRun.ts';
import { trainedPartials } from './predict.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
const INDICES = multiIndicesUpTo(5);
const POINTS = [0.3, -1.1, 2, -2, -1, -1.5, 41.5, 0.25];

/** A network of two layers and odd scaling. */
function runWith(activation: ActivationName): SavedRun {
  const best = Float32Array.from({ length: parameterCount(2, 5) }, (_, i) => Math.sin(3 * i + 1));
  return {
    ...HALF_TRAINED,
    plan: { config: { ...DEFAULT_CONFIG, hiddenLayers: 2, width: 5, activation }, fork: null },
    transform: { inputMean: [0.7, -1.3], inputDeviation: [2, 0.5], outputMean: 40, outputDeviation: 9e-3 },
    checkpoint: { ...HALF_TRAINED.checkpoint, network: { ...HALF_TRAINED.checkpoint.network, best } },
  };
}

/** What Python makes of a program, as JSON; null where there is no Python with NumPy. */
function python(program: string, expression: string): unknown {
  const path = join(folder, 'network.py');
  writeFileSync(path, `${program}\nimport json\nprint(json.dumps(${expression}))\n`);
  return JSON.parse(execFileSync('python3', [path], { encoding: 'utf8' }));
}

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a network as a NumPy program', () => {
  it('has the weights to the last bit, the scaling in full, and its title and link in no other place than the words', () => {
    const run = runWith('tanh');
    const program = numpyText(run, 'a "title"\n\\ of """ three', '#v=2&fx="""\nimport os');
    expect(program.replaceAll(/"\n +"/g, '')).toContain(float32Text(run.checkpoint.network.best));
    expect(program).toContain(
      'INPUT_MEAN, INPUT_DEVIATION = [0.7, -1.3], [2, 0.5]\nOUTPUT_MEAN, OUTPUT_DEVIATION = 40, 0.009\n',
    );
    expect(program).toContain('WIDTHS = [2, 5, 5, 1]');
    const [, words, ...rest] = program.split('"""');
    expect(words).toContain('#v=2&fx=    import os');
    // The only other words are those of the functions.
    expect(rest).toHaveLength(7);
  });

  it.skipIf(!hasNumpy()).each(ACTIVATIONS)(
    'with %s predicts what the playground predicts: values and all partials (skipped where there is no NumPy)',
    (activation) => {
      const run = runWith(activation);
      const program = numpyText(run, 'test', '#v=2');
      const points = `np.array([${POINTS}]).reshape(-1, 2)`;
      const [values, partials] = python(
        program,
        `[predict(${points}).tolist(), [partials(${points})[index].tolist() for index in [${INDICES.map(([a, b]) => `(${a}, ${b})`)}]]]`,
      ) as [number[], number[][]];
      const wanted = trainedPartials(run, Float64Array.from(POINTS));
      for (const [c, column] of partials.entries()) {
        const scale = Math.max(...column.map(Math.abs), 1e-300);
        for (const [k, value] of column.entries()) {
          expect(Math.abs(value - wanted[k * INDICES.length + c]) / scale).toBeLessThan(1e-9);
        }
      }
      expect(values).toEqual(partials[0]);
    },
  );
});
