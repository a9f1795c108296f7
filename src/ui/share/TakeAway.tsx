/** What is on the page, taken away: numbers as tables, the network for other programs, figures, how to cite. */
import { lazy, Suspense } from 'react';
import { functionOf } from '../../functions/index.ts';
import { citation } from '../../state/exports/citation.ts';
import { curvesCsv, type NamedRun, pointCsv, surfacesCsv } from '../../state/exports/tables.ts';
import { sharedLink } from '../../state/link/urlSync.ts';
import { idsOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { fileNameOf } from '../../state/runs/exportRun.ts';
import { configStore, focusedConfig } from '../../state/stores/configStore.ts';
import { useRuns, useView } from '../../state/stores/hooks.ts';
import { runOf, runStore } from '../../state/stores/runStore.ts';
import { viewStore } from '../../state/stores/viewStore.ts';
import { describeExperiment } from '../describe.ts';
import { useInspection } from '../inspector/useInspection.ts';
import { saveFile } from '../saveFile.ts';
import { CopyButton } from './CopyButton.tsx';
import { NetworkOut } from './NetworkOut.tsx';

const FiguresOut = lazy(async () => ({ default: (await import('./figures/FiguresOut.tsx')).FiguresOut }));

const namedRuns = (): NamedRun[] =>
  idsOf(configStore.getState()).map((id, place) => ({ name: RUN_NAMES[place], run: runOf(runStore.getState(), id) }));

const saveTable = (what: string, content: string) =>
  saveFile(fileNameOf(focusedConfig(configStore.getState()), `-${what}.csv`), 'text/csv', content);

function saveSurfaces(): void {
  const fn = functionOf(focusedConfig(configStore.getState()));
  saveTable('surfaces', surfacesCsv(fn, viewStore.getState().partial, namedRuns()));
}

export function TakeAway() {
  const begun = useRuns((runs) => runs.some(({ history }) => history.length > 0));
  return (
    <section className="take-away" aria-label="Take away">
      <h3>Numbers as CSV</h3>
      <div className="session-buttons">
        <button type="button" disabled={!begun} onClick={() => saveTable('curves', curvesCsv(namedRuns()))}>
          Curves
        </button>
        <button type="button" title="The partial on the stage, on its grid" onClick={saveSurfaces}>
          Surfaces
        </button>
        <PointButton />
      </div>
      <h3>The network, its scaling inside</h3>
      <NetworkOut />
      <h3>Figures, with caption and link</h3>
      <Suspense fallback={<p className="hint">…</p>}>
        <FiguresOut />
      </Suspense>
      <CopyButton
        text={() => citation(String(import.meta.env.VERSION), sharedLink(), experimentInWords())}
        words="Copy citation"
      />
    </section>
  );
}

const experimentInWords = () => describeExperiment(focusedConfig(configStore.getState()));

function PointButton() {
  const inspection = useInspection();
  const point = useView((view) => view.point);
  const save = () => {
    if (!inspection || !point) return;
    const learned = inspection.learned.flatMap((partials, place) =>
      partials ? [{ name: RUN_NAMES[place], partials }] : [],
    );
    saveTable('point', pointCsv(point, inspection.target, learned));
  };
  return (
    <button
      type="button"
      disabled={!inspection}
      title={inspection ? 'All partials at the inspected point' : 'Click a surface: there is no point yet'}
      onClick={save}
    >
      Point
    </button>
  );
}
