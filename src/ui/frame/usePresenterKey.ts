/** The key P: on a projector and back. */
import { useEffect } from 'react';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { isTyping } from '../keys.ts';

export const togglePresenter = (): void => {
  const { mode } = viewStore.getState();
  if (mode === 'embed') return;
  setView({ mode: mode === 'presenter' ? 'page' : 'presenter', panel: null, page: 'playground' });
};

export function usePresenterKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'p' && !event.repeat && !isTyping(event)) togglePresenter();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
