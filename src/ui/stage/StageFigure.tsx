/** The surfaces, and the crosshair of the keyboard. The figure is loaded once the shell stands, and lives from then on. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Point } from '../../functions/index.ts';
import { observeSize } from '../../plots/observeSize.ts';
import type { Stage } from '../../plots/stage/stage.ts';
import type { StageContent } from '../../plots/stage/stageSurfaces.ts';
import { NO_WEBGL, offersWebGl } from '../../plots/stage/webGl.ts';
import { useTheme } from '../theme.ts';
import { moved } from './crosshair.ts';
import { firstPicture } from './firstPicture.ts';
import { Heatmaps } from './Heatmaps.tsx';
import { describeStageFailure, type StageStep } from './stageFailure.ts';
import { useStageHandle } from './useStageHandle.ts';

/** How long a new partial may wait for the network's surface, so that it need not show a flat one for a moment. */
const PATIENCE_MS = 250;

const FIGURE_HELP = 'Surfaces. Click, or move with the arrow keys, to inspect a point; Escape ends that.';

type Status = { readonly kind: 'loading' | 'ready' } | { readonly kind: 'failed'; readonly why: string };

interface StageFigureProps {
  readonly content: StageContent;
  readonly awaited: boolean;
  readonly point: Point | null;
  /** Hears of the point that is clicked. */
  readonly pick: (point: Point) => void;
  /** Hears of the point that the crosshair moves to; null for none. */
  readonly move: (point: Point | null) => void;
}

export function StageFigure({ content, awaited, point, pick, move }: StageFigureProps) {
  const element = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const handle = useStageHandle();
  const theme = useTheme();
  const latest = useRef({ content, theme });
  latest.current = { content, theme };
  const [status, setStatus] = useState<Status>({ kind: 'loading' });

  useEffect(() => {
    const host = element.current;
    if (!host) return;
    let gone = false;
    let endSizes = () => {};
    const endStage = () => {
      endSizes();
      stage.current?.dispose();
      stage.current = handle.stage = null;
    };
    let step: StageStep = 'loading';
    const fail = (at: StageStep, error: unknown) => setStatus({ kind: 'failed', why: describeStageFailure(at, error) });
    const begin = async () => {
      await firstPicture();
      if (gone) return;
      if (!offersWebGl()) return fail('drawing', new Error(NO_WEBGL));
      const { createStage } = await import('../../plots/stage/stage.ts');
      if (gone) return;
      step = 'drawing';
      const first = latest.current;
      const created = await createStage(host, first.content, first.theme, {
        picked: pick,
        failed: (error) => {
          endStage();
          fail('keeping', error);
        },
      });
      if (gone) return created.dispose();
      stage.current = handle.stage = created;
      if (latest.current.content !== first.content) created.show(latest.current.content);
      if (latest.current.theme !== first.theme) created.setTheme(latest.current.theme);
      endSizes = observeSize(host, () => stage.current?.resize());
      setStatus({ kind: 'ready' });
    };
    begin().catch((error: unknown) => fail(step, error));
    return () => {
      gone = true;
      endStage();
    };
  }, [pick, handle]);

  useEffect(() => {
    const show = () => stage.current?.show(content);
    if (!awaited) return show();
    const timer = setTimeout(show, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [content, awaited]);
  useEffect(() => stage.current?.setTheme(theme), [theme]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = moved(point, event, content.domain);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(next);
  };
  return (
    <div
      className="figure"
      data-status={status.kind}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the crosshair needs the focus
      tabIndex={0}
      role="application"
      aria-label={FIGURE_HELP}
      onKeyDown={onKeyDown}
    >
      <div ref={element} className="figure-host" role="img" aria-label="Surfaces of target and learned" />
      {status.kind !== 'ready' && <Heatmaps content={content} pick={pick} />}
      {status.kind === 'failed' && <p className="figure-note">{status.why}</p>}
      {status.kind === 'ready' && (
        <button type="button" className="camera-reset" onClick={() => stage.current?.resetCamera()}>
          Reset view
        </button>
      )}
    </div>
  );
}
