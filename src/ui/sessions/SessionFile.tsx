/** The session as a file, and those that the browser keeps: a part of the share dialog. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fileNameOf } from '../../state/runs/exportRun.ts';
import { focusedRun } from '../../state/runs/focusedRun.ts';
import type { KeptSession } from '../../state/sessions/sessionMemory.ts';
import { NOTHING_KNOWN, sessionStore } from '../../state/sessions/sessionStore.ts';
import type { Sessions } from '../../state/sessions/sessions.ts';
import { useRuns } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { saveFile } from '../saveFile.ts';
import { describeSession } from './describeSession.ts';
import { formatTime } from './formatTime.ts';
import { openFile, openKept } from './openFile.ts';
import { useSessions } from './useSessions.ts';
import './sessions.css';

function save(sessions: Sessions): void {
  const content = sessions.text();
  if (content === null) sessionStore.setState({ problem: NOTHING_KNOWN });
  else saveFile(fileNameOf(focusedRun().plan?.config, '.json'), 'application/json', content);
}

export function SessionFile({ close }: { close: () => void }) {
  const sessions = useSessions();
  const file = useRef<HTMLInputElement>(null);
  const problem = useStore(sessionStore, (state) => state.problem);
  const begun = useRuns((runs) => runs.some(({ plan }) => plan !== null));
  return (
    <section className="session-file" aria-label="Session">
      <p id="session-words">
        A link carries the experiment, a session also what was learned: curves, weights, where each run is.
      </p>
      <div className="session-buttons">
        <button
          type="button"
          aria-describedby="session-words"
          disabled={!begun}
          title={begun ? undefined : 'Nothing is trained yet'}
          onClick={() => save(sessions)}
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
  const [kept, setKept] = useState<readonly KeptSession[]>([]);
  useEffect(() => {
    let wanted = true;
    sessions.others().then(
      (others) => wanted && setKept(others),
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
              {formatTime(each.savedAt)}: {say(describeSession(each.session))}
            </span>
            <button type="button" onClick={() => void openKept(each, sessions).then((opened) => opened && close())}>
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
