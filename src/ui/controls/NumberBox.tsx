/** One number of the configuration as text. What cannot be taken stays in the box, and its reason beside it. */
import { useStore } from 'zustand';
import { FIELDS } from '../../config/fields.ts';
import type { NumbersName } from '../../config/fieldTypes.ts';
import { readTyped } from '../../config/typed.ts';
import { draftStore, numbersOf, takeTyped, typeInto } from '../../state/stores/draftStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';

interface Place {
  readonly name: NumbersName;
  /** Its place among the numbers of the field. */
  readonly box?: number;
  readonly id: string;
}

const reasonId = (id: string) => `${id}-reason`;

/** The number in force, what is typed over it, and why that cannot be taken. */
function useBox(name: NumbersName, box: number) {
  const config = useConfig((whole) => whole);
  const typed = useStore(draftStore, (drafts) => drafts[name]);
  const inForce = numbersOf(name, config);
  const problem = typed ? readTyped(FIELDS[name], inForce, typed).problems[box] : null;
  return { inForce: String(inForce[box]), text: typed?.[box] ?? null, problem };
}

export function NumberBox({
  name,
  box = 0,
  id,
  label,
  className = '',
}: Place & { label?: string; className?: string }) {
  const { inForce, text, problem } = useBox(name, box);
  const field = FIELDS[name];
  const { min, max } = field;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') takeTyped(name);
    if (event.key !== 'Escape' || text === null) return;
    event.stopPropagation();
    typeInto(name, box, null);
  };
  return (
    <input
      id={id}
      className={`number ${className}`}
      inputMode={min < 0 ? 'text' : field.kind === 'number' && field.integer ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-label={label}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : reasonId(id)}
      title={`${label ? `${say(label)}: ` : ''}${min} ${say('to')} ${max}`}
      value={text ?? inForce}
      onChange={(event) => typeInto(name, box, event.target.value)}
      onBlur={() => takeTyped(name)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Why what is typed into a box is not taken; nothing where it is. */
export function Reason({ name, box = 0, id, label }: Place & { label?: string }) {
  const { inForce, problem } = useBox(name, box);
  return (
    <p className="reason" id={reasonId(id)} aria-live="polite">
      {problem !== null && `${label ? `${say(label)}: ` : ''}${say(problem)}; in force: ${inForce}`}
    </p>
  );
}
