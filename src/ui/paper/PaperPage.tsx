/** The paper's figures made of the runs that were really trained, and its statements with the verdict on each. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { FigureName } from '../../experiments/paper.ts';
import { PRESETS, type PresetName } from '../../experiments/readings.ts';
import { paper, paperKey } from '../../state/paper/paperStore.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { CellRuns, type Chosen } from './CellRuns.tsx';
import { PanelsFigure } from './PanelsFigure.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { Statements } from './Statements.tsx';
import { Table3 } from './Table3.tsx';
import './paper.css';

const FIGURES: Readonly<Record<FigureName, { readonly name: string; readonly caption: string }>> = {
  fig1: {
    name: 'Fig. 1',
    caption: 'Mean test error over the number of samples n, in the functions’ own units; bands are 95 % intervals.',
  },
  table3: {
    name: 'Table III',
    caption:
      'Test error with fixed ρ over that with adaptive ρ, ours and, small, the paper’s. Above 1 adaptive is better.',
  },
  fig2: {
    name: 'Fig. 2',
    caption: 'Test error as a share of value training’s, mean over the functions of each category.',
  },
};

export function PaperPage() {
  const { preset, counting, figure } = useView((view) => view);
  const state = useStore(paper.store, (states) => states[paperKey(preset, counting)]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => void paper.load(preset, counting), [preset, counting]);
  return (
    <main className="paper">
      <section className="paper-figures" aria-label="Figures of the paper">
        <Switches />
        {state?.kind === 'ready' ? (
          <>
            <p className="paper-caption">
              <strong>{FIGURES[figure].name}</strong> {FIGURES[figure].caption}
            </p>
            {figure === 'table3' ? (
              <Table3 cells={state.analysis.table3} runsOf={state.results.runsOf} choose={setChosen} />
            ) : (
              <PanelsFigure key={figure} name={figure} panels={state.analysis[figure]} choose={setChosen} />
            )}
            <ProvenanceLine results={state.results} />
            <CellRuns chosen={chosen} counting={counting} />
          </>
        ) : (
          <p className="paper-waiting" role="status">
            {state?.kind === 'failed' ? `The results cannot be shown: ${state.message}` : 'Reading the runs …'}
          </p>
        )}
      </section>
      <aside className="paper-statements" aria-label="Statements of the paper">
        {state?.kind === 'ready' && <Statements statements={state.analysis.statements} />}
      </aside>
    </main>
  );
}

/** Which figure, whose results, which runs count. */
function Switches() {
  const { preset, counting, figure } = useView((view) => view);
  return (
    <div className="paper-switches">
      <fieldset className="segments">
        <legend className="visually-hidden">Figure</legend>
        {(Object.keys(FIGURES) as FigureName[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === figure} onClick={() => setView({ figure: name })}>
            {FIGURES[name].name}
          </button>
        ))}
      </fieldset>
      <label>
        Reading{' '}
        <select
          value={preset}
          title="What the paper leaves open, decided: initial weights, sum or mean, zero variance, patience, formulas"
          onChange={({ target }) => setView({ preset: target.value as PresetName })}
        >
          {(Object.keys(PRESETS) as PresetName[]).map((name) => (
            <option key={name} value={name}>
              {PRESETS[name].label}
            </option>
          ))}
        </select>
      </label>
      <label title="Runs that stopped on the plateau, worse than a constant, or diverged">
        <input
          type="checkbox"
          checked={counting === 'all'}
          onChange={({ target }) => setView({ counting: target.checked ? 'all' : 'learned' })}
        />{' '}
        count runs that have not learned
      </label>
    </div>
  );
}
