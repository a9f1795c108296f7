/** What the network of the run in focus is told, while that is shown. */
import { useEffect, useMemo, useState } from 'react';
import type { RunConfig } from '../../config/runConfig.ts';
import type { PointTable } from '../../data/pointTable.ts';
import type { Transform } from '../../data/transform.ts';
import { functionOf, type Point } from '../../functions/index.ts';
import { padded, valueRange } from '../../plots/ranges.ts';
import type { Tiles } from '../../plots/stage/stageSurfaces.ts';
import { tilesOf } from '../../plots/stage/tiles.ts';
import { type Told, toldKey, toldOf } from '../../plots/targets/told.ts';
import { toUnits } from '../../plots/units.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import type { Failure } from '../../training/events.ts';
import { failureOf } from '../../worker/failure.ts';
import { useTable } from '../data/useOwnData.ts';

/** Nothing while it is not shown, or on its way. */
export interface ToldState {
  readonly told: Told | null;
  /** Why there is nothing to tell. */
  readonly failure: Failure | null;
}

/** Where; null for the first samples. */
type Points = readonly Point[] | null;

const NOTHING: ToldState = { told: null, failure: null };

/** Lets the page do what it has to between two pieces of work; throws once nobody waits for the result. */
const breathing = (signal: AbortSignal) => async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
};

/** Tells `found` of this configuration. Returns how to call that off. */
function begin(config: RunConfig, table: PointTable | null, at: Points, found: (state: ToldState) => void): () => void {
  const stop = new AbortController();
  toldOf(config, breathing(stop.signal), at, table).then(
    (told) => found({ told, failure: null }),
    (error: unknown) => {
      if (!stop.signal.aborted) found({ told: null, failure: failureOf(error) });
    },
  );
  return () => stop.abort();
}

/** Data tell what they have, also where the order is beyond them and cannot be trained. */
function tellable(config: RunConfig, table: PointTable | null): RunConfig {
  if (!table || config.derivativeSource === 'nearestNeighbours') return config;
  const maxOrder = Math.min(config.maxOrder, table.order) as RunConfig['maxOrder'];
  return { ...config, maxOrder, derivativeSource: 'exact' };
}

/** `shown`: whether it is to be seen at all. */
export function useTold(shown: boolean, at: Points = null): ToldState {
  const config = useConfig((current) => current);
  const key = toldKey(config);
  const fn = functionOf(config);
  const table = useTable();
  const [known, setKnown] = useState({ fn, state: NOTHING });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what of the configuration counts
  useEffect(() => {
    if (shown) return begin(tellable(config, table), table, at, (state) => setKnown({ fn, state }));
  }, [shown, key, at, table]);
  // Until the next tiles are there those before stay, unless they are of another function.
  return shown && known.fn === fn ? known.state : NOTHING;
}

/** The tiles of the partial on the stage. `target`: what sets its ranges, in the units shown. */
export function useTiles({ told }: ToldState, target: Float64Array, transform: Transform): Tiles | null {
  const { domain } = useConfig(functionOf);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  return useMemo(() => {
    const height = padded(valueRange(target, 1), 0.05);
    return told && tilesOf(domain, told, partial, toUnits(units, transform, partial), height);
  }, [told, domain, partial, units, transform, target]);
}
