/** What ended runs of a comparison, each with its own reason. */
import { RUN_NAMES } from '../../state/runs/comparison.ts';
import { useRuns } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { describeFailure } from '../describe.ts';

export function Failures() {
  const runs = useRuns((current) => current);
  return runs.map(
    ({ failure }, place) =>
      failure && (
        <p key={RUN_NAMES[place]} className="failure" role="alert">
          {RUN_NAMES[place]}: {say(describeFailure(failure))}
        </p>
      ),
  );
}
