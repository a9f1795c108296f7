/** For a class on a projector: the stage and one panel, large, in strong ink. Keys: P leaves, Page Up and Page Down turn over. */
import { goToStep } from '../../lessons/course.ts';
import { useView } from '../../state/stores/hooks.ts';
import { type Panel, setView } from '../../state/stores/viewStore.ts';
import { useKeys } from '../keys.ts';
import { useLesson } from '../lessons/useLesson.ts';
import { PANEL_OF, transportPanel } from '../panels.tsx';
import { PointerHighlight } from './PointerHighlight.tsx';
import { togglePresenter } from './togglePresenter.ts';
import './frame.css';

/** The panels beside the stage, in their order; `stage` is the stage alone. */
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
  const step = useView((view) => view.step);
  const hidden = useView((view) => view.hidden);
  const choices = CHOICES.filter(
    ([panel]) => (panel === 'function' && lesson) || !hidden.some((control) => control === panel),
  );
  const isOffered = (panel: Panel | null): panel is Panel => choices.some(([choice]) => choice === panel);
  const panel = [chosen, lesson ? ('function' as const) : ('charts' as const)].find(isOffered) ?? 'stage';
  const turn = (by: 1 | -1) => () => {
    if (lesson && panel === 'function') return goToStep(lesson, Math.min(Math.max(step + by, 1), lesson.steps.length));
    const place = choices.findIndex(([choice]) => choice === panel);
    setView({ panel: choices[(place + by + choices.length) % choices.length][0] });
  };
  useKeys({ PageDown: turn(1), PageUp: turn(-1) });
  return (
    <main className="presenter" data-panel={panel}>
      <h1 className="visually-hidden">Sobolev Playground</h1>
      <PointerHighlight />
      <section className="presenter-bar" aria-label="Training">
        {transportPanel()}
        <fieldset className="segments small choices">
          <legend className="visually-hidden">Panel beside the stage</legend>
          {choices.map(([choice, word]) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === panel}
              onClick={() => setView({ panel: choice })}
            >
              {choice === 'function' && lesson ? 'Lesson' : word}
            </button>
          ))}
        </fieldset>
        <button type="button" className="leave" title="Key P" onClick={togglePresenter}>
          Leave
        </button>
      </section>
      {PANEL_OF.stage()}
      {panel !== 'stage' && <div className="presenter-panel">{PANEL_OF[panel]()}</div>}
    </main>
  );
}
