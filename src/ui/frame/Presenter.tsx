/** For a class on a projector: the stage and one panel, large, in strong ink. Keys: P leaves, 1 to 6 choose the panel. */
import { useEffect } from 'react';
import { useView } from '../../state/stores/hooks.ts';
import { type Panel, setView } from '../../state/stores/viewStore.ts';
import { Governed } from '../guided/Governed.tsx';
import { isTyping } from '../keys.ts';
import { useLesson } from '../lessons/useLesson.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { PANEL_OF } from '../panels.tsx';
import { Transport } from '../run/Transport.tsx';
import { PointerHighlight } from './PointerHighlight.tsx';
import './frame.css';

/** The panels beside the stage, in the order of their keys; `stage` is the stage alone. */
const CHOICES: readonly (readonly [Panel, string])[] = [
  ['charts', 'Curves'],
  ['triangle', 'Partials'],
  ['result', 'Result'],
  ['function', 'Function'],
  ['controls', 'Controls'],
  ['stage', 'Stage'],
];

export function Presenter() {
  const lesson = useLesson();
  const chosen = useView((view) => view.panel);
  const panel = chosen ?? (lesson ? 'function' : 'charts');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const choice = CHOICES[Number(event.key) - 1];
      if (choice && !isTyping(event)) setView({ panel: choice[0] });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className="presenter" data-panel={panel}>
      <h1 className="visually-hidden">Sobolev Playground</h1>
      <PointerHighlight />
      <section className="presenter-bar" aria-label="Training">
        <Governed control="transport">
          <PanelBoundary name="transport">
            <Transport />
          </PanelBoundary>
        </Governed>
        <fieldset className="segments small choices">
          <legend className="visually-hidden">Panel beside the stage</legend>
          {CHOICES.map(([choice, word], i) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === panel}
              title={`Key ${i + 1}`}
              onClick={() => setView({ panel: choice })}
            >
              {choice === 'function' && lesson ? 'Lesson' : word}
            </button>
          ))}
        </fieldset>
        <button type="button" className="leave" title="Key P" onClick={() => setView({ mode: 'page', panel: null })}>
          Leave
        </button>
      </section>
      {PANEL_OF.stage()}
      {panel !== 'stage' && <div className="presenter-panel">{PANEL_OF[panel]()}</div>}
    </main>
  );
}
