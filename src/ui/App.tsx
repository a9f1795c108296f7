/** The page: the playground (gallery, controls, stage, triangle, charts, result), or the figures of the paper. */
import { lazy, Suspense, useState } from 'react';
import { useView } from '../state/stores/hooks.ts';
import { Banner } from './Banner.tsx';
import { Charts } from './charts/Charts.tsx';
import { ControlRow } from './controls/ControlRow.tsx';
import { SettingsPanel } from './controls/SettingsPanel.tsx';
import { FunctionCard } from './gallery/FunctionCard.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Header } from './Header.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { ResultPanel } from './run/ResultPanel.tsx';
import { Transport } from './run/Transport.tsx';
import { StagePanel } from './stage/StagePanel.tsx';
import { Triangle } from './triangle/Triangle.tsx';

const PaperPage = lazy(async () => ({ default: (await import('./paper/PaperPage.tsx')).PaperPage }));

export function App() {
  const [settingsOpen, setSettingsOpen] = useState(false);
  const isPaper = useView(({ page }) => page === 'paper');
  return (
    <div className="page">
      <Header settingsOpen={settingsOpen} toggleSettings={() => setSettingsOpen(!settingsOpen)} />
      <Banner />
      {isPaper ? (
        <PanelBoundary name="figures of the paper">
          <Suspense fallback={<main className="paper" />}>
            <PaperPage />
          </Suspense>
        </PanelBoundary>
      ) : (
        <Playground />
      )}
      {settingsOpen && !isPaper && (
        <PanelBoundary name="settings">
          <SettingsPanel close={() => setSettingsOpen(false)} />
        </PanelBoundary>
      )}
    </div>
  );
}

function Playground() {
  return (
    <main className="columns">
      <section className="column-function" aria-label="Function">
        <PanelBoundary name="list of functions">
          <Gallery />
        </PanelBoundary>
        <PanelBoundary name="function">
          <FunctionCard />
        </PanelBoundary>
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
