/** At the lower edge: the session from before the page was opened, to be brought back; or what went wrong with one. */
import { useStore } from 'zustand';
import type { KeptSession } from '../../state/sessions/sessionMemory.ts';
import { sessionStore } from '../../state/sessions/sessionStore.ts';
import { useRunStore } from '../../state/stores/hooks.ts';
import { describeSession } from './describeSession.ts';
import { formatTime } from './formatTime.ts';
import { openKept } from './openFile.ts';
import { useSessions } from './useSessions.ts';

/** `offers`: not while something is open that it would lie over. */
export function SessionNotice({ offers }: { readonly offers: boolean }) {
  const offer = useStore(sessionStore, (state) => state.offer);
  const problem = useStore(sessionStore, (state) => state.problem);
  const begun = useRunStore(({ runs }) => runs.size > 0);
  if (problem !== null) return <Problem problem={problem} />;
  // Who has begun anew does not wait for what was before; it is found under Share.
  return offers && offer && !begun ? <Offer offer={offer} /> : null;
}

function Problem({ problem }: { problem: string }) {
  return (
    <div className="notice problem" role="alert">
      <p>{problem}</p>
      <button type="button" onClick={() => sessionStore.setState({ problem: null })}>
        Dismiss
      </button>
    </div>
  );
}

function Offer({ offer }: { offer: KeptSession }) {
  const sessions = useSessions();
  return (
    <div className="notice" role="status">
      <p>
        <b>Your runs of {formatTime(offer.savedAt)}</b> {describeSession(offer.session)}
      </p>
      <button type="button" onClick={() => void openKept(offer, sessions)}>
        Bring back
      </button>
      <button type="button" onClick={() => sessionStore.setState({ offer: null })}>
        Not now
      </button>
    </div>
  );
}
