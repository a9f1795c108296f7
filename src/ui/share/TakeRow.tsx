/** One thing to take away: its name, a button for each way, what is in it in a line, and why it could not be made. */
import { type ReactNode, useState } from 'react';
import { say } from '../../text/speech.ts';

/** A button: makes the thing and hands it over; resolves with what should be known of it. */
export interface Way {
  readonly label: string;
  /** What a screen reader says, where the label alone does not say it all. */
  readonly words?: string;
  readonly take: () => Promise<string | null | undefined>;
}

interface TakeRowProps {
  /** Left out where the button says it. */
  readonly name?: string;
  readonly ways: readonly Way[];
  readonly help: string;
  /** Why there is nothing to take yet; null where there is. */
  readonly lack: string | null;
  /** What there is to choose. */
  readonly children?: ReactNode;
}

type Status = { readonly busy: boolean; readonly words: string | null; readonly bad: boolean };

const QUIET: Status = { busy: false, words: null, bad: false };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));

export function TakeRow({ name, ways, help, lack, children }: TakeRowProps) {
  const [{ busy, words, bad }, setStatus] = useState(QUIET);
  const press = (way: Way) => {
    setStatus({ ...QUIET, busy: true });
    way.take().then(
      (note) => setStatus({ ...QUIET, words: note ?? null }),
      (error: unknown) => setStatus({ busy: false, words: `it could not be made: ${reasonOf(error)}`, bad: true }),
    );
  };
  return (
    <li className="take-row">
      {name && <b>{name}</b>}
      {children}
      {ways.map((way) => (
        <button
          key={way.label}
          type="button"
          aria-label={way.words}
          disabled={lack !== null || busy}
          onClick={() => press(way)}
        >
          {way.label}
        </button>
      ))}
      <span className="hint">
        {lack ?? help}
        <span aria-live="polite" className={bad ? 'share-problem' : undefined}>
          {busy ? ' … being made' : words && `; ${say(words)}`}
        </span>
      </span>
    </li>
  );
}
