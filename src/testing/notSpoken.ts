/** Strings that read as words and are none: names of keys, formats and events that no visitor sees. */
export const NOT_SPOKEN: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Escape']);
