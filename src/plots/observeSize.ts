/** The sizes of elements. A browser that cannot tell them (no ResizeObserver) tells at least that of its window. */

/** Calls `changed` at first, and whenever the element may have another size. Returns what ends that. */
export function observeSize(element: Element, changed: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') {
    changed();
    addEventListener('resize', changed);
    return () => removeEventListener('resize', changed);
  }
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}
