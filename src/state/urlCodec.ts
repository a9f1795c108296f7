/**
 * An experiment as the hash of a link, and back: `#v=1&f=branin&order=3`. Pure; links last, so version 1 is frozen:
 * keys are never renamed or reused, and what a link leaves out has the default of version 1.
 */
import { DEFAULT_CONFIG, FIELD_NAMES, FIELDS } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { formatField, parseField } from '../config/validate.ts';
import { MAX_ORDER, type MultiIndex } from '../math/multiIndex.ts';

/** What is looked at, besides the experiment. */
export interface ViewState {
  /** The partial on the stage. */
  readonly partial: MultiIndex;
  readonly units: 'original' | 'standardised';
}

export const DEFAULT_VIEW: ViewState = { partial: [0, 0], units: 'original' };

export interface LinkState {
  readonly config: RunConfig;
  readonly view: ViewState;
}

/** A part of a link that could not be used, and what is used instead. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly message: string;
  /** The value in force instead; empty where the key is unknown and nothing is affected. */
  readonly used: string;
}

const VERSION = '1';
const FIELD_OF_KEY = new Map(FIELD_NAMES.map((name) => [FIELDS[name].key, name]));
const UNITS = new Map<string, ViewState['units']>([
  ['orig', 'original'],
  ['std', 'standardised'],
]);

/** Longer hashes are not read at all. */
const LONGEST_HASH = 20_000;
/** Problems beyond this many are counted, not listed. */
const MOST_PROBLEMS = 20;
/** Characters of a rejected value that are shown. */
const SHOWN = 40;

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);

/** The hash of an experiment, `#` included; only what differs from the defaults of version 1. */
export function encodeLink({ config, view }: LinkState): string {
  const parts = [`v=${VERSION}`];
  for (const name of FIELD_NAMES) {
    const text = formatField(name, config[name]);
    if (text !== formatField(name, DEFAULT_CONFIG[name])) parts.push(`${FIELDS[name].key}=${text}`);
  }
  if (view.partial[0] + view.partial[1] > 0) parts.push(`show=${view.partial.join(',')}`);
  if (view.units !== DEFAULT_VIEW.units) parts.push('units=std');
  return `#${parts.join('&')}`;
}

function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function parsePartial(text: string): MultiIndex | null {
  const match = /^([0-5]),([0-5])$/.exec(text);
  if (!match) return null;
  const [r1, r2] = [Number(match[1]), Number(match[2])];
  return r1 + r2 <= MAX_ORDER ? [r1, r2] : null;
}

/** Reads one part into `state`; returns what is wrong with it, or null. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Draft {
  readonly config: Mutable<RunConfig>;
  readonly view: Mutable<ViewState>;
}

function readPart(draft: Draft, key: string, value: string): Omit<LinkProblem, 'key' | 'value'> | null {
  const name = FIELD_OF_KEY.get(key);
  if (name) return readField(draft.config, name, value);
  if (key === 'show') {
    const partial = parsePartial(value);
    if (!partial) return { message: 'not a partial up to order 5', used: draft.view.partial.join(',') };
    draft.view.partial = partial;
    return null;
  }
  if (key === 'units') {
    const units = UNITS.get(value);
    if (!units) return { message: 'not a known choice', used: draft.view.units };
    draft.view.units = units;
    return null;
  }
  if (key === 'v') return value === VERSION ? null : { message: 'an unknown version', used: VERSION };
  return { message: 'not a known setting', used: '' };
}

function readField<K extends keyof RunConfig>(config: Mutable<RunConfig>, name: K, value: string) {
  const parsed = parseField(name, value);
  if (!parsed.ok) return { message: parsed.message, used: formatField(name, config[name]) };
  config[name] = parsed.value;
  return null;
}

/** The experiment of a hash (with or without `#`), and every part of it that could not be used. Never throws. */
export function decodeLink(hash: string): LinkState & { readonly problems: readonly LinkProblem[] } {
  const draft: Draft = { config: { ...DEFAULT_CONFIG }, view: { ...DEFAULT_VIEW } };
  const problems: LinkProblem[] = [];
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > LONGEST_HASH) {
    problems.push({
      key: 'link',
      value: shorten(text),
      message: `longer than ${LONGEST_HASH} characters`,
      used: 'defaults',
    });
    return { ...draft, problems };
  }
  const seen = new Set<string>();
  let further = 0;
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = decodeText(at < 0 ? part : part.slice(0, at));
    const value = decodeText(at < 0 ? '' : part.slice(at + 1));
    const problem = partProblem(draft, seen, key, value);
    if (!problem) continue;
    if (problems.length === MOST_PROBLEMS) further += 1;
    else problems.push({ key: shorten(key ?? part), value: shorten(value ?? part), ...problem });
  }
  if (further > 0)
    problems.push({ key: 'link', value: '', message: `${further} more parts could not be used`, used: '' });
  return { ...draft, problems };
}

function partProblem(draft: Draft, seen: Set<string>, key: string | null, value: string | null) {
  if (key === null || value === null) return { message: 'not readable', used: '' };
  if (seen.has(key)) return { message: 'given twice, the first one counts', used: '' };
  seen.add(key);
  return readPart(draft, key, value);
}
