/** What in a function's domain would spoil a training, with coordinates; looked for when the page is idle. */
import { useEffect, useState } from 'react';
import { findTrouble, type TargetFunction, type Trouble } from '../../functions/index.ts';
import { formatNumber } from '../../plots/format.ts';
import { whenIdle } from './whenIdle.ts';

const TITLES: Record<Trouble['kind'], string> = { notFinite: 'Not finite', pole: 'Pole', kink: 'Kink' };

/** Null while it is looked for. */
export function useTrouble(fn: TargetFunction): readonly Trouble[] | null {
  const [found, setFound] = useState<{ of: TargetFunction; troubles: readonly Trouble[] } | null>(null);
  useEffect(() => whenIdle(() => setFound({ of: fn, troubles: findTrouble(fn) })), [fn]);
  return found?.of === fn ? found.troubles : null;
}

export function TroubleList({ fn }: { fn: TargetFunction }) {
  const troubles = useTrouble(fn);
  if (!troubles) return <p className="hint">Looking for poles and kinks …</p>;
  if (troubles.length === 0) return <p className="hint">Finite and smooth wherever it was looked at.</p>;
  return (
    <ul className="troubles" aria-label="Poles, kinks and what is not finite">
      {troubles.map(({ kind, what, x1, x2 }) => (
        <li key={what} data-kind={kind}>
          <b>{TITLES[kind]}</b> at{' '}
          <span title={`${x1}, ${x2}`}>
            ({formatNumber(x1)}, {formatNumber(x2)})
          </span>
          : {what}
        </li>
      ))}
    </ul>
  );
}
