/**
 * An experiment as the hash of a link, and back: `#v=2&f=branin&order=3`. Pure; links last: keys are never renamed or
 * reused, and what a link leaves out has the default of its version, of the first where it names none.
 */
import { FIELDS } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { forkProblem, MOST_RUNS } from '../../config/runPlan.ts';
import { escapedValue, FIELD_OF_KEY, settingsParts } from '../../config/settingsText.ts';
import { formatField, parseField } from '../../config/validate.ts';
import { DEFAULT_CONFIG, DEFAULTS_OF_VERSION, VERSION, type Version, versionNamed } from '../../config/versions.ts';
import { formatControls } from '../guided/controls.ts';
import { idsOf, planById, type RunId, type Twin } from '../runs/comparison.ts';
import { DEFAULT_VIEW } from '../stores/viewStore.ts';
import { CHECK_KEY, isCheck, NOT_WHOLE, wrongCheck } from './checkValue.ts';
import { linkParts } from './linkParts.ts';
import { unwrapped, withoutSentenceEnd } from './pastedLink.ts';
import { decodeTwin, encodeTwin } from './twinCodec.ts';
import { type LinkedView, VIEW_FIELD_NAMES, VIEW_FIELDS } from './viewFields.ts';

/** An experiment; after reading, the ids of its runs are their places. */
export interface LinkState {
  readonly config: RunConfig;
  readonly twins: readonly Twin[];
  /** The place of the run in focus. */
  readonly focus: number;
  readonly view: LinkedView;
}

/** What an empty link means. */
export const DEFAULT_LINK: LinkState = {
  config: DEFAULT_CONFIG,
  twins: [],
  focus: 0,
  view: pickView(DEFAULT_VIEW),
};

/** A part of a link that could not be used, and what is used instead. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly message: string;
  /** The value in force instead; empty where the key is unknown and nothing is affected. */
  readonly used: string;
}

const VIEW_FIELD_OF_KEY = new Map(VIEW_FIELD_NAMES.map((name) => [VIEW_FIELDS[name].key, name]));
/** `t1` to `t3`: the twins; `run`: the run in focus. */
const TWIN_KEYS = Array.from({ length: MOST_RUNS - 1 }, (_, i) => `t${i + 1}`);

/** Every key that a link may have. */
export const LINK_KEYS: readonly string[] = [
  'v',
  CHECK_KEY,
  'run',
  ...FIELD_OF_KEY.keys(),
  ...VIEW_FIELD_OF_KEY.keys(),
  ...TWIN_KEYS,
];

/** Longer hashes are not read at all. */
const LONGEST_HASH = 20_000;
/** Problems beyond this many are counted, not listed. */
const MOST_PROBLEMS = 20;
/** Characters of a rejected value that are shown. */
const SHOWN = 40;

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text);

/** The parts of a view that links carry. */
export function pickView(view: LinkedView): LinkedView {
  return Object.fromEntries(VIEW_FIELD_NAMES.map((name) => [name, view[name]])) as unknown as LinkedView;
}

function formatView<K extends keyof LinkedView>(name: K, view: LinkedView): string {
  return VIEW_FIELDS[name].format(view[name]);
}

/** The hash of an experiment, `#` included; only what differs from the defaults of the newest version. */
export function encodeLink({ config, twins, focus, view }: LinkState): string {
  const parts = settingsParts(config, VERSION);
  const add = (key: string, text: string, usual: string) => {
    if (text !== usual) parts.push(`${key}=${escapedValue(text)}`);
  };
  const ids = idsOf({ config, twins });
  for (const [i, twin] of twins.entries()) parts.push(`${TWIN_KEYS[i]}=${escapedValue(encodeTwin(twin, ids))}`);
  add('run', String(focus), '0');
  for (const name of VIEW_FIELD_NAMES) {
    add(VIEW_FIELDS[name].key, formatView(name, view), formatView(name, DEFAULT_LINK.view));
  }
  return `#${parts.join('&')}`;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What has been read of a link so far. */
class Draft {
  readonly config: Mutable<RunConfig>;
  readonly view: Mutable<LinkedView> = { ...DEFAULT_LINK.view };
  /** By place; a link may leave some out. */
  readonly twins = new Map<number, Twin>();
  focus = 0;
  readonly problems: LinkProblem[] = [];
  #further = 0;

  constructor(version: Version) {
    this.config = { ...DEFAULTS_OF_VERSION[version] };
  }

  reject(key: string, value: string, message: string, used: string): void {
    if (this.problems.length === MOST_PROBLEMS) this.#further += 1;
    else this.problems.push({ key: shorten(key), value: shorten(value), message, used });
  }

  /** Reads one part, or says what is wrong with it. */
  read(key: string, value: string): void {
    const field = FIELD_OF_KEY.get(key);
    const viewField = VIEW_FIELD_OF_KEY.get(key);
    if (field) this.#readField(field, value);
    else if (viewField) this.#readView(viewField, value);
    else if (TWIN_KEYS.includes(key)) this.#readTwin(key, value);
    else if (key === 'run') this.#readFocus(value);
    else if (key !== 'v' && key !== CHECK_KEY) this.reject(key, value, 'not a known setting', '');
    else if (key === 'v' && versionNamed(value) === null) this.reject(key, value, 'an unknown version', '1');
  }

  #readField<K extends keyof RunConfig>(name: K, value: string): void {
    const parsed = parseField(name, value);
    if (parsed.ok) this.config[name] = parsed.value as Mutable<RunConfig>[K];
    else this.reject(FIELDS[name].key, value, parsed.message, formatField(name, this.config[name]));
  }

  #readView<K extends keyof LinkedView>(name: K, value: string): void {
    const parsed = VIEW_FIELDS[name].parse(value);
    if (parsed.ok) this.view[name] = parsed.value;
    else this.reject(VIEW_FIELDS[name].key, value, parsed.message, formatView(name, this.view));
  }

  #readTwin(key: string, value: string): void {
    const place = TWIN_KEYS.indexOf(key) + 1;
    const { twin, problems } = decodeTwin(value, place);
    this.twins.set(place, { id: place as RunId, ...twin });
    for (const problem of problems) this.reject(`${key}.${problem.key}`, problem.value, problem.message, '');
  }

  #readFocus(value: string): void {
    if (/^[0-3]$/.test(value)) this.focus = Number(value);
    else this.reject('run', value, 'not a run', '0');
  }

  /** The twin as it is, or without its fork where the run it forks from, or itself, cannot have that epoch. */
  #withPossibleFork(twin: Twin, earlier: readonly Twin[]): Twin {
    if (!twin.fork) return twin;
    const parent = planById({ config: this.config, twins: earlier }).get(twin.fork.of);
    const problem = parent
      ? forkProblem(parent, twin.fork.epoch, { ...parent.config, ...twin.patch })
      : 'there is no such run';
    if (!problem) return twin;
    this.reject(`t${earlier.length + 1}.fork`, String(twin.fork.epoch), problem, '');
    return { ...twin, fork: null };
  }

  /** A link that has a lesson of its own names no other, and nothing is both hidden and fixed. */
  #settleLesson(): void {
    const { lesson, title, text, question } = this.view;
    if (lesson !== null && (title !== '' || text !== '' || question)) {
      this.reject(VIEW_FIELDS.lesson.key, lesson, 'the link has a lesson of its own', '');
      this.view.lesson = null;
    }
    this.#settleControls();
    const both = this.view.fixed.filter((control) => this.view.hidden.includes(control));
    if (both.length === 0) return;
    this.reject(VIEW_FIELDS.fixed.key, formatControls(both), 'hidden as well', 'hidden');
    this.view.fixed = this.view.fixed.filter((control) => !both.includes(control));
  }

  /** Where no lesson or frame is, nobody says why something is missing, nor how it comes back. */
  #settleControls(): void {
    const { lesson, title, text, question, hidden, fixed, mode, panel } = this.view;
    const isGuided = lesson !== null || title !== '' || text !== '' || question !== null || mode === 'embed';
    for (const [field, controls] of [
      ['hidden', hidden],
      ['fixed', fixed],
    ] as const) {
      if (isGuided || controls.length === 0) continue;
      this.reject(VIEW_FIELDS[field].key, formatControls(controls), 'only in a lesson', '');
      this.view[field] = [];
    }
    if (mode === 'embed' && panel !== null && this.view.hidden.some((control) => control === panel)) {
      this.reject(VIEW_FIELDS.hidden.key, panel, 'the only panel', '');
      this.view.hidden = this.view.hidden.filter((control) => control !== panel);
    }
  }

  finish(): LinkState & { readonly problems: readonly LinkProblem[] } {
    this.#settleLesson();
    const twins: Twin[] = [];
    for (const place of [...this.twins.keys()].sort()) {
      const twin = this.twins.get(place);
      if (!twin || place !== twins.length + 1) this.reject(`t${place}`, '', `there is no t${twins.length + 1}`, '');
      else twins.push(this.#withPossibleFork(twin, twins));
    }
    if (this.focus > twins.length) {
      this.reject('run', String(this.focus), 'there is no such run', '0');
      this.focus = 0;
    }
    if (this.#further > 0) {
      this.problems.push({
        key: 'link',
        value: '',
        message: `${this.#further} more parts could not be used`,
        used: '',
      });
    }
    const { config, view, focus, problems } = this;
    return { config, twins, focus, view, problems };
  }
}

/** The version of a link, wherever in it it stands. */
function versionOf(text: string): Version {
  const [, named = ''] = /(?:^|&)v=([^&]*)/.exec(text) ?? [];
  return versionNamed(withoutSentenceEnd(named, (value) => versionNamed(value) !== null)) ?? 1;
}

/** Whether a value of a link can be used. */
function isReadable(key: string, value: string): boolean {
  if (key === CHECK_KEY) return isCheck(value);
  const draft = new Draft(VERSION);
  draft.read(key, value);
  return draft.problems.length === 0;
}

/** The experiment of a hash (with or without `#`), and every part of it that could not be used. Never throws. */
export function decodeLink(hash: string): LinkState & { readonly problems: readonly LinkProblem[] } {
  const text = unwrapped(hash);
  const draft = new Draft(versionOf(text));
  if (text.length > LONGEST_HASH) {
    draft.reject('link', text, `longer than ${LONGEST_HASH} characters`, 'defaults');
    return draft.finish();
  }
  const parts = linkParts(text, isReadable);
  const check = wrongCheck(parts);
  if (check !== null) draft.reject(CHECK_KEY, check, NOT_WHOLE, 'what is left of it');
  const seen = new Set<string>();
  for (const { key, value, broken } of parts) {
    if (broken) draft.reject(key, value, 'not readable', '');
    else if (seen.has(key)) draft.reject(key, value, 'given twice, the first one counts', '');
    else draft.read(key, value);
    seen.add(key);
  }
  return draft.finish();
}
