/** The page: the playground, on a page, a projector or in a frame; the paper's figures; or answers of a class. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useView } from '../state/stores/hooks.ts';
import type { Mode } from '../state/stores/viewStore.ts';
import { Banner } from './Banner.tsx';
import { SettingsPanel } from './controls/SettingsPanel.tsx';
import { useOrderKeys } from './controls/useOrderKeys.ts';
import { Embedded } from './frame/Embedded.tsx';
import { Playground } from './frame/Playground.tsx';
import { Presenter } from './frame/Presenter.tsx';
import { togglePresenter } from './frame/togglePresenter.ts';
import { Builder, PreviewBar } from './guided/Builder.tsx';
import { Header } from './Header.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { useKeys } from './keys.ts';
import { LessonList } from './lessons/LessonList.tsx';
import { useLesson } from './lessons/useLesson.ts';
import { Worksheet } from './lessons/Worksheet.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { SessionNotice } from './sessions/SessionNotice.tsx';
import { useDroppedFile } from './sessions/useDroppedFile.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

const PaperPage = lazy(async () => ({ default: (await import('./paper/PaperPage.tsx')).PaperPage }));

const AnswersPage = lazy(async () => ({ default: (await import('./lessons/AnswersPage.tsx')).AnswersPage }));

const ShareDialog = lazy(async () => ({ default: (await import('./share/ShareDialog.tsx')).ShareDialog }));

/** One panel at a time lies over the page. */
type Open = 'settings' | 'lessons' | 'share' | 'keys' | null;

const PLAYGROUND_OF: Readonly<Record<Mode, () => ReactNode>> = {
  page: () => <Playground />,
  presenter: () => <Presenter />,
  embed: () => <Embedded />,
};

export function App() {
  const [open, setOpen] = useState<Open>(null);
  const page = useView((view) => view.page);
  const mode = useView((view) => view.mode);
  const building = useView((view) => view.building);
  useOrderKeys();
  useDroppedFile();
  useKeys({ p: togglePresenter, '?': () => setOpen('keys') });
  const lesson = useLesson();
  const toggle = (panel: Open) => () => setOpen(open === panel ? null : panel);
  return (
    <div className="page" data-mode={mode}>
      {(mode === 'page' || (mode === 'presenter' && page !== 'playground')) && (
        <Header
          open={open}
          toggleSettings={toggle('settings')}
          toggleLessons={toggle('lessons')}
          share={toggle('share')}
        />
      )}
      <div className="notices">
        <Banner />
        {mode !== 'embed' && <UpdateNotice />}
        {mode !== 'embed' && open !== 'share' && <SessionNotice offers={open === null && building !== 'edit'} />}
      </div>
      <PanelBoundary name="page">
        <Suspense fallback={<main />}>
          {page === 'paper' && <PaperPage />}
          {page === 'answers' && <AnswersPage />}
        </Suspense>
      </PanelBoundary>
      {page === 'playground' && PLAYGROUND_OF[mode]()}
      {page === 'playground' && lesson && <Worksheet lesson={lesson} />}
      {open === 'settings' && page === 'playground' && mode === 'page' && (
        <PanelBoundary name="settings">
          <SettingsPanel close={() => setOpen(null)} />
        </PanelBoundary>
      )}
      {open === 'lessons' && mode === 'page' && (
        <PanelBoundary name="lessons">
          <LessonList close={() => setOpen(null)} />
        </PanelBoundary>
      )}
      {building !== 'no' && mode === 'page' && (
        <PanelBoundary name="lesson builder">
          <Builder shown={building === 'edit'} share={toggle('share')} />
        </PanelBoundary>
      )}
      {building === 'preview' && mode === 'page' && <PreviewBar />}
      {open === 'keys' && <KeysDialog close={() => setOpen(null)} />}
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
