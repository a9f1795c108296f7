/** A queue of small jobs: one at a time, when the page is idle, in the order they came. */

type Job = () => void;
const jobs: Job[] = [];
let scheduled = false;

const later: (run: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (run) => requestIdleCallback(run, { timeout: 500 })
    : (run) => setTimeout(run, 30);

function next(): void {
  jobs.shift()?.();
  scheduled = jobs.length > 0;
  if (scheduled) later(next);
}

/** Queues a job; returns how to take it back. */
export function whenIdle(job: Job): () => void {
  jobs.push(job);
  if (!scheduled) {
    scheduled = true;
    later(next);
  }
  return () => {
    const at = jobs.indexOf(job);
    if (at >= 0) jobs.splice(at, 1);
  };
}
