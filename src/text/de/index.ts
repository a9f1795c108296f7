/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { PAPER_PAGE } from './paper/page.ts';
import { STATEMENTS } from './paper/statements.ts';
import { SWEEPS } from './paper/sweeps.ts';
import { RUN } from './run.ts';

export const GERMAN: Catalog = { ...RUN, ...PAPER_PAGE, ...STATEMENTS, ...SWEEPS };
