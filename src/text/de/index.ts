/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { CONTROLS } from './controls.ts';
import { FORMULAS } from './formulas.ts';
import { FUNCTIONS } from './functions.ts';
import { LESSONS } from './lessons/index.ts';
import { RHO } from './rho.ts';
import { RUN } from './run.ts';
import { SETTINGS } from './settings.ts';

export const CATALOGS: readonly Catalog[] = [RUN, CONTROLS, SETTINGS, RHO, FUNCTIONS, FORMULAS, LESSONS];

export const GERMAN: Catalog = Object.assign({}, ...CATALOGS);
