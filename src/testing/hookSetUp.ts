/** A hook as a component of its own uses it, for tests in a browser. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** `drawings`: what it gave at each drawing. */
export function drawHook<T>(hook: () => T): { readonly drawings: readonly T[]; readonly end: () => void } {
  const drawings: T[] = [];
  const Witness = () => {
    drawings.push(hook());
    return null;
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(Witness));
  return { drawings, end: () => root.unmount() };
}
