/** A trained network as a file: configuration, history, scaling and weights. */

import { DEFAULT_CONFIG } from '../config/fields.ts';
import type { RunConfig } from '../config/runConfig.ts';
import { configProblems } from '../config/validate.ts';
import type { Transform } from '../data/transform.ts';
import { parameterCount } from '../engine/layout.ts';
import type { EpochReport, FinishedReport } from './events.ts';

export interface SavedSession {
  readonly format: 'sobolev-playground';
  readonly version: 1;
  readonly config: RunConfig;
  readonly transform: Transform;
  readonly history: readonly EpochReport[];
  readonly finished: FinishedReport;
  /** Layer after layer W [in, out], b [out]; float32 values. [N] */
  readonly parameters: readonly number[];
}

export function saveSession(
  session: Omit<SavedSession, 'format' | 'version' | 'parameters'>,
  parameters: Float32Array,
): string {
  const saved: SavedSession = {
    format: 'sobolev-playground',
    version: 1,
    ...session,
    parameters: Array.from(parameters),
  };
  return `${JSON.stringify(saved)}\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFiniteArray = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every((entry) => Number.isFinite(entry));

function isTransform(value: unknown): value is Transform {
  return (
    isRecord(value) &&
    isFiniteArray(value.inputMean, 2) &&
    isFiniteArray(value.inputDeviation, 2) &&
    Number.isFinite(value.outputMean) &&
    Number.isFinite(value.outputDeviation)
  );
}

/** Reads a saved session. Throws `invalid session: ...`, naming what is wrong. */
export function parseSession(text: string): SavedSession {
  const fail = (what: string): never => {
    throw new Error(`invalid session: ${what}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not JSON');
  }
  if (!isRecord(value) || value.format !== 'sobolev-playground') return fail('not a session of this program');
  if (value.version !== 1) return fail(`unknown version ${String(value.version)}`);
  const { config, transform, parameters } = value;
  if (!isRecord(config)) return fail('no configuration');
  if (!('functionId' in config)) return fail('no functionId in the configuration');
  // A session may be older than some of the fields: their defaults are what it was trained with.
  const typed = { ...DEFAULT_CONFIG, ...config } as unknown as RunConfig;
  const [problem] = configProblems(typed);
  if (problem) return fail(problem);
  if (!isTransform(transform)) return fail('no scaling');
  const count = parameterCount(typed.hiddenLayers, typed.width);
  if (!isFiniteArray(parameters, count)) return fail(`not ${count} weights`);
  return { ...(value as unknown as SavedSession), config: typed };
}
