/** A choice of the configuration. */
import { FIELDS } from '../../config/fields.ts';
import type { ChoiceField, ChoiceName } from '../../config/fieldTypes.ts';
import { parseField } from '../../config/validate.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';

export function ChoiceInput({ name, id }: { name: ChoiceName; id: string }) {
  const value = useConfig((config) => config[name]);
  const { options }: ChoiceField<string> = FIELDS[name];
  const choose = (text: string) => {
    const parsed = parseField(name, text);
    if (parsed.ok) setConfig({ [name]: parsed.value });
  };
  return (
    <select
      id={id}
      value={value}
      title={options.find((option) => option.value === value)?.help}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} title={option.help}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
