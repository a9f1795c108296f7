/** The numbers of a run as a file: the same JSON lines that the command line prints. */
import { epochLine, summaryLine } from '../../training/jsonLines.ts';
import type { RunState } from '../stores/runStore.ts';

/** One line an epoch, and a summary where the run has ended. */
export function runAsJsonLines({ history, finished, backend }: RunState): string {
  const lines = history.map((report) => epochLine(report));
  if (finished && backend) lines.push(summaryLine(finished, backend));
  return lines.map((line) => `${line}\n`).join('');
}

/** Name of the file of a run: function, order and samples. */
export function runFileName({ plan }: RunState): string {
  const config = plan?.config;
  return config ? `sobolev-${config.functionId}-order${config.maxOrder}-n${config.samples}.jsonl` : 'sobolev.jsonl';
}
