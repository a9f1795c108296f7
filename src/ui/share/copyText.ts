/** Text into the clipboard. */

/** Copies `text`; rejects where the browser refuses. `near`: an element beside which a field may be selected for a moment. */
export async function copyText(text: string, near: Element): Promise<void> {
  // Pages on plain http have no clipboard: they can copy what is selected.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'copied-text';
  near.after(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new Error('not copied');
}
