/** The panels of the playground, each behind a boundary of its own. */
import type { ReactNode } from 'react';
import type { Panel } from '../state/stores/viewStore.ts';
import { Charts } from './charts/Charts.tsx';
import { ControlRow } from './controls/ControlRow.tsx';
import { FunctionCard } from './gallery/FunctionCard.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Governed, useRule } from './guided/Governed.tsx';
import { LessonColumn } from './lessons/LessonColumn.tsx';
import { useLesson } from './lessons/useLesson.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import { ResultPanel } from './run/ResultPanel.tsx';
import { Transport } from './run/Transport.tsx';
import { StagePanel } from './stage/StagePanel.tsx';
import { Triangle } from './triangle/Triangle.tsx';

/** What stands in the place of the functions: the lesson that goes on, if any. */
function FunctionColumn() {
  const lesson = useLesson();
  if (useRule('function') === 'hidden' && !lesson) return null;
  return (
    <section className="column-function" aria-label="Function">
      {lesson ? (
        <PanelBoundary name="lesson">
          <LessonColumn key={lesson.id} lesson={lesson} />
        </PanelBoundary>
      ) : (
        <Governed control="function">
          <PanelBoundary name="list of functions">
            <Gallery />
          </PanelBoundary>
          <PanelBoundary name="function">
            <FunctionCard />
          </PanelBoundary>
        </Governed>
      )}
    </section>
  );
}

function ChartsColumn() {
  return (
    <section className="column-charts" aria-label="Curves">
      <PanelBoundary name="charts">
        <Charts />
      </PanelBoundary>
    </section>
  );
}

const bounded = (name: string, panel: ReactNode) => <PanelBoundary name={name}>{panel}</PanelBoundary>;

/** What starts and stops the runs: with every panel. */
export const transportPanel = (): ReactNode => (
  <Governed control="transport">{bounded('transport', <Transport />)}</Governed>
);

export const PANEL_OF: Readonly<Record<Panel, () => ReactNode>> = {
  function: () => <FunctionColumn />,
  controls: () => bounded('controls', <ControlRow />),
  stage: () => bounded('stage', <StagePanel />),
  triangle: () => <Governed control="triangle">{bounded('triangle of partials', <Triangle />)}</Governed>,
  result: () => <Governed control="result">{bounded('result', <ResultPanel />)}</Governed>,
  charts: () => (
    <Governed control="charts">
      <ChartsColumn />
    </Governed>
  ),
};
