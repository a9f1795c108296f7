/**
 * The id of a trial: its settings as a link without the `#`, which replays it in the playground. It is the same for
 * ever, since the defaults of a version are, and a setting that is new has the default that was in force before.
 */
import type { RunConfig } from '../config/runConfig.ts';
import { FIELD_OF_KEY, settingsParts } from '../config/settingsText.ts';
import { parseField } from '../config/validate.ts';
import { DEFAULTS_OF_VERSION, type Version, versionNamed } from '../config/versions.ts';

/** `v=2&f=branin&order=3`. */
export type TrialId = string;

/** The number of threads is not part of it: it changes no bit of an outcome. */
export const trialIdOf = (config: RunConfig, version: Version): TrialId =>
  settingsParts({ ...config, threads: DEFAULTS_OF_VERSION[version].threads }, version).join('&');

/** The seed of everything that is drawn. */
export const seededBy = (seed: number) => ({ dataSeed: seed, weightSeed: seed, shuffleSeed: seed });

function versionOfTrial(id: TrialId): Version {
  const [first] = id.split('&');
  const version = versionNamed(first.replace(/^v=/, ''));
  if (!first.startsWith('v=') || version === null) throw new Error(`invalid trial: ${id} (no known version)`);
  return version;
}

/** The settings behind an id. Throws `invalid trial: ...` where it is none. */
export function configOfTrial(id: TrialId): RunConfig {
  const version = versionOfTrial(id);
  const [, ...parts] = id.split('&');
  const patches = parts.map((part) => {
    const at = part.indexOf('=');
    const name = FIELD_OF_KEY.get(part.slice(0, at));
    if (!name) throw new Error(`invalid trial: ${id} (${part} is no setting)`);
    const parsed = parseField(name, decodeURIComponent(part.slice(at + 1)));
    if (!parsed.ok) throw new Error(`invalid trial: ${id} (${part}: ${parsed.message})`);
    return { [name]: parsed.value };
  });
  return Object.assign({ ...DEFAULTS_OF_VERSION[version] }, ...patches);
}

/** The same settings with everything drawn by another seed. Throws `invalid trial: ...`. */
export const reseeded = (id: TrialId, seed: number): TrialId =>
  trialIdOf({ ...configOfTrial(id), ...seededBy(seed) }, versionOfTrial(id));

/** The seed that draws everything, and the same trial with seed 1; null where data and weights have seeds of their own. */
export function drawOf(id: TrialId): { readonly base: TrialId; readonly seed: number } | null {
  const { dataSeed, weightSeed, shuffleSeed } = configOfTrial(id);
  return dataSeed === weightSeed && dataSeed === shuffleSeed ? { base: reseeded(id, 1), seed: dataSeed } : null;
}
