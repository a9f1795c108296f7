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

export const trialIdOf = (config: RunConfig, version: Version): TrialId => settingsParts(config, version).join('&');

/** The settings behind an id. Throws `invalid trial: ...` where it is none. */
export function configOfTrial(id: TrialId): RunConfig {
  const [first, ...parts] = id.split('&');
  const version = versionNamed(first.replace(/^v=/, ''));
  if (!first.startsWith('v=') || version === null) throw new Error(`invalid trial: ${id} (no known version)`);
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
