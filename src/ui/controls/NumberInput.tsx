/** A number of the configuration, with the reason where what is typed cannot be taken. */
import type { NumberName } from '../../config/fields.ts';
import { NumberBox, Reason } from './NumberBox.tsx';

export function NumberInput({ name, id }: { name: NumberName; id: string }) {
  return (
    <div className="number-input">
      <NumberBox name={name} id={id} />
      <Reason name={name} id={id} />
    </div>
  );
}
