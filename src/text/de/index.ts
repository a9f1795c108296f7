/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { BACKEND } from './backend.ts';
import { CHARTS } from './charts.ts';
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
import { PAGE } from './page.ts';
import { PAPER_PAGE } from './paper/page.ts';
import { STATEMENTS } from './paper/statements.ts';
import { SWEEPS } from './paper/sweeps.ts';
import { QUANTITIES } from './quantities.ts';
import { RHO } from './rho.ts';
import { RUN } from './run.ts';
import { SESSIONS } from './sessions.ts';
import { SETTINGS } from './settings.ts';
import { SHARE } from './share.ts';
import { STAGE } from './stage.ts';
import { TWINS } from './twins.ts';

export const CATALOGS: readonly Catalog[] = [
  BACKEND,
  CHARTS,
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
  PAGE,
  PAPER_PAGE,
  STATEMENTS,
  SWEEPS,
  QUANTITIES,
  RHO,
  RUN,
  SESSIONS,
  SETTINGS,
  SHARE,
  STAGE,
  TWINS,
];

export const GERMAN: Catalog = Object.assign({}, ...CATALOGS);
