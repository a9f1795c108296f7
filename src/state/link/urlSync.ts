/**
 * Keeps the link and the stores equal; the only file that touches `location` and `history`.
 *
 * A change of the experiment becomes an entry of the history, so that Back and Forward walk through experiments; quick
 * changes of one control (a slider) share one entry. Another page or step has an entry of its own, however quickly it is
 * left again.
 */
import { configStore } from '../stores/configStore.ts';
import { showProblems } from '../stores/linkStore.ts';
import { DEFAULT_VIEW, frameOf, type View, viewStore } from '../stores/viewStore.ts';
import { adoptLink, currentHash, sharedHash } from './adoptLink.ts';
import { HistoryWriter, type Written } from './historyWriter.ts';
import type { LinkProblem } from './linkCodec.ts';
import { hashOfAddress, pageOfAddress } from './pastedLink.ts';
import type { LinkedView } from './viewFields.ts';

/** Changes closer together than this, in milliseconds, are one entry of the history. */
const SETTLE = 400;

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

/** Where a visitor is: Back leads to each of these places. */
const placeOf = ({ page, lesson, step, mode }: View): string => [page, lesson, step, mode].join();

/**
 * Tells how each change is written, by what came before it: as an entry of its own, or in the place of the newest one.
 */
class Changes {
  #last = -Infinity;
  #place = '';

  /** The history has led elsewhere: what is changed there is no more of what was changed before. */
  arrived(): void {
    this.#last = -Infinity;
    this.#place = placeOf(viewStore.getState());
  }

  written(): Written {
    const view = viewStore.getState();
    const now = performance.now();
    const own = placeOf(view) !== this.#place || now - this.#last > SETTLE;
    this.#last = now;
    this.#place = placeOf(view);
    // In a frame, Back belongs to the page around it.
    return own && view.mode !== 'embed' ? 'pushState' : 'replaceState';
  }
}

/**
 * Reads the link once, then follows both sides; `afterwards` is told each hash that was read. Returns how to end that.
 */
export function syncUrl(afterwards: Afterwards = () => []): () => void {
  const writer = new HistoryWriter();
  const changes = new Changes();
  // A link that is read stays as it is, also where parts of it could not be used.
  let reading = false;
  let changed = false;
  let known = '';
  const read = () => {
    writer.forget();
    changed = false;
    reading = true;
    readLocation(afterwards);
    reading = false;
    known = currentHash();
    changes.arrived();
  };
  const write = () => {
    if (!changed) return;
    changed = false;
    if (currentHash() === known) return;
    known = currentHash();
    writer.write(changes.written(), known);
  };
  /** What is done at once (a step, and its experiment) is one change. */
  const onChange = () => {
    if (reading || changed) return;
    changed = true;
    queueMicrotask(write);
  };
  const onLeave = () => {
    write();
    writer.flush();
  };
  tidyAddress();
  read();
  const endings = [configStore.subscribe(onChange), viewStore.subscribe(onChange)];
  addEventListener('popstate', read);
  addEventListener('beforeunload', onLeave);
  return () => {
    writer.forget();
    changed = false;
    for (const end of endings) end();
    removeEventListener('popstate', read);
    removeEventListener('beforeunload', onLeave);
  };
}
