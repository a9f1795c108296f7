/** How far training in the page has come, of a sweep or of some more runs of a cell. */

export interface Progress {
  /** `stopping`: the runs in progress are being ended. */
  readonly status: 'idle' | 'running' | 'stopping';
  /** For all that is left; null before the first run has ended. */
  readonly secondsLeft: number | null;
  /** Trials that gave nothing, and what cannot be remembered; the latest ones. */
  readonly problems: readonly string[];
}

export const NO_PROGRESS: Progress = { status: 'idle', secondsLeft: null, problems: [] };

const MOST_PROBLEMS = 5;

/** The problem added, once. */
export const withProblem =
  (problem: string) =>
  ({ problems }: Progress): Pick<Progress, 'problems'> => ({
    problems: problems.includes(problem) ? problems : [...problems, problem].slice(-MOST_PROBLEMS),
  });
