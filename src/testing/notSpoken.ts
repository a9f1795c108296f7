/** Strings that read as words and are none: names of keys, formats and events that no visitor sees. */
export const NOT_SPOKEN: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Big',
  'Bigg',
  'Enter',
  'Escape',
  'Files',
  // What the switch says in the language that it leads to.
  'Auf Deutsch',
  'In English',
  // Errors that only the page's own code can cause.
  'invalid count: {1}',
  'invalid side: {1}',
  'no data',
  'no sessions',
  'no sweeper',
  'no visitor runs',
  'not copied',
  'run abandoned',
  'run not finished',
  'results of {1} ({2}), not of {3} ({4})',
  'two outcomes of {1}',
  'unknown function: {1}',
  // Said by one part of the page to another.
  'take over',
  'the sweep',
  'translate({1}px, {2}px)',
  'your sweep',
  // Of a picture's file.
  '<svg xmlns="http://www.w3.org/2000/svg" {1} color="{2}" font-family="sans-serif" font-size="11"><rect {3} fill="{4}"/>{5}</svg>',
  'var(--panel, #fff)',
  'width="{1}" height="{2}"',
  // What a frame answers the program of the page around it.
  'an object',
  'invalid link: {1}',
  'no link of this page: {1}',
  'refused: {1} may not steer this frame (its link names {2})',
  'unknown command: {1} ({2} are known)',
  'unknown version: {1} ({2} is known)',
]);

/** Files whose words the command line says alone, or which write them for other programs, in one language. */
export const UNSEEN_FILES: ReadonlySet<string> = new Set([
  'src/experiments/jsonLines.ts',
  'src/experiments/planFile.ts',
  'src/experiments/questions.ts',
  'src/state/exports/citation.ts',
  'src/training/exports/networkExport.ts',
  'src/training/exports/numpyText.ts',
  'src/training/exports/onnx/graph.ts',
  'src/training/exports/onnx/jets.ts',
  'src/training/exports/onnx/onnxModel.ts',
  'src/training/exports/pythonText.ts',
  'src/training/exports/pytorchText.ts',
  'src/training/exports/tfjsModel.ts',
  'src/training/jsonLines.ts',
  'src/ui/share/snippet.ts',
]);
