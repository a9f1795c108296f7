/** Failures from which runs went on nevertheless: nothing is lost, but nobody should wonder. */
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import { useRuns } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { describeSetback } from '../describe.ts';

/** Of each run the last one is told. */
export function Setbacks() {
  const runs = useRuns((current) => current);
  return runs.map(({ setbacks }, place) => {
    const last = setbacks.at(-1);
    if (!last) return null;
    const whose = runs.length > 1 ? `${RUN_NAMES[place]}: ` : '';
    const before = setbacks.length > 1 ? say(` (${setbacks.length} times so far)`) : '';
    return (
      <p key={RUN_NAMES[place]} className="setback" role="status">
        {whose}
        {say(describeSetback(last))}
        {before}
      </p>
    );
  });
}
