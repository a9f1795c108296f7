/**
 * A twin as one value of a link, and back: `order:2;rho:none;fork:37`. Its keys are those of the fields; `fork` is the
 * epoch that it goes on from, `of` the place of the run it forks from (0, the first, where it is left out).
 */
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { FIELD_OF_KEY } from '../../config/settingsText.ts';
import { formatField, parseField } from '../../config/validate.ts';
import { mayDiffer, type NewTwin, type RunId } from '../runs/comparison.ts';

export interface TwinProblem {
  readonly key: string;
  readonly value: string;
  readonly message: string;
}

const WHOLE = /^\d{1,6}$/;
/** Parts of a twin that are read; there are fewer settings than that. */
const MOST_PARTS = 200;

const escaped = (text: string): string => text.replace(/[%;:]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
const unescaped = (text: string): string =>
  text.replace(/%(25|3b|3a)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `ids`: all runs in their order. */
export function encodeTwin({ patch, fork }: NewTwin, ids: readonly RunId[]): string {
  const parts = FIELD_NAMES.filter((name) => name in patch).map((name) => {
    const text = formatField(name, patch[name] as RunConfig[typeof name]);
    return `${FIELDS[name].key}:${escaped(text)}`;
  });
  if (fork) parts.push(`fork:${fork.epoch}`);
  const parent = fork ? ids.indexOf(fork.of) : 0;
  if (parent > 0) parts.push(`of:${parent}`);
  return parts.join(';');
}

/**
 * The twin in a place of the comparison, and the parts of it that could not be used; they are left out. Ids are places
 * as yet.
 */
export function decodeTwin(text: string, place: number): { twin: NewTwin; problems: TwinProblem[] } {
  const patch: Record<string, unknown> = {};
  const problems: TwinProblem[] = [];
  let [epoch, parent] = [0, 0];
  const seen = new Map<string, string>();
  const parts = text.split(';');
  for (const part of parts.slice(0, MOST_PARTS)) {
    if (part === '') continue;
    const at = part.indexOf(':');
    const key = at < 0 ? part : part.slice(0, at);
    const value = at < 0 ? '' : unescaped(part.slice(at + 1));
    const fail = (message: string) => problems.push({ key, value, message });
    const name = FIELD_OF_KEY.get(key);
    if (seen.has(key)) {
      fail('given twice, the first one counts');
      continue;
    }
    seen.set(key, value);
    if (key === 'fork') {
      if (WHOLE.test(value) && Number(value) >= 1) epoch = Number(value);
      else fail('not an epoch');
    } else if (key === 'of') {
      if (WHOLE.test(value) && Number(value) < place) parent = Number(value);
      else fail('not an earlier run');
    } else if (!name) fail('not a known setting');
    else if (!mayDiffer(name)) fail('the same in all runs');
    else {
      const parsed = parseField(name, value);
      if (parsed.ok) patch[name] = parsed.value;
      else fail(parsed.message);
    }
  }
  for (const part of parts.slice(MOST_PARTS)) {
    if (part !== '') problems.push({ key: part.split(':')[0], value: '', message: `after ${MOST_PARTS} others` });
  }
  const fork = epoch > 0 ? { of: parent as RunId, epoch } : null;
  const of = seen.get('of');
  if (!fork && of === String(parent)) problems.push({ key: 'of', value: of, message: 'only a fork has a parent' });
  for (const name of FIELD_NAMES) {
    if (!(name in patch) || mayDiffer(name, fork)) continue;
    delete patch[name];
    problems.push({ key: FIELDS[name].key, value: '', message: 'the same as in the run it forks from' });
  }
  return { twin: { patch: patch as Partial<RunConfig>, fork }, problems };
}
