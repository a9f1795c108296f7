/** ONE table of what a link says about the view: key, text and limits. The keys of version 1 are frozen. */
import { parseNumber, parsePlainNumber } from '../../config/numbers.ts';
import { bad, good, type Parsed } from '../../config/parsed.ts';
import { PRESETS, type PresetName } from '../../experiments/readings.ts';
import type { Counting } from '../../experiments/summary.ts';
import type { Point } from '../../functions/index.ts';
import { MAX_ORDER, type MultiIndex } from '../../math/multiIndex.ts';
import type { Layer } from '../../plots/cells/cells.ts';
import type { ChartAxis } from '../../plots/charts/curves.ts';
import type { Cut } from '../../plots/slices/cut.ts';
import type { Units } from '../../plots/units.ts';
import { LANGUAGES } from '../../text/speech.ts';
import { formatControls, isFixable, parseControls } from '../guided/controls.ts';
import { formatQuestion, LONGEST, parseQuestion } from '../guided/ownQuestion.ts';
import {
  type Charts,
  type Mode,
  PANELS,
  type Page,
  type Panel,
  type PaperFigure,
  type View,
} from '../stores/viewStore.ts';
import { formatAnswers, parseAnswers } from './answers.ts';

/** The parts of the view that links carry. */
export type LinkedView = Omit<View, 'awaitedEpoch' | 'start' | 'building' | 'pasted'>;

interface ViewField<T> {
  readonly key: string;
  parse(text: string): Parsed<T>;
  format(value: T): string;
}

/** A field whose values have one word each in the link. */
function choice<T>(key: string, words: readonly (readonly [value: T, word: string])[]): ViewField<T> {
  return {
    key,
    parse(text) {
      const found = words.find(([, word]) => word === text);
      return found ? good(found[0]) : bad('not a known choice');
    },
    format: (value) => words.find(([candidate]) => candidate === value)?.[1] ?? '',
  };
}

const onOrOff = (key: string): ViewField<boolean> =>
  choice(key, [
    [true, '1'],
    [false, '0'],
  ]);

function parsePartial(text: string): Parsed<MultiIndex> {
  const match = /^([0-5]),([0-5])$/.exec(text);
  const [r1, r2] = [Number(match?.[1]), Number(match?.[2])];
  return match && r1 + r2 <= MAX_ORDER ? good([r1, r2]) : bad('not a partial up to order 5');
}

function parsePoint(text: string): Parsed<Point | null> {
  const [x1, x2, ...rest] = text.split(',', 3).map((part) => parsePlainNumber(part));
  const isPoint = rest.length === 0 && x1.ok && x2?.ok && Number.isFinite(x1.value) && Number.isFinite(x2.value);
  return isPoint ? good([x1.value, x2.value]) : bad('not a point');
}

function parseEpoch(text: string): Parsed<number | null> {
  return /^[1-9]\d{0,5}$/.test(text) ? good(Number(text)) : bad('not an epoch');
}

function parseStep(text: string): Parsed<number> {
  return /^[1-9]\d?$/.test(text) ? good(Number(text)) : bad('not a step');
}

/** `https://school.example`: no path but the first slash, as it is copied from an address. */
function parseOrigin(text: string): Parsed<string | null> {
  const origin = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : null;
  return origin !== null && [origin, `${origin}/`].includes(text)
    ? good(origin)
    : bad('not an origin, such as https://school.example');
}

/** What a lecturer writes; lines are kept, other control characters refused. */
function ownText(key: string, longest: number): ViewField<string> {
  const allowed = new RegExp(`^(?=.*\\S)(?:[^\\p{C}]|\\n){1,${longest}}$`, 'su');
  return {
    key,
    parse: (text) => (allowed.test(text) ? good(text) : bad(`no text of at most ${longest} characters`)),
    format: (text) => text,
  };
}

/** Empty where there is none: then it is not in the link. */
const orNothing = (value: Point | number | null): string => (value === null ? '' : String(value));

/** Limits of the radius of the Taylor polynomials, as a share of half the domain. */
export const RADIUS = { min: 0.01, max: 2, integer: false } as const;

export const VIEW_FIELDS: { readonly [K in keyof LinkedView]: ViewField<LinkedView[K]> } = {
  partial: { key: 'show', parse: parsePartial, format: String },
  units: choice<Units>('units', [
    ['original', 'orig'],
    ['standardised', 'std'],
  ]),
  point: { key: 'pt', parse: parsePoint, format: orNothing },
  cut: choice<Cut>('cut', [
    ['x1', 'x1'],
    ['x2', 'x2'],
    ['between', 'between'],
  ]),
  end: { key: 'end', parse: parsePoint, format: orNothing },
  radius: { key: 'rad', parse: (text) => parseNumber(text, RADIUS), format: String },
  taylorOrder: choice<number | null>('tay', [
    [null, 'auto'],
    ...[0, 1, 2, 3, 4, 5].map((order) => [order, String(order)] as const),
  ]),
  tiles: onOrOff('tiles'),
  layer: choice<Layer>('cells', [
    ['target', 'target'],
    ['learned', 'learned'],
    ['error', 'error'],
  ]),
  locked: onOrOff('lock'),
  axis: choice<ChartAxis>('x', [
    ['epochs', 'epochs'],
    ['seconds', 'seconds'],
    ['targets', 'targets'],
  ]),
  charts: choice<Charts>('charts', [
    ['curves', 'curves'],
    ['epoch', 'epoch'],
    ['batch', 'batch'],
    ['slice', 'slice'],
  ]),
  passport: onOrOff('pass'),
  pastEpoch: { key: 'at', parse: parseEpoch, format: orNothing },
  page: choice<Page>('page', [
    ['playground', 'playground'],
    ['paper', 'paper'],
    ['answers', 'answers'],
  ]),
  preset: choice<PresetName>(
    'preset',
    (Object.keys(PRESETS) as PresetName[]).map((preset) => [preset, preset]),
  ),
  figure: choice<PaperFigure>('fig', [
    ['fig1', '1'],
    ['table3', 't3'],
    ['fig2', '2'],
    ['own', 'own'],
  ]),
  counting: choice<Counting>('count', [
    ['all', 'all'],
    ['learned', 'learned'],
  ]),
  lesson: {
    key: 'lesson',
    parse: (text) => (/^[a-zA-Z]{1,20}$/.test(text) ? good(text) : bad('not a lesson')),
    format: (lesson) => lesson ?? '',
  },
  step: { key: 'step', parse: parseStep, format: String },
  answers: { key: 'ans', parse: parseAnswers, format: formatAnswers },
  by: {
    key: 'by',
    parse: (text) => (/^[^\p{C}]{1,40}$/u.test(text) ? good(text) : bad('not a name of at most 40 characters')),
    format: (by) => by,
  },
  title: ownText('title', LONGEST.title),
  text: ownText('text', LONGEST.text),
  question: { key: 'ask', parse: parseQuestion, format: formatQuestion },
  hidden: { key: 'hide', parse: (text) => parseControls(text, () => true), format: formatControls },
  fixed: { key: 'fix', parse: (text) => parseControls(text, isFixable), format: formatControls },
  mode: choice<Mode>('mode', [
    ['page', 'page'],
    ['presenter', 'presenter'],
    ['embed', 'embed'],
  ]),
  panel: choice<Panel | null>('panel', [[null, 'all'], ...PANELS.map((panel) => [panel, panel] as const)]),
  lang: choice<View['lang']>('lang', [['auto', 'auto'], ...LANGUAGES.map((language) => [language, language] as const)]),
  host: { key: 'host', parse: parseOrigin, format: (host) => host ?? '' },
};

export const VIEW_FIELD_NAMES = Object.keys(VIEW_FIELDS) as (keyof LinkedView)[];
