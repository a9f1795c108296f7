/** The playground as it is used: functions or lesson, controls, stage, triangle, result, charts. */
import { stepOf } from '../../lessons/lesson.ts';
import { useView } from '../../state/stores/hooks.ts';
import { Governed, useRule } from '../guided/Governed.tsx';
import { useLesson } from '../lessons/useLesson.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { PANEL_OF } from '../panels.tsx';
import { Transport } from '../run/Transport.tsx';

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
        <Governed control="transport">
          <PanelBoundary name="transport">
            <Transport />
          </PanelBoundary>
        </Governed>
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
