/** German: one file a room, each sentence beside its English words. */
import type { Catalog } from '../translator.ts';
import { CSV } from './csv.ts';
import { DATA } from './data.ts';
import { FAILURES } from './failures.ts';
import { FIGURES } from './figures.ts';
import { FRAME } from './frame.ts';
import { LINKS } from './links.ts';
import { QUANTITIES } from './quantities.ts';
import { RUN } from './run.ts';
import { SESSIONS } from './sessions.ts';
import { SHARE } from './share.ts';

export const GERMAN: Catalog = {
  ...RUN,
  ...CSV,
  ...DATA,
  ...FAILURES,
  ...FIGURES,
  ...FRAME,
  ...LINKS,
  ...QUANTITIES,
  ...SESSIONS,
  ...SHARE,
};
