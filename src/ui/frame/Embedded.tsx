/** The playground in the frame of another page: all of it or one panel, without the chrome of the page. */
import { sharedLink } from '../../state/link/urlSync.ts';
import { useView } from '../../state/stores/hooks.ts';
import { PANEL_OF, transportPanel } from '../panels.tsx';
import { Playground } from './Playground.tsx';
import './frame.css';

export function Embedded() {
  const panel = useView((view) => view.panel);
  return (
    <>
      <h1 className="visually-hidden">Sobolev Playground</h1>
      {panel === null ? (
        <Playground />
      ) : (
        <main className="one-panel">
          {transportPanel()}
          {PANEL_OF[panel]()}
        </main>
      )}
      <a
        className="embed-origin"
        href="./"
        target="_blank"
        rel="noopener"
        title="The same experiment on a page of its own"
        onClick={(event) => {
          event.currentTarget.href = sharedLink();
        }}
      >
        Sobolev Playground
      </a>
    </>
  );
}
