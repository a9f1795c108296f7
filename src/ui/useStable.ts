/** The same array as long as its entries are the same objects. */
import { useRef } from 'react';

export function useStable<T>(entries: readonly T[]): readonly T[] {
  const kept = useRef(entries);
  const equal =
    kept.current.length === entries.length && kept.current.every((entry, i) => Object.is(entry, entries[i]));
  if (!equal) kept.current = entries;
  return kept.current;
}
