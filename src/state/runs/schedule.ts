/** The page's clock. */
import type { Schedule } from './inbox.ts';

/** Milliseconds between the pictures of a hidden page, which has none. */
const HIDDEN_INTERVAL = 200;

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

export const PAGE_SCHEDULE: Schedule = {
  nextFrame(callback) {
    if (document.hidden) return after(HIDDEN_INTERVAL, callback);
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  },
  after,
};
