/** Keys that act on the page act wherever nothing else wants them. */

/** Whether a key is part of a text, of a choice, or of a shortcut of the browser. */
export function isTyping({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as HTMLElement).closest('input, select, textarea, dialog') !== null;
}
