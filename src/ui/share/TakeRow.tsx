/** One thing to take away: a button, what is in it in a line, and why it could not be made. */
import { useState } from 'react';

interface TakeRowProps {
  readonly label: string;
  readonly help: string;
  /** Why there is nothing to take yet; null where there is. */
  readonly lack: string | null;
  /** Makes it and hands it over; returns what should be known of it. */
  readonly take: () => Promise<string | null> | undefined;
}

type Status = { readonly busy: boolean; readonly words: string | null; readonly bad: boolean };

const QUIET: Status = { busy: false, words: null, bad: false };

export function TakeRow({ label, help, lack, take }: TakeRowProps) {
  const [{ busy, words, bad }, setStatus] = useState(QUIET);
  const press = () => {
    setStatus({ ...QUIET, busy: true });
    Promise.resolve(take()).then(
      (note) => setStatus({ ...QUIET, words: note ?? null }),
      (error: unknown) => setStatus({ busy: false, words: `It could not be made: ${String(error)}`, bad: true }),
    );
  };
  return (
    <li className="take-row">
      <button type="button" disabled={lack !== null || busy} onClick={press}>
        {label}
      </button>
      <span className="hint">
        {lack ?? help}
        <span aria-live="polite" className={bad ? 'share-problem' : undefined}>
          {busy ? ' …' : words && ` ${words}.`}
        </span>
      </span>
    </li>
  );
}
