/** The three surfaces. The figure is loaded once the shell stands, and lives from then on. */
import { useEffect, useRef, useState } from 'react';
import type { Stage } from '../../plots/stage.ts';
import type { StageContent } from '../../plots/surfaceFigure.ts';
import { useTheme } from '../theme.ts';
import { Heatmaps } from './Heatmaps.tsx';

/** How long a new partial may wait for the network's surface, so that it need not show a flat one for a moment. */
const PATIENCE_MS = 250;

type Status = 'loading' | 'ready' | 'failed';

export function StageFigure({ content, awaited }: { content: StageContent; awaited: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const theme = useTheme();
  const latest = useRef({ content, theme });
  latest.current = { content, theme };
  const [status, setStatus] = useState<Status>('loading');

  useEffect(() => {
    const host = element.current;
    if (!host) return;
    let gone = false;
    const observer = new ResizeObserver(() => stage.current?.resize());
    const begin = async () => {
      const { createStage } = await import('../../plots/stage.ts');
      if (gone) return;
      const first = latest.current;
      const created = await createStage(host, first.content, first.theme);
      if (gone) return created.dispose();
      stage.current = created;
      if (latest.current.content !== first.content) created.show(latest.current.content);
      if (latest.current.theme !== first.theme) created.setTheme(latest.current.theme);
      observer.observe(host);
      setStatus('ready');
    };
    begin().catch(() => setStatus('failed'));
    return () => {
      gone = true;
      observer.disconnect();
      stage.current?.dispose();
      stage.current = null;
    };
  }, []);

  useEffect(() => {
    const show = () => stage.current?.show(content);
    if (!awaited) return show();
    const timer = setTimeout(show, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [content, awaited]);
  useEffect(() => stage.current?.setTheme(theme), [theme]);

  return (
    <div className="figure" data-status={status}>
      <div ref={element} className="figure-host" role="img" aria-label="Surfaces of target, learned and error" />
      {status !== 'ready' && <Heatmaps content={content} />}
      {status === 'failed' && (
        <p className="figure-note">Seen from above: the 3D view needs WebGL, which this browser does not offer.</p>
      )}
      {status === 'ready' && (
        <button type="button" className="camera-reset" onClick={() => stage.current?.resetCamera()}>
          Reset view
        </button>
      )}
    </div>
  );
}
