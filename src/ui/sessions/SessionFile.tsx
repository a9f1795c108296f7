/** The session as a file, and those that the browser keeps: a part of the share dialog. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { KeptSession } from '../../state/sessions/sessionMemory.ts';
import { sessionStore } from '../../state/sessions/sessionStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { saveFile } from '../saveFile.ts';
import { describeSession } from './describeSession.ts';
import { formatTime } from './formatTime.ts';
import { openFile, openKept } from './openFile.ts';
import { useSessions } from './useSessions.ts';
import './sessions.css';

export function SessionFile({ close }: { close: () => void }) {
  const sessions = useSessions();
  const file = useRef<HTMLInputElement>(null);
  const problem = useStore(sessionStore, (state) => state.problem);
  const name = useConfig(({ functionId, maxOrder, samples }) => `sobolev-${functionId}-order${maxOrder}-n${samples}`);
  const [content] = useState(() => sessions.text());
  return (
    <section className="session-file" aria-label="Session">
      <p id="session-words">
        A link carries the experiment, a session also what was learned: curves, weights, where each run is.
      </p>
      <div className="session-buttons">
        <button
          type="button"
          aria-describedby="session-words"
          disabled={content === null}
          title={content === null ? 'Nothing is trained yet' : undefined}
          onClick={() => content !== null && saveFile(`${name}.json`, 'application/json', content)}
        >
          Save session
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          Open session …
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void openFile(chosen, sessions).then((opened) => opened && close());
            target.value = '';
          }}
        />
      </div>
      {problem !== null && <p className="share-problem">{problem}</p>}
      <Kept close={close} />
    </section>
  );
}

/** Those of other times, as far as they can be read. */
function Kept({ close }: { close: () => void }) {
  const sessions = useSessions();
  const [kept, setKept] = useState<readonly (KeptSession & { readonly words: string })[]>([]);
  useEffect(() => {
    let wanted = true;
    sessions.others().then(
      (others) => wanted && setKept(others.flatMap(described)),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [sessions]);
  if (kept.length === 0) return null;
  return (
    <details>
      <summary>Earlier sessions on this device</summary>
      <ul className="kept-sessions">
        {kept.map((each) => (
          <li key={each.id}>
            <span>
              {formatTime(each.savedAt)}: {each.words}
            </span>
            <button type="button" onClick={() => openKept(each, sessions) && close()}>
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function described(session: KeptSession): (KeptSession & { readonly words: string })[] {
  try {
    return [{ ...session, words: describeSession(session.content) }];
  } catch {
    return [];
  }
}
