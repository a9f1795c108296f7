/** How an experiment is passed on: as a link, as a code for the wall, within another page. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { qrCode } from '../../plots/qrCode.ts';
import { sharedLink } from '../../state/link/urlSync.ts';
import { PANELS, type Panel } from '../../state/stores/viewStore.ts';
import { SessionFile } from '../sessions/SessionFile.tsx';
import { CopyButton } from './CopyButton.tsx';
import { describeLength, isShareable } from './linkLength.ts';
import { iframeSnippet } from './snippet.ts';
import { TakeAway } from './TakeAway.tsx';
import './share.css';

const FRAME_HEIGHT = 720;

export function ShareDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [link] = useState(sharedLink);
  const [large, setLarge] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={large ? 'share large' : 'share'} aria-labelledby="share-title" onClose={close}>
      <header>
        <h2 id="share-title">Share this experiment</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <div className="share-ways">
        <LinkOut link={link} />
        {isShareable(link) && <Code link={link} large={large} toggle={() => setLarge(!large)} />}
        {isShareable(link) && <Frame />}
        <SessionFile close={() => dialog.current?.close()} />
        <TakeAway />
      </div>
    </dialog>
  );
}

function LinkOut({ link }: { link: string }) {
  return (
    <section className="share-link" aria-label="Link">
      <label htmlFor="share-link">Link that restores this experiment</label>
      <div className="share-row">
        <input id="share-link" type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
        <CopyButton text={() => link} words="Copy link" disabled={!isShareable(link)} />
      </div>
      <p className={isShareable(link) ? 'hint' : 'share-problem'}>{describeLength(link)}</p>
    </section>
  );
}

interface CodeProps {
  readonly link: string;
  readonly large: boolean;
  readonly toggle: () => void;
}

function Code({ link, large, toggle }: CodeProps) {
  const { side, path } = useMemo(() => qrCode(link), [link]);
  return (
    <section className="share-code" aria-label="QR code">
      <svg viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" role="img" aria-label="QR code of the link">
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <button type="button" aria-pressed={large} onClick={toggle}>
        {large ? 'Smaller' : 'Fill the screen'}
      </button>
    </section>
  );
}

/** What of the playground a frame shows, in words. */
const SHOWN: Readonly<Record<Panel, string>> = {
  function: 'the function',
  controls: 'the controls',
  stage: 'the surfaces',
  triangle: 'the partials',
  result: 'the result',
  charts: 'the curves',
};

function Frame() {
  const [panel, setPanel] = useState<Panel | null>(null);
  const link = sharedLink({ mode: 'embed', panel });
  const html = iframeSnippet(link, new URL('embed.js', link).href, FRAME_HEIGHT);
  return (
    <section className="share-frame" aria-label="HTML">
      <div className="share-row">
        <label htmlFor="share-frame">HTML that shows it within another page</label>
        <select
          aria-label="What the frame shows"
          value={panel ?? ''}
          onChange={({ target }) => setPanel(PANELS.find((each) => each === target.value) ?? null)}
        >
          <option value="">all of it</option>
          {PANELS.map((each) => (
            <option key={each} value={each}>
              {SHOWN[each]}
            </option>
          ))}
        </select>
      </div>
      <textarea id="share-frame" readOnly rows={4} value={html} onFocus={({ target }) => target.select()} />
      <CopyButton text={() => html} words="Copy HTML" />
    </section>
  );
}
