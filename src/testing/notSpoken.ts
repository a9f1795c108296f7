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
  'invalid count: {1}',
  'invalid side: {1}',
  'unknown function: {1}',
]);
