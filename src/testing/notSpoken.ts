/** Strings that read as words and are none: names of keys, formats and events that no visitor sees. */
export const NOT_SPOKEN: ReadonlySet<string> = new Set([
  '<svg xmlns="http://www.w3.org/2000/svg" {1} color="{2}" font-family="sans-serif" font-size="11"><rect {3} fill="{4}"/>{5}</svg>',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Enter',
  'Escape',
  'no sweeper',
  'no visitor runs',
  'results of {1} ({2}), not of {3} ({4})',
  'the sweep',
  'two outcomes of {1}',
  'var(--panel, #fff)',
  'width="{1}" height="{2}"',
  'your sweep',
]);

/** Files whose words only the command line says. */
export const UNSEEN_FILES: ReadonlySet<string> = new Set([
  'src/experiments/jsonLines.ts',
  'src/experiments/planFile.ts',
  'src/experiments/questions.ts',
]);
