/** Strings that read as words and are none: names of keys, formats and events that no visitor sees. */
export const NOT_SPOKEN: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Escape',
  'Files',
  // Errors that only the page's own code can cause.
  'no data',
  'no sessions',
  'not copied',
  'run abandoned',
  'run not finished',
  // Said by one part of the page to another.
  'take over',
  'translate({1}px, {2}px)',
  // What a frame answers the program of the page around it.
  'an object',
  'invalid link: {1}',
  'no link of this page: {1}',
  'refused: {1} may not steer this frame (its link names {2})',
  'unknown command: {1} ({2} are known)',
  'unknown version: {1} ({2} is known)',
]);

/** Source files that write files for other programs: what stands in those is in one language. */
export const WRITES_FILES =
  /(training\/(jsonLines|exports\/(onnx\/\w+|networkExport|numpyText|pythonText|pytorchText|tfjsModel))|state\/exports\/citation|ui\/share\/snippet)\.ts$/;
