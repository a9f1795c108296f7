/**
 * Keeps the link and the stores equal; the only file that touches `location` and `history`.
 *
 * A change of the experiment becomes an entry of the history, so that Back and Forward walk through experiments; quick
 * changes of one control (a slider) share one entry, and are soon written a few times a second: browsers refuse more.
 */
import { configStore } from '../stores/configStore.ts';
import { showProblems } from '../stores/linkStore.ts';
import { DEFAULT_VIEW, frameOf, viewStore } from '../stores/viewStore.ts';
import { adoptLink, currentHash, sharedHash } from './adoptLink.ts';
import { withoutCheck } from './checkValue.ts';
import type { LinkProblem } from './linkCodec.ts';
import { hashOfAddress, pageOfAddress } from './pastedLink.ts';
import type { LinkedView } from './viewFields.ts';

/** Changes closer together than this, in milliseconds, are one entry of the history. */
const SETTLE = 400;

/**
 * Changes written at once, so that a reload finds them; after these one in `SPACING` milliseconds. The strictest browser
 * (Safari) refuses more than 100 in 30 s.
 */
const BURST = 8;
const SPACING = 350;

/**
 * What a visitor without a link sees: the protocol of the paper, with which the first click shows, within seconds, what
 * derivatives buy (orders 0, 1, 2: test errors 19, 4.5, 1.3 after 135, 92, 145 epochs).
 */
const OPENING = '#v=2&f=branin&order=0';

/** The full link of a hash on this page. */
export const addressOf = (hash: string): string => new URL(hash, location.href).href;

/** The full link of what is in the stores. */
export const currentLink = (): string => addressOf(currentHash());

/**
 * The same to be passed on: if it arrives cut off, it says so. Shown as the whole page, in the language that was chosen,
 * unless `shown` says otherwise.
 */
export function sharedLink(shown: Partial<LinkedView> = {}): string {
  const { lang } = viewStore.getState();
  return addressOf(sharedHash({ ...frameOf(DEFAULT_VIEW), lang, ...shown }));
}

/** Loads the page anew, with the link as it is. */
export const reloadPage = (): void => location.reload();

function readLocation(afterwards: Afterwards): void {
  const problems = adoptLink(location.hash || OPENING);
  showProblems([...problems, ...afterwards(location.hash)]);
}

/** Is told each hash that was read, and says what else of it could not be used. */
type Afterwards = (hash: string) => readonly LinkProblem[];

/** Gives an experiment that came in the path or the query its place in the hash: an address has one experiment. */
function tidyAddress(): void {
  const hash = hashOfAddress(location);
  if (hash !== '' && location.hash.length <= 1) history.replaceState(null, '', pageOfAddress(location) + hash);
}

/** How many writes are left: `BURST` at most, one more every `SPACING`. */
class Allowance {
  #left = BURST;
  #since = 0;

  /** Takes one if there is one. `now` in milliseconds. */
  take(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + (now - this.#since) / SPACING);
    this.#since = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/**
 * Reads the link once, then follows both sides; `afterwards` is told each hash that was read. Returns how to end that.
 */
export function syncUrl(afterwards: Afterwards = () => []): () => void {
  tidyAddress();
  readLocation(afterwards);
  const allowance = new Allowance();
  let lastChange = 0;
  let waiting = 0;
  // A link that is read stays as it is, also where parts of it could not be used.
  let reading = false;
  const forgetWaiting = () => {
    clearTimeout(waiting);
    waiting = 0;
  };
  const follow = () => {
    forgetWaiting();
    reading = true;
    readLocation(afterwards);
    reading = false;
  };
  const put = (how: 'pushState' | 'replaceState') => {
    forgetWaiting();
    const hash = currentHash();
    if (hash !== withoutCheck(location.hash)) history[how](null, '', hash);
  };
  const flush = () => {
    allowance.take(performance.now());
    put('replaceState');
  };
  const write = () => {
    if (reading || (currentHash() === withoutCheck(location.hash) && waiting === 0)) return;
    const now = performance.now();
    const settled = now - lastChange > SETTLE;
    lastChange = now;
    // In a frame, Back belongs to the page around it.
    const how = settled && viewStore.getState().mode !== 'embed' ? 'pushState' : 'replaceState';
    if (allowance.take(now)) put(how);
    else waiting ||= window.setTimeout(flush, SPACING);
  };
  const endings = [configStore.subscribe(write), viewStore.subscribe(write)];
  addEventListener('popstate', follow);
  addEventListener('beforeunload', flush);
  return () => {
    forgetWaiting();
    for (const end of endings) end();
    removeEventListener('popstate', follow);
    removeEventListener('beforeunload', flush);
  };
}
