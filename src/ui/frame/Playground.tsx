/** The playground as it is used: functions or lesson, controls, stage, triangle, result, charts. */
import { stepOf } from '../../lessons/lesson.ts';
import { useView } from '../../state/stores/hooks.ts';
import { useLesson } from '../lessons/useLesson.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { PANEL_OF } from '../panels.tsx';
import { Transport } from '../run/Transport.tsx';

export function Playground() {
  const lesson = useLesson();
  const look = useView(({ step }) => lesson && stepOf(lesson, step).look);
  return (
    <main className={lesson ? 'columns with-lesson' : 'columns'} data-look={look ?? undefined}>
      {PANEL_OF.function()}
      <section className="column-stage" aria-label="Training">
        <PanelBoundary name="transport">
          <Transport />
        </PanelBoundary>
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
