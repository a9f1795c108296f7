/** The numbers of a run as a file: the same JSON lines that the command line prints. */
import type { RunConfig } from '../../config/runConfig.ts';
import { epochLine, summaryLine } from '../../training/jsonLines.ts';
import type { RunState } from '../stores/runStore.ts';

/** One line an epoch, and a summary where the run has ended. */
export function runAsJsonLines({ history, finished, backend }: RunState): string {
  const lines = history.map((report) => epochLine(report));
  if (finished && backend) lines.push(summaryLine(finished, backend));
  return lines.map((line) => `${line}\n`).join('');
}

/** Name of a file about a run, or an experiment: function, order and samples; `sobolev` where there is none. */
export function fileNameOf(config: RunConfig | undefined, ending: string): string {
  return config
    ? `sobolev-${config.functionId}-order${config.maxOrder}-n${config.samples}${ending}`
    : `sobolev${ending}`;
}
