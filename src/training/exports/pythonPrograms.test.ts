import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '../../math/activations.ts';
import {
  EXPORT_POINTS,
  exportedRun,
  farthest,
  pythonColumns,
  pythonWith,
  wantedColumns,
} from '../../testing/exportedRuns.ts';
import { float32Text } from '../float32Text.ts';
import { networkExport } from './networkExport.ts';
import { numpyText } from './numpyText.ts';
import { pytorchText } from './pytorchText.ts';

const PROGRAMS = [
  {
    name: 'NumPy',
    module: 'numpy',
    text: numpyText,
    points: `np.array([${EXPORT_POINTS}]).reshape(-1, 2)`,
    values: 'predict(POINTS)',
    partials: 'partials(POINTS)',
    docstrings: 4,
  },
  {
    name: 'PyTorch',
    module: 'torch',
    text: pytorchText,
    points: `torch.tensor([${EXPORT_POINTS}], dtype=torch.float64).reshape(-1, 2)`,
    values: 'Network()(POINTS)',
    partials: 'partials(Network(), POINTS)',
    docstrings: 2,
  },
] as const;

describe.each(PROGRAMS)('a network as a $name program', ({ module, text, docstrings, ...calls }) => {
  const python = pythonWith(module);

  it('has the weights to the last bit, the scaling in full, and its title and link in no other place than the words', () => {
    const run = exportedRun('tanh');
    const program = text(networkExport(run, 'a "title"\n\\ of """ three', '#v=2&fx="""\nimport os'));
    expect(program.replaceAll(/"\n +"/g, '')).toContain(float32Text(run.checkpoint.network.best));
    expect(program).toContain(
      'INPUT_MEAN, INPUT_DEVIATION = [0.7, -1.3], [2, 0.5]\nOUTPUT_MEAN, OUTPUT_DEVIATION = 40, 0.009\n',
    );
    expect(program).toContain('WIDTHS = [2, 5, 5, 1]');
    const [, words, ...rest] = program.split('"""');
    expect(words).toContain('#v=2&fx=    import os');
    // The only other words are those of the functions.
    expect(rest).toHaveLength(2 * docstrings - 1);
  });

  it.skipIf(!python).each(ACTIVATIONS)(
    `with %s predicts what the playground predicts: values and all partials (skipped where Python has no ${module})`,
    (activation) => {
      const run = exportedRun(activation);
      const program = text(networkExport(run, 'test', '#v=2'));
      const [values, partials] = pythonColumns(python ?? '', program, calls);
      const wanted = wantedColumns(run);
      expect(partials).toHaveLength(wanted.length);
      for (const [c, column] of partials.entries()) expect(farthest(column, wanted[c])).toBeLessThan(1e-9);
      expect(farthest(values, partials[0])).toBeLessThan(1e-12);
    },
  );
});
