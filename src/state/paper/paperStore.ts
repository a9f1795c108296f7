/** The results of the paper's figures under each preset, as they were shipped, and what they say. Loaded on demand. */
import { createStore } from 'zustand/vanilla';
import { type Analysis, analyse } from '../../experiments/analysis.ts';
import { type PaperResults, readPublished } from '../../experiments/published.ts';
import type { PresetName } from '../../experiments/readings.ts';
import type { Counting } from '../../experiments/summary.ts';

/** What is known of one preset, with some of its runs left out or with all. */
export type PaperState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly results: PaperResults; readonly analysis: Analysis };

export type PaperKey = `${PresetName} ${Counting}`;

export const paperKey = (preset: PresetName, counting: Counting): PaperKey => `${preset} ${counting}`;

/** The text of a shipped file. Rejects with the reason why there is none. */
export type FetchResults = (preset: PresetName) => Promise<string>;

/** Milliseconds of work between which the page may do something else. */
const TURN = 8;

/** Lets the page draw once the work since the last time has taken too long. */
function betweenTurns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}

export function createPaperStore(fetchResults: FetchResults) {
  const store = createStore<Partial<Record<PaperKey, PaperState>>>(() => ({}));
  const shipped = new Map<PresetName, Promise<PaperResults>>();

  const read = (preset: PresetName): Promise<PaperResults> => {
    const known = shipped.get(preset) ?? fetchResults(preset).then(readPublished);
    shipped.set(preset, known);
    // What could not be fetched or read is asked for again the next time.
    known.catch(() => shipped.delete(preset));
    return known;
  };

  /** Loads results and works them out, unless that has been done. */
  const load = async (preset: PresetName, counting: Counting): Promise<void> => {
    const key = paperKey(preset, counting);
    const present = store.getState()[key];
    if (present && present.kind !== 'failed') return;
    const show = (state: PaperState) => store.setState({ [key]: state });
    show({ kind: 'loading' });
    try {
      const results = await read(preset);
      show({ kind: 'ready', results, analysis: await analyse(results, counting, betweenTurns()) });
    } catch (error) {
      show({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };

  return { store, load };
}

export type PaperStore = ReturnType<typeof createPaperStore>;

/** From the files beside the page. */
export const paper = createPaperStore(async (preset) => {
  const response = await fetch(`results/${preset}.json`);
  if (!response.ok) throw new Error(`results/${preset}.json: ${response.status} ${response.statusText}`.trim());
  return response.text();
});
