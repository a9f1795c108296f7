/** One field of the table of settings: label, control by kind, one line of help. */
import { FIELDS } from '../../config/fields.ts';
import type { ChoiceName, Field, FlagName, NumberName, VectorName } from '../../config/fieldTypes.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { VectorInput } from './VectorInput.tsx';

export function FieldControl({ name }: { name: keyof RunConfig }) {
  const field: Field = FIELDS[name];
  const id = `setting-${name}`;
  return (
    <div className={`setting setting-${field.kind}`}>
      <label htmlFor={field.kind === 'vector' ? `${id}-1` : id}>{field.label}</label>
      <Control field={field} name={name} id={id} />
      <p className="hint">{field.help}</p>
    </div>
  );
}

function Control({ field, name, id }: { field: Field; name: keyof RunConfig; id: string }) {
  switch (field.kind) {
    case 'choice':
      return <ChoiceInput name={name as ChoiceName} id={id} />;
    case 'number':
      return <NumberInput name={name as NumberName} id={id} />;
    case 'flag':
      return <FlagInput name={name as FlagName} id={id} />;
    case 'vector':
      return <VectorInput name={name as VectorName} id={id} />;
    case 'text':
      return null;
    default:
      return field satisfies never;
  }
}

function FlagInput({ name, id }: { name: FlagName; id: string }) {
  const value = useConfig((config) => config[name]);
  return (
    <input id={id} type="checkbox" checked={value} onChange={(event) => setConfig({ [name]: event.target.checked })} />
  );
}
