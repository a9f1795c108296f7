/** The kinds of fields that a configuration has, and what each says about itself. */
import type { RunConfig } from './runConfig.ts';

/**
 * What of a run a field decides: the function that is learned, the points and targets drawn from it, the number of
 * weights of the network, how it is trained, or the device alone, which changes no result but by rounding.
 */
export type Affected = 'target' | 'data' | 'shape' | 'training' | 'device';

interface Described {
  /** Key in the link. Never reuse or rename one: links last. */
  readonly key: string;
  readonly affects: Affected;
  readonly label: string;
  /** One line of help. */
  readonly help: string;
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly help: string;
}

export interface ChoiceField<T extends string> extends Described {
  readonly kind: 'choice';
  readonly options: readonly Option<T>[];
}

export interface NumberField extends Described {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Step of the control; numbers between the steps are valid. */
  readonly step: number;
  readonly scale: 'linear' | 'log';
}

export interface FlagField extends Described {
  readonly kind: 'flag';
}

/** A fixed number of numbers. */
export interface VectorField extends Described {
  readonly kind: 'vector';
  readonly length: number;
  readonly min: number;
  readonly max: number;
  /** Places of two numbers of which the first, a lower end, is below the second. */
  readonly ascending?: readonly (readonly [low: number, high: number])[];
}

export interface TextField extends Described {
  readonly kind: 'text';
  readonly maxLength: number;
  /** What is wrong with the text; null where nothing is. */
  readonly problem: (text: string) => string | null;
}

export type Field = ChoiceField<string> | NumberField | FlagField | VectorField | TextField;

type FieldOf<T> = [T] extends [boolean]
  ? FlagField
  : [T] extends [readonly number[]]
    ? VectorField
    : [T] extends [number]
      ? NumberField
      : [T] extends [string]
        ? string extends T
          ? TextField
          : ChoiceField<T>
        : never;

/** A field of the right kind for each entry of a configuration. */
export type AllFields = { readonly [K in keyof RunConfig]: FieldOf<RunConfig[K]> };
export type SomeFields = Partial<AllFields>;

/** The names of the fields of some kinds. */
type NamesOf<F extends Field> = { [K in keyof RunConfig]: AllFields[K] extends F ? K : never }[keyof RunConfig];

export type FieldName = keyof RunConfig;
export type ChoiceName = NamesOf<ChoiceField<string>>;
export type FlagName = NamesOf<FlagField>;
export type NumberName = NamesOf<NumberField>;
export type VectorName = NamesOf<VectorField>;
/** The fields of one number or several. */
export type NumbersName = NumberName | VectorName;

/** What whole and real numbers, and numbers for each order 1..5, have in common. */
export const integer = { kind: 'number', integer: true, step: 1, scale: 'linear' } as const;
export const real = { kind: 'number', integer: false, scale: 'log' } as const;
export const perOrder = { kind: 'vector', length: 5 } as const;

/** The options of a choice from a table of what is behind each. */
export function optionsOf<T extends string>(table: Readonly<Record<T, Omit<Option<T>, 'value'>>>): Option<T>[] {
  return (Object.keys(table) as T[]).map((value) => ({ value, label: table[value].label, help: table[value].help }));
}
