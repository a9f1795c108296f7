/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { BACKEND } from './backend.ts';
import { CHARTS } from './charts.ts';
import { PAGE } from './page.ts';
import { RUN } from './run.ts';
import { STAGE } from './stage.ts';
import { TWINS } from './twins.ts';

export const GERMAN: Catalog = { ...BACKEND, ...CHARTS, ...PAGE, ...RUN, ...STAGE, ...TWINS };
