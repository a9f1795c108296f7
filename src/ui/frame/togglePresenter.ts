/** On a projector and back, with the panel that was beside the stage; a frame of another page has no projector. */
import { setView, viewStore } from '../../state/stores/viewStore.ts';

export function togglePresenter(): void {
  const { mode } = viewStore.getState();
  if (mode === 'embed') return;
  setView({ mode: mode === 'presenter' ? 'page' : 'presenter', page: 'playground' });
}
