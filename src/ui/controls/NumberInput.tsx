/** A number of the configuration as text: taken over once it is valid, put back where it is not. */
import { useEffect, useState } from 'react';
import { FIELDS, type NumberField } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { formatField, parseField } from '../../config/validate.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';

/** The fields that hold one number. */
export type NumberName = {
  [K in keyof RunConfig]: (typeof FIELDS)[K] extends NumberField ? K : never;
}[keyof RunConfig];

export function NumberInput({ name, id }: { name: NumberName; id: string }) {
  const value = useConfig((config) => formatField(name, config[name]));
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const parsed = parseField(name, text);
  const take = () => {
    if (parsed.ok) setConfig({ [name]: parsed.value });
    else setText(value);
  };
  const { min, max, integer } = FIELDS[name];
  return (
    <input
      id={id}
      className="number"
      inputMode={integer ? 'numeric' : 'decimal'}
      value={text}
      title={`${min} to ${max}`}
      aria-invalid={!parsed.ok}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
