/** The page around this one, as the browser has it. */
import { observeSize } from '../../plots/observeSize.ts';
import type { HostPort } from './embedApi.ts';

/** Null where the page is in no frame. */
export function windowHost(page: Window, shown: Element): HostPort | null {
  const { parent } = page;
  if (parent === page) return null;
  return {
    ownOrigin: page.origin,
    // A page without an origin, as one from a file, can be named by nobody: what it is told is that it is refused.
    post: (message, origin) => parent.postMessage(message, origin === 'null' ? '*' : origin),
    listen(heard) {
      const listener = ({ source, data, origin }: MessageEvent) => {
        if (source === parent) heard(data, origin);
      };
      page.addEventListener('message', listener);
      return () => page.removeEventListener('message', listener);
    },
    watchHeight(heard) {
      return observeSize(shown, () => {
        // Before the first picture there is nothing to make room for.
        const height = Math.ceil(shown.getBoundingClientRect().height);
        if (height > 0) heard(height);
      });
    },
  };
}
