/** What in a function's domain would spoil a training, with coordinates; looked for when the page is idle. */
import { useEffect, useState } from 'react';
import { type Findings, searchForTrouble, type TargetFunction, type Trouble } from '../../functions/index.ts';
import { formatNumber } from '../../plots/format.ts';
import { whenIdle } from './whenIdle.ts';

const TITLES: Record<Trouble['kind'], string> = { notFinite: 'Not finite', pole: 'Pole', kink: 'Kink' };

/** Null while it is looked for. */
export function useTrouble(fn: TargetFunction): Findings | null {
  const [found, setFound] = useState<{ of: TargetFunction; findings: Findings } | null>(null);
  useEffect(() => {
    const search = searchForTrouble(fn);
    let endTurn = () => {};
    const work = () => {
      const { done, value } = search.next();
      if (done) setFound({ of: fn, findings: value });
      else endTurn = whenIdle(work);
    };
    endTurn = whenIdle(work);
    return () => endTurn();
  }, [fn]);
  return found?.of === fn ? found.findings : null;
}

export function TroubleList({ fn }: { fn: TargetFunction }) {
  const findings = useTrouble(fn);
  if (!findings) return <p className="hint">Looking for poles and kinks …</p>;
  const { troubles, skipped } = findings;
  return (
    <>
      {troubles.length === 0 && <p className="hint">Finite and smooth wherever it was looked at.</p>}
      {troubles.length > 0 && <Troubles troubles={troubles} />}
      {skipped > 0 && (
        <p className="hint">A long formula: {skipped} more places where it may break were not looked at.</p>
      )}
    </>
  );
}

function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  return (
    <ul className="troubles" aria-label="Poles, kinks and what is not finite">
      {troubles.map(({ kind, what, x1, x2 }) => (
        <li key={what} data-kind={kind}>
          <b>{TITLES[kind]}</b> at{' '}
          <span title={`${x1}, ${x2}`}>
            ({formatNumber(x1)}, {formatNumber(x2)})
          </span>
          : <span>{what}</span>
        </li>
      ))}
    </ul>
  );
}
