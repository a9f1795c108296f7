/** The page: the playground (gallery or lesson, controls, stage, triangle, charts, result), the paper's figures, or answers. */
import { lazy, Suspense, useState } from 'react';
import { stepOf } from '../lessons/lesson.ts';
import { useView } from '../state/stores/hooks.ts';
import { Banner } from './Banner.tsx';
import { Charts } from './charts/Charts.tsx';
import { ControlRow } from './controls/ControlRow.tsx';
import { SettingsPanel } from './controls/SettingsPanel.tsx';
import { FunctionCard } from './gallery/FunctionCard.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Header } from './Header.tsx';
import { LessonColumn } from './lessons/LessonColumn.tsx';
import { LessonList } from './lessons/LessonList.tsx';
import { useLesson } from './lessons/useLesson.ts';
import { Worksheet } from './lessons/Worksheet.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { ResultPanel } from './run/ResultPanel.tsx';
import { Transport } from './run/Transport.tsx';
import { StagePanel } from './stage/StagePanel.tsx';
import { Triangle } from './triangle/Triangle.tsx';

const PaperPage = lazy(async () => ({ default: (await import('./paper/PaperPage.tsx')).PaperPage }));

const AnswersPage = lazy(async () => ({ default: (await import('./lessons/AnswersPage.tsx')).AnswersPage }));

const ShareDialog = lazy(async () => ({ default: (await import('./share/ShareDialog.tsx')).ShareDialog }));

/** One panel at a time lies over the page. */
type Open = 'settings' | 'lessons' | 'share' | null;

export function App() {
  const [open, setOpen] = useState<Open>(null);
  const page = useView((view) => view.page);
  const lesson = useLesson();
  const toggle = (panel: Open) => () => setOpen(open === panel ? null : panel);
  return (
    <div className="page">
      <Header
        open={open}
        toggleSettings={toggle('settings')}
        toggleLessons={toggle('lessons')}
        share={toggle('share')}
      />
      <Banner />
      <PanelBoundary name="page">
        <Suspense fallback={<main />}>
          {page === 'paper' && <PaperPage />}
          {page === 'answers' && <AnswersPage />}
        </Suspense>
      </PanelBoundary>
      {page === 'playground' && <Playground />}
      {page === 'playground' && lesson && <Worksheet lesson={lesson} />}
      {open === 'settings' && page === 'playground' && (
        <PanelBoundary name="settings">
          <SettingsPanel close={() => setOpen(null)} />
        </PanelBoundary>
      )}
      {open === 'lessons' && (
        <PanelBoundary name="lessons">
          <LessonList close={() => setOpen(null)} />
        </PanelBoundary>
      )}
      {open === 'share' && (
        <PanelBoundary name="share">
          <Suspense>
            <ShareDialog close={() => setOpen(null)} />
          </Suspense>
        </PanelBoundary>
      )}
    </div>
  );
}

function Playground() {
  const lesson = useLesson();
  const look = useView(({ step }) => lesson && stepOf(lesson, step).look);
  return (
    <main className={lesson ? 'columns with-lesson' : 'columns'} data-look={look ?? undefined}>
      <section className="column-function" aria-label="Function">
        {lesson ? (
          <PanelBoundary name="lesson">
            <LessonColumn key={lesson.id} lesson={lesson} />
          </PanelBoundary>
        ) : (
          <>
            <PanelBoundary name="list of functions">
              <Gallery />
            </PanelBoundary>
            <PanelBoundary name="function">
              <FunctionCard />
            </PanelBoundary>
          </>
        )}
      </section>
      <section className="column-stage" aria-label="Training">
        <PanelBoundary name="transport">
          <Transport />
        </PanelBoundary>
        <PanelBoundary name="controls">
          <ControlRow />
        </PanelBoundary>
        <PanelBoundary name="stage">
          <StagePanel />
        </PanelBoundary>
        <div className="below-stage">
          <PanelBoundary name="triangle of partials">
            <Triangle />
          </PanelBoundary>
          <PanelBoundary name="result">
            <ResultPanel />
          </PanelBoundary>
        </div>
      </section>
      <section className="column-charts" aria-label="Curves">
        <PanelBoundary name="charts">
          <Charts />
        </PanelBoundary>
      </section>
    </main>
  );
}
