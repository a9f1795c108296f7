/** Fig. 1 or Fig. 2: five panels and their legend, to be saved as SVG or CSV. */
import { useRef, useState } from 'react';
import type { Panel } from '../../experiments/figures.ts';
import { orderColor } from '../../plots/colors.ts';
import { panelsTable } from '../../plots/paper/csv.ts';
import { PANEL_SIZE, panelsSvg } from '../../plots/paper/panelsSvg.ts';
import { tableCsv } from '../../plots/table.ts';
import { say } from '../../text/speech.ts';
import { saveFile } from '../saveFile.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { useTheme } from '../theme.ts';
import type { Chosen } from './CellRuns.tsx';
import { OrderLine } from './OrderLine.tsx';
import { PanelSvg } from './PanelSvg.tsx';

interface PanelsFigureProps {
  readonly name: 'fig1' | 'fig2' | 'own';
  readonly panels: readonly Panel[];
  readonly choose: (chosen: Chosen) => void;
}

const FIGURE_NAMES: Readonly<Record<PanelsFigureProps['name'], string>> = {
  fig1: 'Fig. 1',
  fig2: 'Fig. 2',
  own: 'Own sweep',
};

/** `10`, or `0–3` where points have different numbers. */
function runsText(panels: readonly Panel[]): string {
  const counts = panels.flatMap(({ curves }) => curves.flatMap(({ marks }) => marks.map(({ runs }) => runs)));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(most) : `${least}–${most}`;
}

export function PanelsFigure({ name, panels, choose }: PanelsFigureProps) {
  const theme = useTheme();
  const [withDots, setWithDots] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const saveSvg = () => {
    const drawn = [...(grid.current?.querySelectorAll('svg.paper-panel') ?? [])].map((svg) => svg.innerHTML);
    saveFile(`sobolev-${name}.svg`, 'image/svg+xml', panelsSvg(drawn, theme));
  };
  return (
    <div className="paper-panels" ref={grid}>
      {panels.map((panel) => (
        <PanelSvg key={panel.id} panel={panel} size={PANEL_SIZE} withDots={withDots} theme={theme} choose={choose} />
      ))}
      <div className="paper-legend">
        <ul>
          {panels[0].curves.map(({ style, name: curve }) => (
            <li key={curve.join(' ')}>
              <OrderLine order={style} color={orderColor(style, theme)} />
              {curve.map(say).join(' ')}
            </li>
          ))}
        </ul>
        <p>
          N = {runsText(panels)} runs a point; hollow: some have not learned; × on the axis: no mean.
          {name === 'fig2' && ' Dots are functions.'}
        </p>
        <label>
          <input type="checkbox" checked={withDots} onChange={({ target }) => setWithDots(target.checked)} />{' '}
          {name === 'fig2' ? 'show every function' : 'show every run'}
        </label>
        <div>
          <button type="button" onClick={saveSvg}>
            Save SVG
          </button>{' '}
          <button
            type="button"
            onClick={() => saveFile(`sobolev-${name}.csv`, 'text/csv', tableCsv(panelsTable(panels)))}
          >
            Save CSV
          </button>
          <TableButton name={FIGURE_NAMES[name]} table={() => panelsTable(panels)} />
        </div>
      </div>
    </div>
  );
}
