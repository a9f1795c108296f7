/** Says that there is a newer version of the page than this tab shows. */
import { createContext, useContext, useState } from 'react';
import { useStore } from 'zustand';
import { type Offline, offlineStore } from '../state/offline.ts';

/** Null where the browser keeps no page. */
export const OfflineContext = createContext<Offline | null>(null);

export function UpdateNotice() {
  const offline = useContext(OfflineContext);
  const update = useStore(offlineStore, (state) => state.update);
  const [later, setLater] = useState(false);
  if (!offline || !update || later) return null;
  return (
    <div className="notice" role="status">
      <p>
        <b>A new version of this page is there.</b> The change loads the page again; your runs are offered afterwards.
      </p>
      <button type="button" onClick={() => offline.takeOver()}>
        Change to it
      </button>
      <button type="button" onClick={() => setLater(true)}>
        Later
      </button>
    </div>
  );
}
