/** Light or dark as the system says, but for the projector. */
import { useSyncExternalStore } from 'react';
import type { Theme } from '../plots/colors.ts';
import { useView } from '../state/stores/hooks.ts';

const query = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useTheme(): Theme {
  const isPresenter = useView(({ mode }) => mode === 'presenter');
  const system = useSyncExternalStore(subscribe, () => (query.matches ? 'dark' : 'light'));
  return isPresenter ? 'projector' : system;
}
