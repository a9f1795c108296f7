/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { CONTROLS } from './controls.ts';
import { CSV } from './csv.ts';
import { DATA } from './data.ts';
import { FAILURES } from './failures.ts';
import { FIGURES } from './figures.ts';
import { FORMULAS } from './formulas.ts';
import { FRAME } from './frame.ts';
import { FUNCTIONS } from './functions.ts';
import { LESSONS } from './lessons/index.ts';
import { LINKS } from './links.ts';
import { PAPER_PAGE } from './paper/page.ts';
import { STATEMENTS } from './paper/statements.ts';
import { SWEEPS } from './paper/sweeps.ts';
import { QUANTITIES } from './quantities.ts';
import { RHO } from './rho.ts';
import { RUN } from './run.ts';
import { SESSIONS } from './sessions.ts';
import { SETTINGS } from './settings.ts';
import { SHARE } from './share.ts';

export const CATALOGS: readonly Catalog[] = [
  CONTROLS,
  CSV,
  DATA,
  FAILURES,
  FIGURES,
  FORMULAS,
  FRAME,
  FUNCTIONS,
  LESSONS,
  LINKS,
  PAPER_PAGE,
  STATEMENTS,
  SWEEPS,
  QUANTITIES,
  RHO,
  RUN,
  SESSIONS,
  SETTINGS,
  SHARE,
];

export const GERMAN: Catalog = Object.assign({}, ...CATALOGS);
