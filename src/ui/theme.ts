/** Light or dark, as the system says. */
import { useSyncExternalStore } from 'react';
import type { Theme } from '../plots/colors.ts';

const query = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => (query.matches ? 'dark' : 'light'));
}
