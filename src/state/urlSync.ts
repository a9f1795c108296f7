/**
 * Keeps the link and the stores equal; the only file that touches `location` and `history`.
 *
 * A change of the experiment becomes an entry of the history, so that Back and Forward walk through experiments; quick
 * changes of one control (a slider) share one entry.
 */
import { configStore } from './configStore.ts';
import { showProblems } from './linkStore.ts';
import { decodeLink, encodeLink } from './urlCodec.ts';
import { viewStore } from './viewStore.ts';

/** Changes closer together than this, in milliseconds, are one entry of the history. */
const SETTLE = 400;

/** The hash of what is in the stores. */
export function currentHash(): string {
  return encodeLink({ config: configStore.getState().config, view: viewStore.getState() });
}

/** The full link of what is in the stores. */
export function currentLink(): string {
  return new URL(currentHash(), location.href).href;
}

function readLocation(): void {
  const { config, view, problems } = decodeLink(location.hash);
  configStore.setState({ config });
  viewStore.setState(view);
  showProblems(problems);
}

/** Reads the link once, then follows both sides. Returns how to end that. */
export function syncUrl(): () => void {
  readLocation();
  let lastChange = 0;
  const write = () => {
    const hash = currentHash();
    if (hash === location.hash) return;
    const now = performance.now();
    const settled = now - lastChange > SETTLE;
    lastChange = now;
    if (settled) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  };
  const endings = [configStore.subscribe(write), viewStore.subscribe(write)];
  addEventListener('popstate', readLocation);
  return () => {
    for (const end of endings) end();
    removeEventListener('popstate', readLocation);
  };
}
