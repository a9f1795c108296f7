/** The stage: titles, the figure, the scales with their numbers, the units. */
import { type CSSProperties, useState } from 'react';
import type { Point } from '../../functions/index.ts';
import { cssGradient, ERROR_MAP, VALUE_MAP } from '../../plots/colors.ts';
import { describeTicks, type Frame, formatIn } from '../../plots/frame.ts';
import type { Range } from '../../plots/ranges.ts';
import { clickedPoints } from '../../plots/slices/cut.ts';
import { type PointValues, pointsTable } from '../../plots/stage/points.ts';
import { type StageContent, stageColorRanges, stageFrames } from '../../plots/stage/stageSurfaces.ts';
import { surfaceTable } from '../../plots/stage/surfaceTable.ts';
import { tileDegree } from '../../plots/stage/tiles.ts';
import type { Units } from '../../plots/units.ts';
import { plansOf, RUN_NAMES } from '../../state/runs/comparison.ts';
import { useComparison, useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { say } from '../../text/speech.ts';
import { useTable } from '../data/useOwnData.ts';
import { describeFailure, describePartial, describeTold } from '../describe.ts';
import { TableButton } from '../tables/TableButton.tsx';
import { RunTabs } from '../twins/RunTabs.tsx';
import { Rewind } from './Rewind.tsx';
import { StageFigure } from './StageFigure.tsx';
import { useStageState } from './stageContent.ts';
import type { ToldState } from './useTold.ts';

const UNITS: Record<Units, string> = { original: 'original', standardised: 'standardised' };

export function StagePanel() {
  const { content, awaited, trained, told, points } = useStageState();
  const ranges = stageColorRanges(content);
  const frames = stageFrames(content);
  // A phone shows one scene at a time.
  const [tab, setTab] = useState(0);
  const point = useView((view) => view.point);
  const isEmpty = useIsEmpty();
  const scenes = content.scenes.length;
  return (
    <section
      className="panel stage"
      aria-label="Surfaces"
      style={{ '--tab': Math.min(tab, scenes - 1), '--scenes': scenes } as CSSProperties}
    >
      <div className="stage-head">
        <PartialTitle />
        <RunTabs />
        <div className="stage-tabs segments">
          {content.scenes.map(({ name }, i) => (
            <button key={name} type="button" aria-pressed={i === tab} onClick={() => setTab(i)}>
              {name}
            </button>
          ))}
        </div>
        <UnitSwitch />
        <SurfaceTable content={content} />
        {points && <PointsButton points={points} />}
        <p className="told-note">
          <ToldNote {...told} />
        </p>
      </div>
      <div className="stage-titles" aria-hidden="true">
        {content.scenes.map(({ name, kind }) => (
          <h3 key={name}>
            {name}
            {name === 'learned' && !trained && <small> untrained: the mean</small>}
            {kind === 'error' && <small> learned − target</small>}
            {(name === 'target' || name === 'data') && <ToldNote {...told} />}
            {describeTicks(frames[kind]) && <small className="ticks">ticks: {describeTicks(frames[kind])}</small>}
          </h3>
        ))}
      </div>
      <div className="stage-window">
        <StageFigure content={content} awaited={awaited} point={point} pick={pick} move={move} />
      </div>
      <div className="scales">
        {ranges.values && !isEmpty && (
          <ColorScale
            className="scale-values"
            label="target, learned"
            range={ranges.values}
            frame={frames.values}
            gradient={VALUE_GRADIENT}
          />
        )}
        {ranges.error && (
          <ColorScale
            className="scale-error"
            label="error"
            range={ranges.error}
            frame={frames.error}
            gradient={ERROR_GRADIENT}
          />
        )}
      </div>
      <div className="stage-foot">
        <Invitation trained={trained || awaited} />
        <Rewind />
      </div>
    </section>
  );
}

/** A click: an end of the slice where it is cut between two points, else the inspected point. */
function pick(point: Point | null): void {
  const view = viewStore.getState();
  setView(view.charts === 'slice' || !point ? clickedPoints(view, point) : { point });
}

const move = (point: Point | null): void => (point ? setView({ point }) : pick(null));

const VALUE_GRADIENT = cssGradient(VALUE_MAP);
const ERROR_GRADIENT = cssGradient(ERROR_MAP);

function PartialTitle() {
  const partial = useView((view) => view.partial);
  return <h2 className="partial-title">{describePartial(partial)}</h2>;
}

/** What lies on the target. */
function ToldNote({ told, failure }: ToldState) {
  const partial = useView((view) => view.partial);
  if (failure) return <small title={describeFailure(failure)}> no targets</small>;
  return told && <small> {describeTold(told, tileDegree(told.maxOrder, partial))}</small>;
}

/** The targets at the points that are shown, and what each run has learned there. */
function PointsButton({ points }: { points: PointValues }) {
  const partial = useView((view) => view.partial);
  return <TableButton name={`Points of ${describePartial(partial)}`} table={() => pointsTable(points, RUN_NAMES)} />;
}

/** Every so many lines of the grid are shown of the table of the surfaces. */
const TABLE_STEP = 3;

function SurfaceTable({ content }: { content: StageContent }) {
  const partial = useView((view) => view.partial);
  return (
    <TableButton
      name={`Surfaces of ${describePartial(partial)}`}
      table={() => surfaceTable(content)}
      extract={() => surfaceTable(content, TABLE_STEP)}
    />
  );
}

function UnitSwitch() {
  const units = useView((view) => view.units);
  return (
    <fieldset className="segments small">
      <legend className="visually-hidden">Units</legend>
      {(Object.keys(UNITS) as Units[]).map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === units} onClick={() => setView({ units: choice })}>
          {UNITS[choice]}
        </button>
      ))}
    </fieldset>
  );
}

interface ColorScaleProps {
  readonly className: string;
  readonly label: string;
  readonly range: Range;
  readonly frame: Frame;
  readonly gradient: string;
}

function ColorScale({ className, label, range: [low, high], frame, gradient }: ColorScaleProps) {
  return (
    <div className={`scale ${className}`}>
      <span title={String(low)}>{formatIn(frame, low)}</span>
      <span className="scale-bar" style={{ backgroundImage: gradient }} title={label} />
      <span title={String(high)}>{formatIn(frame, high)}</span>
    </div>
  );
}

/** Whether there is nothing to show: data that nobody has brought. */
function useIsEmpty(): boolean {
  const isData = useConfig(({ functionId }) => functionId === 'data');
  return useTable() === null && isData;
}

/** The sentence for a surface that no network has seen. */
function Invitation({ trained }: { trained: boolean }) {
  const working = useRun((run) => run.phase === 'preparing' || run.phase === 'running');
  const samples = useComparison((state) =>
    [...new Set(plansOf(state).map(({ config }) => config.samples))].join(say(' or ')),
  );
  const awaitedEpoch = useView((view) => view.awaitedEpoch);
  const isData = useConfig(({ functionId }) => functionId === 'data');
  const isEmpty = useIsEmpty();
  const shown = !trained && !working;
  return (
    shown && (
      <p className="stage-invitation">
        {isEmpty
          ? 'There are no points yet: open a file with them.'
          : `A network is about to learn ${isData ? 'a surface' : 'this function'} from ${samples} points. Press Train.`}
        {awaitedEpoch !== null && ` At the end, epoch ${awaitedEpoch} is shown.`}
      </p>
    )
  );
}
