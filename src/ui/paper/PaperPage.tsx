/** The paper's figures made of the runs that were really trained, and its statements with the verdict on each. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { PRESETS, type PresetName } from '../../experiments/readings.ts';
import { visitorRunsOf, withVisitorRuns } from '../../experiments/visitorRuns.ts';
import { type PaperState, paper, paperKey } from '../../state/paper/paperStore.ts';
import { useView } from '../../state/stores/hooks.ts';
import { type PaperFigure, setView } from '../../state/stores/viewStore.ts';
import { CellRuns, type Chosen } from './CellRuns.tsx';
import { OwnSweep } from './OwnSweep.tsx';
import { PanelsFigure } from './PanelsFigure.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { Statements } from './Statements.tsx';
import { Table3 } from './Table3.tsx';
import { useVisitorRuns, useVisitorState } from './useVisitorRuns.ts';
import './paper.css';

const FIGURES: Readonly<Record<PaperFigure, { readonly name: string; readonly caption: string }>> = {
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
  own: {
    name: 'Your sweep',
    caption: 'Your own question to the same trainer: choose what varies, and how many seeds draw data and weights.',
  },
};

export function PaperPage() {
  const { preset, counting, figure } = useView((view) => view);
  const state = useStore(paper.store, (states) => states[paperKey(preset, counting)]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const visitorRuns = useVisitorRuns();
  useEffect(() => void paper.load(preset, counting), [preset, counting]);
  useEffect(() => void visitorRuns.recall(), [visitorRuns]);
  return (
    <main className="paper">
      <section className="paper-figures" aria-label="Figures of the paper">
        <Switches />
        <p className="paper-caption">
          <strong>{FIGURES[figure].name}</strong> {FIGURES[figure].caption}
        </p>
        <Figure figure={figure} state={state} choose={setChosen} />
        <CellRuns chosen={chosen} counting={counting} canAdd={figure !== 'own'} />
      </section>
      <aside className="paper-statements" aria-label="Statements of the paper">
        {state?.kind === 'ready' && <Statements statements={state.analysis.statements} />}
      </aside>
    </main>
  );
}

interface FigureProps {
  readonly figure: PaperFigure;
  readonly state: PaperState | undefined;
  readonly choose: (chosen: Chosen) => void;
}

function Figure({ figure, state, choose }: FigureProps) {
  if (figure === 'own') return <OwnSweep choose={choose} />;
  if (state?.kind !== 'ready') {
    return (
      <p className="paper-waiting" role="status">
        {state?.kind === 'failed' ? `The results cannot be shown: ${state.message}` : 'Reading the runs …'}
      </p>
    );
  }
  const { analysis, results } = state;
  return (
    <>
      {figure === 'table3' ? (
        <Table3 cells={analysis.table3} source={results} choose={choose} />
      ) : (
        <ShippedPanels key={figure} name={figure} panels={analysis[figure]} choose={choose} />
      )}
      <ProvenanceLine results={results} />
    </>
  );
}

/** A figure of shipped runs with those that the visitor has added. */
function ShippedPanels({ panels, ...rest }: Parameters<typeof PanelsFigure>[0]) {
  const results = useVisitorState(({ results }) => results);
  const shown = useMemo(() => withVisitorRuns(panels, visitorRunsOf(results)), [panels, results]);
  return <PanelsFigure panels={shown} {...rest} />;
}

/** Which figure, whose results, which runs count. */
function Switches() {
  const { preset, counting, figure } = useView((view) => view);
  return (
    <div className="paper-switches">
      <fieldset className="segments">
        <legend className="visually-hidden">Figure</legend>
        {(Object.keys(FIGURES) as PaperFigure[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === figure} onClick={() => setView({ figure: name })}>
            {FIGURES[name].name}
          </button>
        ))}
      </fieldset>
      {figure !== 'own' && (
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
      )}
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
