/** One panel: axes, a curve with its band for each order, and every run where that is asked for. */
import type { KeyboardEvent } from 'react';
import type { Panel } from '../../experiments/figures.ts';
import { ORDER_DASHES, orderColor, type Theme } from '../../plots/colors.ts';
import { formatNumber } from '../../plots/format.ts';
import { withInterval } from '../../plots/paper/estimateText.ts';
import {
  APART,
  type DrawnCurve,
  type DrawnDot,
  type DrawnMark,
  drawPanel,
  type Frame,
  type PanelPicture,
} from '../../plots/paper/panelPicture.ts';
import { say } from '../../text/speech.ts';
import type { Chosen } from './CellRuns.tsx';

interface PanelSvgProps {
  readonly panel: Panel;
  readonly size: { readonly width: number; readonly height: number };
  readonly withDots: boolean;
  readonly theme: Theme;
  readonly choose: (chosen: Chosen) => void;
}

const frameOf = ({ width, height }: PanelSvgProps['size']): Frame => ({
  left: 44,
  top: 26,
  width: width - 54,
  height: height - 62,
});

export function PanelSvg({ panel, size, withDots, theme, choose }: PanelSvgProps) {
  const frame = frameOf(size);
  const picture = drawPanel(panel, frame, withDots);
  return (
    <svg className="paper-panel" viewBox={`0 0 ${size.width} ${size.height}`} fontSize="11">
      <title>{panel.title}</title>
      <text x={frame.left} y="16" fontSize="12" fontWeight="600" fill="currentColor">
        {panel.title}
      </text>
      <Axes picture={picture} frame={frame} xTitle={panel.xTitle} />
      {picture.curves.map((curve) => (
        <CurveShape
          key={curve.name.join(' ')}
          curve={curve}
          color={orderColor(curve.style, theme)}
          choose={choose}
          title={say(panel.title)}
          xName={say(panel.xName)}
        />
      ))}
    </svg>
  );
}

interface AxesProps {
  readonly picture: PanelPicture;
  readonly frame: Frame;
  readonly xTitle: string;
}

function Axes({ picture: { xTicks, yTicks }, frame, xTitle }: AxesProps) {
  const { left, top, width, height } = frame;
  const bottom = top + height;
  return (
    <g fill="currentColor">
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={left} x2={left + width} y1={at} y2={at} stroke="currentColor" strokeOpacity="0.15" />
          <text x={left - 5} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 4} stroke="currentColor" />
          <text x={at} y={bottom + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <rect x={left} y={top} width={width} height={height} fill="none" stroke="currentColor" strokeOpacity="0.4" />
      <text x={left + width / 2} y={bottom + 31} textAnchor="middle">
        {xTitle}
      </text>
    </g>
  );
}

interface CurveShapeProps {
  readonly curve: DrawnCurve;
  readonly color: string;
  readonly title: string;
  readonly xName: string;
  readonly choose: (chosen: Chosen) => void;
}

function CurveShape({ curve: { style, name, line, band, marks, dots }, color, title, xName, choose }: CurveShapeProps) {
  return (
    <g>
      <path d={band} fill={color} fillOpacity="0.14" />
      <path d={line} fill="none" stroke={color} strokeWidth="1.8" strokeDasharray={ORDER_DASHES[style].join(' ')} />
      {dots.map((drawn) => (
        <DotShape key={drawn.dot.run?.id ?? drawn.dot.name} drawn={drawn} color={color} />
      ))}
      {marks.map((drawn) => (
        <MarkButton
          key={drawn.mark.label}
          drawn={drawn}
          color={color}
          name={`${title}, ${name.map(say).join(' ')}`}
          xName={xName}
          choose={choose}
        />
      ))}
    </g>
  );
}

/** A run, which is a link to it, a diamond where it is the visitor's own, or the share of a function. */
function DotShape({ drawn: { x, y, dot }, color }: { drawn: DrawnDot; color: string }) {
  const { run, unlearned, value, name, mine } = dot;
  const words = `${mine ? 'Yours, ' : ''}${name}: ${formatNumber(value)}${run ? '. Open this run' : ''}`;
  const paint = { fill: unlearned ? 'none' : color, fillOpacity: 0.55, stroke: color, strokeWidth: 0.8 };
  const shape = (
    <>
      <title>{words}</title>
      {mine ? (
        <path d={`M${x - 5} ${y}l5 -5l5 5l-5 5z`} {...paint} stroke="currentColor" />
      ) : (
        <circle cx={x} cy={y} r="2.4" {...paint} />
      )}
    </>
  );
  // The list of runs has the same links for the keyboard.
  return run ? (
    <a href={`#${run.id}`} tabIndex={-1}>
      {shape}
    </a>
  ) : (
    <g>{shape}</g>
  );
}

interface MarkButtonProps {
  /** Of the horizontal axis, in short. */
  readonly xName: string;
  readonly drawn: DrawnMark;
  readonly color: string;
  readonly name: string;
  readonly choose: (chosen: Chosen) => void;
}

function MarkButton({ drawn: { x, y, lack, mark }, color, name, xName, choose }: MarkButtonProps) {
  const { label: place, value, interval, runs, unlearned, groups } = mark;
  const title = `${name}, ${xName} = ${say(place)}`;
  const found = `${title}: ${say(lack ?? withInterval(value, interval))}, N = ${runs}`;
  const label = unlearned > 0 ? `${found}, ${say(`${unlearned} not learned`)}` : found;
  const press = () => choose({ title, groups });
  const pressByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button of its own
    <g className="paper-mark" role="button" tabIndex={0} aria-label={label} onClick={press} onKeyDown={pressByKey}>
      <title>{label}</title>
      <circle cx={x} cy={y} r={APART - 0.1} fill="transparent" />
      {lack ? (
        <path d={`M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5`} stroke={color} strokeWidth="1.2" />
      ) : (
        <circle
          cx={x}
          cy={y}
          r="3.4"
          fill={unlearned > 0 ? 'var(--panel, #fff)' : color}
          stroke={color}
          strokeWidth="1.6"
        />
      )}
    </g>
  );
}
