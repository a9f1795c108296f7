/** Settings as parts of a link, `order=3`: those of a configuration that are not the defaults of a version. */
import { FIELD_NAMES, FIELDS } from './fields.ts';
import type { FieldName } from './fieldTypes.ts';
import type { RunConfig } from './runConfig.ts';
import { formatField } from './validate.ts';
import { DEFAULTS_OF_VERSION, type Version } from './versions.ts';

/** The name of the setting behind each key. */
export const FIELD_OF_KEY: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.map((name) => [FIELDS[name].key, name]),
);

/** The text of a value as a link has it, that whatever cuts links out of other text leaves whole. */
export const escapedValue = (text: string): string =>
  text.replace(/[%&=#+"<>`\\{}|]|[^\x21-\x7e]/gu, encodeURIComponent);

/** The parts, `v` first, then in the order of the table of fields. */
export function settingsParts(config: RunConfig, version: Version): string[] {
  const defaults = DEFAULTS_OF_VERSION[version];
  const parts = FIELD_NAMES.flatMap((name) => {
    const text = formatField(name, config[name]);
    return text === formatField(name, defaults[name]) ? [] : [`${FIELDS[name].key}=${escapedValue(text)}`];
  });
  return [`v=${version}`, ...parts];
}
