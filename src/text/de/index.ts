/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { LESSONS } from './lessons/index.ts';
import { RUN } from './run.ts';

export const GERMAN: Catalog = { ...LESSONS, ...RUN };
