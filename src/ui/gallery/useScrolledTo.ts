/** Brings an element into view when it comes to be shown, but not when the page opens with it. */
import { useEffect, useRef } from 'react';

export function useScrolledTo<T extends HTMLElement = HTMLDivElement>(shown: boolean) {
  const element = useRef<T>(null);
  const wasShown = useRef(shown);
  useEffect(() => {
    if (shown && !wasShown.current) element.current?.scrollIntoView({ block: 'nearest' });
    wasShown.current = shown;
  }, [shown]);
  return element;
}
