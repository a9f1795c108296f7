/** How helpers are started, here or there. */
import type { HelperSetup } from './help.mjs';

/** A helper as the first thread sees it. */
export interface Helper {
  /** Resolves once it waits for calls; rejects where it cannot start. */
  readonly ready: Promise<void>;
  terminate(): void;
}

export type StartHelper = (setup: HelperSetup) => Helper;
