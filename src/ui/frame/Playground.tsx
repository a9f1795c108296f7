/** The playground as it is used: functions or lesson, controls, stage, triangle, result, charts. */
import { stepOf } from '../../lessons/lesson.ts';
import { useView } from '../../state/stores/hooks.ts';
import { useRule } from '../guided/Governed.tsx';
import { useLesson } from '../lessons/useLesson.ts';
import { PANEL_OF, transportPanel } from '../panels.tsx';

export function Playground() {
  const lesson = useLesson();
  const hidden = [
    useRule('function') === 'hidden' && !lesson && 'no-function',
    useRule('charts') === 'hidden' && 'no-charts',
  ];
  const look = useView(({ step }) => lesson && stepOf(lesson, step).look);
  return (
    <main
      className={['columns', lesson && 'with-lesson', ...hidden].filter(Boolean).join(' ')}
      data-look={look ?? undefined}
    >
      {PANEL_OF.function()}
      <section className="column-stage" aria-label="Training">
        {transportPanel()}
        {PANEL_OF.controls()}
        {PANEL_OF.stage()}
        <div className="below-stage">
          {PANEL_OF.triangle()}
          {PANEL_OF.result()}
        </div>
      </section>
      {PANEL_OF.charts()}
    </main>
  );
}
