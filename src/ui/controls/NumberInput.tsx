/** A number of the configuration, with the reason where what is typed cannot be taken. */
import type { NumberName } from '../../config/fieldTypes.ts';
import { NumberBox, Reason } from './NumberBox.tsx';

interface Props {
  readonly name: NumberName;
  readonly id: string;
  /** How the reason names the field where it lies over its label. */
  readonly short?: string;
}

export function NumberInput({ name, id, short = '' }: Props) {
  return (
    <>
      <NumberBox name={name} id={id} />
      <Reason name={name} id={id} label={short} />
    </>
  );
}
