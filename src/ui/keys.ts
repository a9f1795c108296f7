/** Keys that act on the page, wherever nothing else wants them. ONE table of what they do, in words. */
import { useEffect, useRef } from 'react';

/** As they are listed for those who ask with `?`. */
export const KEYS: readonly (readonly [keys: string, words: string])[] = [
  ['Space', 'Train, pause, go on'],
  ['S', 'One epoch'],
  ['R', 'Reset'],
  ['0 to 5', 'Order in the loss'],
  ['arrow keys', 'On the surfaces: move the inspected point; Escape ends that'],
  ['P', 'Present, and back'],
  ['Page Up, Page Down', 'While presenting: the step of the lesson, else the panel beside the stage'],
  ['?', 'These keys'],
];

/** Whether a key is part of a text, of a choice, or of a shortcut of the browser. */
function isTyping({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target as HTMLElement).closest('input, select, textarea, dialog') !== null;
}

/** Space presses the button that has the focus. */
const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && (target as HTMLElement).closest('button, a, summary') !== null;

/** What keys do, by their names as the browser has them, letters in lower case. */
export type KeyActions = Readonly<Record<string, () => void>>;

export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const action = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!action || event.repeat || isTyping(event) || isPressing(event)) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
