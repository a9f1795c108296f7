/** The page: header, gallery, controls, stage, triangle, charts, result. */
import { useState } from 'react';
import { Banner } from './Banner.tsx';
import { Charts } from './charts/Charts.tsx';
import { ControlRow } from './controls/ControlRow.tsx';
import { SettingsPanel } from './controls/SettingsPanel.tsx';
import { FunctionCard } from './gallery/FunctionCard.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Header } from './Header.tsx';
import { ResultPanel } from './run/ResultPanel.tsx';
import { Transport } from './run/Transport.tsx';
import { StagePanel } from './stage/StagePanel.tsx';
import { Triangle } from './triangle/Triangle.tsx';

export function App() {
  const [settingsOpen, setSettingsOpen] = useState(false);
  return (
    <div className="page">
      <Header settingsOpen={settingsOpen} toggleSettings={() => setSettingsOpen(!settingsOpen)} />
      <Banner />
      <main className="columns">
        <section className="column-function" aria-label="Function">
          <Gallery />
          <FunctionCard />
        </section>
        <section className="column-stage" aria-label="Training">
          <Transport />
          <ControlRow />
          <StagePanel />
          <div className="below-stage">
            <Triangle />
            <ResultPanel />
          </div>
        </section>
        <section className="column-charts" aria-label="Curves">
          <Charts />
        </section>
      </main>
      {settingsOpen && <SettingsPanel close={() => setSettingsOpen(false)} />}
    </div>
  );
}
