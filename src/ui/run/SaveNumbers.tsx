/** Saves the numbers of the run as a file, at any time while there are any. */
import { fileNameOf, runAsJsonLines } from '../../state/runs/exportRun.ts';
import { focusedRun } from '../../state/runs/focusedRun.ts';
import { useRun } from '../../state/stores/hooks.ts';
import { saveFile } from '../saveFile.ts';

function save(): void {
  const run = focusedRun();
  saveFile(fileNameOf(run.plan?.config, '.jsonl'), 'application/jsonl', runAsJsonLines(run));
}

export function SaveNumbers() {
  const empty = useRun(({ history }) => history.length === 0);
  return (
    <button
      type="button"
      className="save-numbers"
      disabled={empty}
      onClick={save}
      title="Errors, weights and validation of every epoch, as JSON lines"
    >
      Save numbers
    </button>
  );
}
